// `attention:wasm` for a form that is one file: the bytes lie in it.

import packed from 'attention:packed';

/** The modules of each part, by the name of the part: their bytes. */
export const MODULES = packed;

export { unpack as compileModule } from './unpack.js';
