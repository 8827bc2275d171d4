// Why there is nothing of a sentence, in a reader's language.

import { fill } from '../panels/panel.js';

/** What the model has places for. */
const MOST_TOKENS = 512;

/** What went wrong with a text, a file or the page, as a sentence; what the engine says of itself is told as it is. */
export function reason({ problem, values }, words) {
  if (problem === 'tooLong') return fill(words.tooLong, { ...values, most: String(MOST_TOKENS) });
  return fill(words.failed, { error: fill(words[problem] ?? '{why}', values) });
}
