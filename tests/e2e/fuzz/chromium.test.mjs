// The random reader in Chromium, with fixed seeds; FUZZ_SEED and FUZZ_STEPS repeat one.

import { test } from 'node:test';
import { launched } from '../lib/browser.mjs';
import { wanderInChromium } from './chromium.mjs';

const { FUZZ_SEED, FUZZ_STEPS } = process.env;
const RUNS = FUZZ_SEED
  ? [[Number(FUZZ_SEED), Number(FUZZ_STEPS ?? 1000)]]
  : [
      [1, 600],
      [2, 600],
      [12, 400],
    ];

for (const [seed, steps] of RUNS)
  test(`seed ${seed}: whatever a reader does, what is shown agrees with the trace`, async () =>
    wanderInChromium(await launched(), seed, steps));
