// `attention:wasm` for the elements: the file beside the engine.

import { fetchWasm } from './late.js';

export const compileWasm = () => fetchWasm(new URL(WASM, import.meta.url));
