// Files that are fetched when they are needed. What goes wrong with one is said with its name.

/** An error with a file's name. What a browser calls a failed connection is its own, and says little by itself. */
export function named({ pathname }, error) {
  const what = error instanceof TypeError ? `the connection failed (${error.message})` : error.message;
  return new Error(`${pathname.split('/').pop()}: ${what}`, { cause: error });
}

async function fetched(address) {
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`.trim());
    return answer;
  } catch (error) {
    throw named(address, error);
  }
}

/** Fetches a module and compiles it as it comes. */
export async function fetchWasm(address) {
  const answer = await fetched(address);
  // Many file areas of learning platforms send wasm as something else, which streaming refuses.
  const typed = answer.headers.get('Content-Type')?.startsWith('application/wasm');
  return typed ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}

/** Where a worker comes from: the page's own origin, or else it is fetched and handed over as a blob. */
export async function ownAddress(address) {
  if (address.origin === globalThis.origin) return address.href;
  return URL.createObjectURL(new Blob([await (await fetched(address)).text()], { type: 'text/javascript' }));
}
