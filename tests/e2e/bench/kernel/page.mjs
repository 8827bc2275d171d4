// In the page: loads the entrants and measures them at a length, when it is told to.

import * as makers from './entrants.mjs';
import { largestError, numbers, operations, reference } from './numbers.mjs';
import { measured, timed, timedAsync } from './rounds.mjs';

const entrants = new Map();
const limits = [];
const PASSES = 10_000;

/** Loads the entrants (name to maker); answers the sentences of those that cannot be had. */
async function load(named) {
  const skipped = [];
  for (const [name, maker] of Object.entries(named)) {
    try {
      entrants.set(name, await makers[maker]());
    } catch (error) {
      skipped.push(`${name} is skipped: ${error.message}`);
    }
  }
  return skipped;
}

/** Loads the functions of the peak (name to export), with the operations of a pass of each. */
async function loadLimits(named, flops) {
  const { instance } = await WebAssembly.instantiateStreaming(fetch('/peak.wasm'));
  new Float32Array(instance.exports.memory.buffer).fill(1e-3);
  for (const [name, of] of Object.entries(named)) {
    // So many passes that the call itself costs nothing.
    const time = timed(() => instance.exports[of](PASSES));
    limits.push({ name, limit: true, flops: flops[of] * PASSES, time });
  }
}

/** Rounds of the named entrants at this length, and of the peak between them. */
async function run(n, names, options) {
  const input = numbers(n);
  const wanted = reference(input);
  const here = [];
  for (const name of names.filter((name) => entrants.has(name))) {
    const { run, promises } = entrants.get(name);
    const call = run(input);
    const error = largestError(await call(), wanted);
    here.push({ name, error, flops: operations(n), time: (promises ? timedAsync : timed)(call) });
  }
  return { n, entrants: await measured([...here, ...limits], options) };
}

/** Rounds of one entrant at several lengths, which have a turn each. */
async function grow(name, lengths, options) {
  const { run } = entrants.get(name);
  const here = lengths.map((n) => ({ name, n, flops: operations(n), time: timed(run(numbers(n))) }));
  return measured(here, options);
}

globalThis.bench = { load, loadLimits, run, grow, memory: makers.memory };
