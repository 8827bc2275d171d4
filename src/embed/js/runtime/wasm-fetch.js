// `attention:wasm` for the elements: files beside the engine.

import { fetchWasm } from './fetch.js';

/** The modules of each part, by the name of the part: names of files. */
export const MODULES = WASM;

export const compileModule = (file) => fetchWasm(new URL(file, import.meta.url));
