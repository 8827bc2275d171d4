// The WebAssembly of the figures: compiled once for all elements, with an instance for each.

import instantiate from 'attention:glue';
import { MODULES, compileModule } from 'attention:wasm';

/** @type {Map<string, Promise<WebAssembly.Module>>} */
const compiled = new Map();

/**
 * Compiles a module once; a failure is forgotten, so that one may try again.
 *
 * @param {string} module
 */
function compile(module) {
  const known = compiled.get(module);
  if (known) return known;
  const compiling = compileModule(module).catch((error) => {
    compiled.delete(module);
    throw error;
  });
  compiled.set(module, compiling);
  return compiling;
}

/**
 * The compiled modules of a code part, in the order in which an instance adds them. Empty for the name of a figure
 * whose code is in the main module.
 *
 * @param {string} name
 */
export const modulesOf = (name) => Promise.all((MODULES[name] ?? []).map(compile));

/**
 * A function that makes instances with some code parts added.
 *
 * @param {string[]} names
 * @returns {Promise<() => import('attention:glue').Instance>}
 */
export async function instances(names) {
  const [[main], ...parts] = await Promise.all(['main', ...names].map(modulesOf));
  return () => {
    const instance = instantiate(main);
    names.forEach((name, at) => instance.addPart(name, parts[at]));
    return instance;
  };
}
