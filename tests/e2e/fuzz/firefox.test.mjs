// The random reader in Firefox, where it is installed; FUZZ_SEED and FUZZ_STEPS repeat another seed.

import { test } from 'node:test';
import { absent, launched } from '../lib/firefox.mjs';
import { wanderInDriver } from './driver.mjs';

test('Firefox: whatever a reader does, what is shown agrees with the trace', { skip: absent }, (t) =>
  wanderInDriver(t, launched, { seed: 4, steps: 150 }),
);
