// `attention:cost-parts` for the elements: the WebAssembly and the worker are files beside this one.

import { fetchWasm } from './wasm-fetch.js';

export const compile = () => fetchWasm(new URL(COST_WASM, import.meta.url));

/** A worker must come from the page's own origin; what lies elsewhere is fetched and handed over as a blob. */
export async function workerAddress() {
  const address = new URL(COST_WORKER, import.meta.url);
  if (address.origin === globalThis.origin) return address.href;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  return URL.createObjectURL(new Blob([await answer.text()], { type: 'text/javascript' }));
}
