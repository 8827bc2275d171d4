// Every message of every language, as `cargo xtask test` writes them before the tests run.

import { readFile } from 'node:fs/promises';

const file = new URL('../../../target/test-data/messages.json', import.meta.url);
const messages = JSON.parse(await readFile(file, 'utf8'));

/** The messages of one set of a language, from the names that scripts use to their texts, in their order. */
export const messagesOf = (language, set) => messages[language][set];

/** PanelMessages of a language. */
export const panelMessages = (language) => messagesOf(language, 'PanelMessages');
