// What is said of one head while there is no figure of it yet: what arrives, what went wrong, and what it is called.

import { fill } from '../panels/panel.js';

/** What the model has places for. */
const MOST_TOKENS = 512;

/** Bytes as millions, the way downloads are told. */
export const megabytes = (bytes, lang) =>
  `${new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(bytes / 1e6)}\u00a0MB`;

/** What went wrong with a text, a file or the page, as a sentence; what the engine says of itself is told as it is. */
export function reason({ problem, values }, words) {
  if (problem === 'tooLong') return fill(words.tooLong, { ...values, most: String(MOST_TOKENS) });
  return fill(words.failed, { error: fill(words[problem] ?? '{why}', values) });
}

/** What a head is called, in the words of a pack and with `percent` for shares: its place, the model, what it does. */
export function titleOf({ kinds, shares, pairs }, { layer, head }, pieces) {
  const [kind, from, to] = [kinds[head], pieces[pairs[2 * head]], pieces[pairs[2 * head + 1]]];
  return (spoken, percent) => {
    const words = spoken?.model ?? MODEL_MESSAGES;
    const name = kind === 'pair' ? fill(words.pair, { from, to }) : words[kind === 'self' ? 'own' : kind];
    return fill(words.alone, { head: `${layer}.${head}`, does: `${name}, ${percent(shares[head])}` });
  };
}
