// `attention:model-assets`: the WebAssembly, the worker and the model's files are in the folder of the site.

import { folder } from 'attention:folder';
import { hasRelaxed } from '../../../../crates/attention-js/js/relaxed.js';
import { fetchWasm, ownAddress } from '../runtime/fetch.js';

/** @type {typeof import('attention:model-assets').compile} */
export const compile = () => fetchWasm(new URL(hasRelaxed() ? MODEL_RELAXED : MODEL_WASM, folder));
/** @type {typeof import('attention:model-assets').workerAddress} */
export const workerAddress = () => ownAddress(new URL(MODEL_WORKER, folder));

/**
 * Where the parameters are, and how many bytes each file has.
 *
 * @type {typeof import('attention:model-assets').files}
 */
export const files = () => ({ files: MODEL_FILES, folder: new URL(MODEL_FILES.folder, folder).href });
