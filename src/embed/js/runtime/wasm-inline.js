// `attention:wasm` in a form that is a single file, which contains the bytes.

import parts, { packed, sizes } from 'attention:packed';
import { bytesOf } from './unpack.js';

/** The modules of each code part, as indices, by the name of the part. */
export const MODULES = parts;

/** @type {Promise<ArrayBuffer> | undefined} all modules, one after the other; a failure is forgotten */
let unpacked;

/**
 * Compiles a module. All are packed together: each by itself, they would be 7 kB more.
 *
 * @param {string} index
 */
export async function compileModule(index) {
  unpacked ??= bytesOf(packed).catch((error) => {
    unpacked = undefined;
    throw error;
  });
  const at = Number(index);
  const from = sizes.slice(0, at).reduce((sum, size) => sum + size, 0);
  return WebAssembly.compile((await unpacked).slice(from, from + sizes[at]));
}
