// The random reader neither waits for ever nor takes a page that is stuck for one that is well.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wander } from './reader.mjs';

const never = () => new Promise(() => {});

/** A page that does what is asked, but for what `given` replaces. */
const world = (given) => ({
  evaluate: async (run) => (run.name === 'disagreements' ? [] : null),
  settle: async () => {},
  problems: () => [],
  ...Object.fromEntries(['click', 'tap', 'press', 'resize', 'prefer'].map((name) => [name, async () => {}])),
  ...given,
});

const wandering = (given) => wander(world(given), { seed: 1, steps: 40, limit: 20 });

test('an input that the driver never confirms stops nobody', async () => {
  const taken = await wandering({ press: never });
  assert.equal(taken.length, 40);
  assert.ok(taken.some((step) => step.endsWith('keys: never confirmed by the driver')));
});

test('a page that no longer answers is a fault', async () => {
  await assert.rejects(wandering({ evaluate: never }), /the page no longer answers[\s\S]*FUZZ_SEED=1/);
});

test('a page that draws no more frames is a fault', async () => {
  await assert.rejects(wandering({ settle: never }), /draws no more frames/);
});
