// What an instance may need beside the main module: a code part, and for some parts a script.

import { cost } from 'attention:cost';
import { learning } from 'attention:learning';
import { model } from 'attention:model';
import { modulesOf } from './wasm.js';

/** @import { PartScript } from '../element/protocol' */

/**
 * The scripts of the parts that use a worker: each has a style sheet, and methods for the host.
 *
 * @type {Record<string, () => Promise<PartScript>>}
 */
const SCRIPTS = { cost, learning, model };

/**
 * The compiled modules of a code part, and its script if it has one.
 *
 * @param {string} name
 */
export async function codeOf(name) {
  const [modules, script] = await Promise.all([modulesOf(name), SCRIPTS[name]?.()]);
  return { modules, script };
}
