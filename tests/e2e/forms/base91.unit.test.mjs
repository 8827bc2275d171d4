// WebAssembly as text in the forms of one file: what the build writes, scripts read.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { decode } from '../../../src/embed/js/runtime/base91.js';

/** Pairs of bytes and text, as `cargo xtask test` writes them before the tests run. */
const CASES = JSON.parse(await readFile(new URL('../../../target/test-data/base91.json', import.meta.url), 'utf8'));

test('bytes of every length come back as they were', () => {
  assert.ok(CASES.length > 100 && CASES.some(([bytes]) => bytes.length === 0));
  for (const [bytes, text] of CASES) assert.deepEqual([...decode(text)], bytes, text);
});

test('nothing in a text ends a string or a script', () => {
  for (const [, text] of CASES) assert.match(text, /^[!-~]*$/);
  assert.ok(!CASES.some(([, text]) => /["\\<]/.test(text)));
});
