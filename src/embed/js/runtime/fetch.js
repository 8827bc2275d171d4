// Files that are fetched when they are needed. What goes wrong with one is said with its name.

/** An error of which a reader is told in their own language: a `problem`, and the `values` of the sentence on it. */
export const problemError = (problem, values, message) => Object.assign(new Error(message), { problem, values });

/** An error of a file. What a browser calls a failed connection is its own, and says little by itself. */
export function fileError({ pathname }, error) {
  const file = pathname.split('/').pop();
  const { problem = error instanceof TypeError ? 'line' : 'answered', message: why } = error;
  return problemError(
    problem,
    { file, why, ...error.values },
    `${file}: ${problem === 'line' ? `the connection failed (${why})` : why}`,
  );
}

async function fetched(address) {
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`.trim());
    return answer;
  } catch (error) {
    throw fileError(address, error);
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
