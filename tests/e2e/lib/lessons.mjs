// The lessons, as `cargo xtask test` writes them before the tests run. What the article says of their numbers is
// tested with them, by `cargo test`.

import { readFile } from 'node:fs/promises';

const file = new URL('../../../target/test-data/lessons.json', import.meta.url);

/** What `el.trace` is of an element that shows a lesson as it begins, by the lesson's id. */
export const LESSONS = JSON.parse(await readFile(file, 'utf8'));

/** The tokens of the lesson `pronoun`, which elements show by default. */
export const TOKENS = LESSONS.pronoun.tokens;
