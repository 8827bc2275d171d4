// `attention:wasm` in a form that is a single file, which contains the bytes.

import packed from 'attention:packed';

/** The packed modules of each code part, by the name of the part. */
export const MODULES = packed;

export { unpack as compileModule } from './unpack.js';
