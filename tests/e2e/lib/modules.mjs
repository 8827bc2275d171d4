// The WebAssembly that a page asks for: the main module, and the parts of the flow and of the heatmap.

import assert from 'node:assert/strict';

/** The main module. */
export const MAIN = /\/attention-[0-9a-f]{12}\.wasm$/;

/** The flow's own module, and each that it shares with other parts: the names of its users are joined by `_`. */
export const OF_FLOW = /\/attention-(?:[a-z]+_)*flow(?:_[a-z]+)*-[0-9a-f]{12}\.wasm$/;

/** The same of the heatmap and the table. */
export const OF_WEIGHTS = /\/attention-(?:[a-z]+_)*weights(?:_[a-z]+)*-[0-9a-f]{12}\.wasm$/;

/** Asserts that the addresses have the main module and those of the two parts, each once, and no other WebAssembly. */
export function assertExplorerAndFlow(addresses) {
  const modules = addresses.filter((address) => address.endsWith('.wasm'));
  assert.equal(new Set(modules).size, modules.length, `each module once: ${modules}`);
  assert.equal(modules.filter((address) => MAIN.test(address)).length, 1, `the main module: ${modules}`);
  assert.ok(
    modules.some((address) => OF_FLOW.test(address)),
    `the flow's: ${modules}`,
  );
  assert.deepEqual(
    modules.filter((address) => ![MAIN, OF_FLOW, OF_WEIGHTS].some((pattern) => pattern.test(address))),
    [],
    'no module of another figure',
  );
}
