// The code that an instance may need beside the main module: a part of the WebAssembly, and for some a script.

import { cost } from 'attention:cost';
import { model } from 'attention:model';
import { part } from './wasm.js';

/** The scripts of what has a worker, by the name of its part: a style sheet, and what a figure may ask the page. */
const SCRIPTS = { cost, model };

/** The compiled modules of a part, and its script if it has one. */
export async function codeOf(name) {
  const [modules, script] = await Promise.all([part(name), SCRIPTS[name]?.()]);
  return { modules, script };
}
