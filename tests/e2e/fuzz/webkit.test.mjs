// The random reader in WebKitGTK, where it is installed; FUZZ_SEED and FUZZ_STEPS repeat another seed.

import { test } from 'node:test';
import { absent, launched } from '../lib/webkit.mjs';
import { wanderInDriver } from './driver.mjs';

test('WebKit: whatever a reader does, what is shown agrees with the trace', { skip: absent }, (t) =>
  wanderInDriver(t, launched, { seed: 5, steps: 150 }),
);
