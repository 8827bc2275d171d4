// `attention:learning-assets` for the elements: the WebAssembly and the worker are files beside this one.

import { fetchWasm, ownAddress } from '../runtime/fetch.js';

/** @type {typeof import('attention:learning-assets').compile} */
export const compile = () => fetchWasm(new URL(LEARNING_WASM, import.meta.url));
/** @type {typeof import('attention:learning-assets').workerAddress} */
export const workerAddress = () => ownAddress(new URL(LEARNING_WORKER, import.meta.url));
