// WebAssembly inside a script: compressed, and as text.

import { decode } from './base91.js';

/**
 * The bytes that are packed. `fetch` of a `data:` address would be simpler, but a strict policy forbids it.
 *
 * @param {string} packed
 */
export function bytesOf(packed) {
  const stream = new Blob([decode(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

/**
 * Compiles a packed module.
 *
 * @param {string} packed
 */
export const unpack = async (packed) => WebAssembly.compile(await bytesOf(packed));
