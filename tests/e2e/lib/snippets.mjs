// Snippets, as `cargo xtask test` writes them before the tests run.

import { readFile } from 'node:fs/promises';

const file = new URL('../../../target/test-data/snippets.json', import.meta.url);
const all = JSON.parse(await readFile(file, 'utf8'));

/** The snippet of a form that shows a figure, `explorer`, `flow`, `chosen explorer` or `chosen flow`, from a folder. */
export const snippet = (form, name, base) => all[form][name].replaceAll('https://example.invalid/', base);
