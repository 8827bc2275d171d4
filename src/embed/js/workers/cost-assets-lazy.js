// `attention:cost-assets` for the elements: the WebAssembly and the worker are files beside this one.

import { fetchWasm, ownAddress } from '../runtime/fetch.js';

/** @type {typeof import('attention:cost-assets').compile} */
export const compile = () => fetchWasm(new URL(COST_WASM, import.meta.url));
/** @type {typeof import('attention:cost-assets').workerAddress} */
export const workerAddress = () => ownAddress(new URL(COST_WORKER, import.meta.url));
