// `attention:wasm` for the elements: the file beside the engine.

export const compileWasm = () => fetchWasm(new URL(WASM, import.meta.url));

/** Fetches a module and compiles it as it comes. */
export async function fetchWasm(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  // Many file areas of learning platforms send wasm as something else, which streaming refuses.
  const typed = response.headers.get('Content-Type')?.startsWith('application/wasm');
  return typed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
