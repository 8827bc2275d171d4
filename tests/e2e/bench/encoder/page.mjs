// In the page: loads the entrants, compares what they compute and measures them at a length, when it is told to.

import { largestError } from '../kernel/numbers.mjs';
import { measured, timed, timedAsync } from '../kernel/rounds.mjs';
import * as makers from './entrants.mjs';
import { KINDS, LAYERS, ids, kept, operations } from './shape.mjs';

const entrants = new Map();

/** Loads the entrants (name to maker) with what they are told; answers the sentences of those that cannot be had. */
async function load(named, told) {
  const skipped = [];
  for (const [name, maker] of Object.entries(named)) {
    try {
      entrants.set(name, await makers[maker](told));
    } catch (error) {
      skipped.push(`${name} is skipped: ${error.message}`);
    }
  }
  return skipped;
}

/** Rounds of all entrants at this length. */
async function run(n, options) {
  const wanted = new Float32Array(await (await fetch(`/models/expected-${n}.bin`)).arrayBuffer());
  const here = [];
  for (const [name, { run, promises }] of entrants) {
    const call = await run(Uint32Array.from(ids(n)));
    const error = furthest(await call(), wanted, n);
    here.push({ name, error, flops: operations(n), time: (promises ? timedAsync : timed)(call) });
  }
  return { n, entrants: await measured(here, options) };
}

/** The largest difference of any number, as a part of the largest of its kind in its layer. */
function furthest(found, wanted, n) {
  let [at, most] = [0, 0];
  for (const kind of KINDS) {
    for (let layer = 0; layer < LAYERS; layer++) {
      const length = kept(kind, n);
      const error =
        found[kind][layer].length === length
          ? largestError(found[kind][layer], wanted.subarray(at, at + length))
          : Infinity;
      most = Math.max(most, error);
      at += length;
    }
  }
  return most;
}

globalThis.bench = { load, run };
