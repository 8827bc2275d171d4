// The WebAssembly of the engine: compiled once for all elements, with an instance for each.

import instantiate from 'attention:glue';
import { MODULES, compileModule } from 'attention:wasm';

const compiled = new Map();

/** Compiles a module once; a failure is forgotten, so that one may try again. */
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
 * The compiled modules of a part, in the order in which an instance takes them in; none for a name that is no part,
 * since the code of that name lies in the main module.
 */
export const part = (name) => Promise.all((MODULES[name] ?? []).map(compile));

/**
 * What makes instances that have one part in.
 *
 * @param {string} name
 * @returns {Promise<() => import('attention:glue').Instance>}
 */
export async function instances(name) {
  const [[main], modules] = await Promise.all([part('main'), part(name)]);
  return () => {
    const instance = instantiate(main);
    instance.fill(name, modules);
    return instance;
  };
}
