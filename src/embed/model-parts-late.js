// `attention:model-parts`: the WebAssembly, the worker and the model's files lie in the folder of the site.

import { folder } from 'attention:folder';
import { fetchWasm } from './wasm-fetch.js';

export const compile = () => fetchWasm(new URL(MODEL_WASM, folder));

/** Where the parameters are, and how many bytes each file has. */
export const files = () => ({ files: MODEL_FILES, folder: new URL(MODEL_FILES.folder, folder).href });

/** A worker must come from the page's own origin; what lies elsewhere is fetched and handed over as a blob. */
export async function workerAddress() {
  const address = new URL(MODEL_WORKER, folder);
  if (address.origin === globalThis.origin) return address.href;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  return URL.createObjectURL(new Blob([await answer.text()], { type: 'text/javascript' }));
}
