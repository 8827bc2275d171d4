// `attention:wasm` for the elements: files beside this one.

import { fetchWasm } from './fetch.js';

/** The file names of the modules of each code part, by the name of the part. */
export const MODULES = WASM;

/** @type {typeof import('attention:wasm').compileModule} */
export const compileModule = (file) => fetchWasm(new URL(file, import.meta.url));
