// Every message of every language, as `cargo xtask test` writes them before the tests run.

import { readFile } from 'node:fs/promises';

const file = new URL('../../../target/test-data/messages.json', import.meta.url);
const messages = JSON.parse(await readFile(file, 'utf8'));

/** The tags of the languages there are, English first. */
export const LANGUAGES = Object.keys(messages);

/**
 * The messages of a language by the name of their set: each from the names that scripts use to their texts, in their
 * order; and `lessons`, a list of texts.
 */
export const messagesOf = (language) => messages[language];
