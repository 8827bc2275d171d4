// What `cargo xtask test` computes of the figure of the spread before the tests run.

import { readFile } from 'node:fs/promises';

const file = new URL('../../../target/test-data/spread.json', import.meta.url);

/** What `el.trace` is of `<attention-spread>` as it begins. */
export const SPREAD = JSON.parse(await readFile(file, 'utf8'));
