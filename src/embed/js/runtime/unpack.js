// WebAssembly inside a script: compressed, and as text.

import { decode } from './base91.js';

/**
 * Compiles a packed module. `fetch` of a `data:` address would be simpler, but a strict policy forbids it.
 *
 * @param {string} packed
 */
export async function unpack(packed) {
  const stream = new Blob([decode(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return WebAssembly.compile(await new Response(stream).arrayBuffer());
}
