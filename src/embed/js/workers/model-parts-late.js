// `attention:model-parts`: the WebAssembly, the worker and the model's files lie in the folder of the site.

import { folder } from 'attention:folder';
import { fetchWasm, ownAddress } from '../runtime/late.js';

/** A module of a single relaxed multiply-add, which an engine without that refuses. */
const RELAXED = Uint8Array.of(
  0,
  97,
  115,
  109,
  1,
  0,
  0,
  0,
  1,
  8,
  1,
  96,
  3,
  123,
  123,
  123,
  1,
  123,
  3,
  2,
  1,
  0,
  10,
  13,
  1,
  11,
  0,
  32,
  0,
  32,
  1,
  32,
  2,
  253,
  133,
  2,
  11,
);

export const compile = () => fetchWasm(new URL(WebAssembly.validate(RELAXED) ? MODEL_RELAXED : MODEL_WASM, folder));
export const workerAddress = () => ownAddress(new URL(MODEL_WORKER, folder));

/** Where the parameters are, and how many bytes each file has. */
export const files = () => ({ files: MODEL_FILES, folder: new URL(MODEL_FILES.folder, folder).href });
