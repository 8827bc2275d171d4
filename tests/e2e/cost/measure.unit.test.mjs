// How the figure of cost measures.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measure } from '../../../src/embed/js/workers/cost-measure.js';

/** A stand-in for the WebAssembly: it counts rows, and takes a time by the clock that is set for it. */
function fake(cost) {
  const seen = { rows: [], freed: 0, longest: 0 };
  let now = 0;
  const clock = { now: () => now };
  class Cost {
    constructor(n, d) {
      Object.assign(this, { n, d });
    }
    tiles(first, count) {
      this.#spend('tiles', first, count);
    }
    oneByOne(first, count) {
      this.#spend('oneByOne', first, count);
    }
    recurrent(first, count) {
      this.#spend('recurrent', first, count);
    }
    scratchBytes() {
      return 1;
    }
    free() {
      seen.freed++;
    }
    #spend(way, first, count) {
      assert.ok(first + count <= this.n, `${way}: rows ${first} to ${first + count} of ${this.n}`);
      seen.rows.push([way, this.n, count]);
      now += cost[way](this.n) * count;
    }
  }
  return {
    Cost,
    seen,
    clock,
    rest: async () => {
      now += 100;
    },
  };
}
const LAWS = { tiles: (n) => 1e-5 * n, oneByOne: (n) => 3e-5 * n, recurrent: () => 1e-3 };

/** Measures by a clock of the test's own. */
async function measured(stand, options, pace) {
  const real = performance.now;
  performance.now = stand.clock.now;
  const points = [];
  try {
    for await (const point of measure(stand.Cost, options, pace)) points.push(point);
  } finally {
    performance.now = real;
  }
  return points;
}

test('a measurement finds the laws it is given, frees what it made and ends before its time is over', async () => {
  const stand = fake(LAWS);
  const points = await measured(
    stand,
    { d: 64, causal: false, budget: 3000 },
    { slice: Infinity, longest: Infinity, tick: 0 },
  );
  assert.ok(points.length >= 5, `${points.length} lengths`);
  assert.deepEqual(
    points.map(({ n }) => n),
    points.map((_, index) => 64 * 2 ** index),
  );
  for (const { n, tiles, recurrent, oneByOne } of points) {
    assert.ok(Math.abs(tiles - 1e-5 * n * n) < 1e-9 && Math.abs(recurrent - 1e-3 * n) < 1e-9);
    if (oneByOne !== null) assert.ok(Math.abs(oneByOne - 3e-5 * n * n) < 1e-9);
  }
  assert.ok(stand.clock.now() < 3000, `${stand.clock.now()} ms`);
  assert.equal(stand.seen.freed, points.length);
});

test('in slices no step takes longer than it may once a row has been timed, and rests do not count', async () => {
  const stand = fake(LAWS);
  const points = await measured(
    stand,
    { d: 64, causal: false, budget: 1e6 },
    { slice: 5, longest: 1024, rest: stand.rest, tick: 0 },
  );
  assert.deepEqual(
    points.map(({ n }) => n),
    [64, 128, 256, 512, 1024],
  );
  for (const { n, tiles } of points) assert.ok(Math.abs(tiles - 1e-5 * n * n) < 1e-9, 'the rests are not in the times');
  const longest = Math.max(...stand.seen.rows.map(([way, n, count]) => LAWS[way](n) * count));
  assert.ok(longest <= 5.001, `a step of ${longest} ms`);
});

test('where the clock is coarse a sample has ten of its ticks at least', async () => {
  const stand = fake(LAWS);
  const exact = stand.clock.now;
  stand.clock.now = () => Math.floor(exact());
  const points = await measured(
    stand,
    { d: 64, causal: false, budget: 3000 },
    { slice: Infinity, longest: Infinity, tick: 1 },
  );
  assert.ok(points.length >= 4, `${points.length} lengths`);
  for (const { n, tiles, recurrent } of points) {
    assert.ok(
      Math.abs(tiles / (1e-5 * n * n) - 1) < 0.12 && Math.abs(recurrent / (1e-3 * n) - 1) < 0.12,
      `${n}: ${tiles}, ${recurrent}`,
    );
  }
});
