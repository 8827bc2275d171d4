// `attention:wasm` for a form that is one file: the bytes lie in it, packed, since plain base64 would be twice as long.

import packed from 'attention:packed';

/** The modules of each part, by the name of the part: their bytes. */
export const MODULES = packed;

export const compileModule = (bytes) => unpacked(bytes);

/** Compiles a packed module. `fetch` of a data: address would be simpler, and a strict policy forbids it. */
export async function unpacked(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return WebAssembly.compile(await new Response(stream).arrayBuffer());
}
