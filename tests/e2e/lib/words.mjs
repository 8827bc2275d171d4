// What panels say, read from where the languages are written, so that a test knows each sentence's gaps.

import { readFile } from 'node:fs/promises';

/** ToolWords of a language, by the names that scripts use. */
export async function toolWords(language) {
  const source = await readFile(new URL(`../../../crates/attention-words/src/${language}.rs`, import.meta.url), 'utf8');
  const [, block] = /tools: ToolWords \{([^]*?)\n {4}\},/.exec(source);
  const fields = [...block.matchAll(/^\s+(\w+): ("(?:[^"\\]|\\.)*"),$/gm)];
  return Object.fromEntries(fields.map(([, name, text]) => [name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase()), JSON.parse(text)]));
}
