// What is said, read from where the languages are written, so that a test knows each sentence's gaps.

import { readFile } from 'node:fs/promises';

/** The messages of one set of a language, from the names that scripts use to their texts, in their order. */
export async function wordsOf(language, set) {
  const file = new URL(`../../../crates/attention-words/src/${language}.rs`, import.meta.url);
  const written = await readFile(file, 'utf8');
  // A long text goes on after a backslash at the end of its line.
  const source = written.replace(/\\\n\s*/g, '');
  const [, block] = new RegExp(`\\b${set} \\{\\n([\\s\\S]*?)\\n *\\}`).exec(source);
  const fields = [...block.matchAll(/^\s+(\w+): ("(?:[^"\\]|\\.)*"),$/gm)];
  return Object.fromEntries(
    fields.map(([, name, text]) => [name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase()), JSON.parse(text)]),
  );
}

/** ToolWords of a language. */
export const toolWords = (language) => wordsOf(language, 'ToolWords');
