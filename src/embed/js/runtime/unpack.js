// WebAssembly inside a script: compressed, since plain base64 would be twice as long.

/** Compiles a packed module. `fetch` of a `data:` address would be simpler, but a strict policy forbids it. */
export async function unpack(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return WebAssembly.compile(await new Response(stream).arrayBuffer());
}
