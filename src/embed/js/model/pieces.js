// Words against pieces: what the model reads in more than one piece. Pure functions.

/** What a word has no letters of. */
const MARKS = /^[^\p{L}\p{N}]+$/u;
/** So many words are told. */
const MOST = 6;

/**
 * The words of a text that the model reads in several pieces or does not know, each once: `{ word, pieces }`.
 * `starts` and `ends` are the places of the pieces in the text; those of [CLS] and [SEP] around it are empty.
 */
export function inPieces(text, { pieces, starts, ends }) {
  const found = new Map();
  for (let from = 1, to; from < pieces.length - 1; from = to) {
    for (to = from + 1; to < pieces.length - 1 && starts[to] === ends[to - 1]; ) to++;
    const [first, last] = withoutMarks(pieces, from, to - 1);
    const parts = pieces.slice(first, last + 1);
    if (parts.length > 1 || parts[0] === '[UNK]') found.set(text.slice(starts[first], ends[last]), parts);
  }
  return Array.from(found, ([word, parts]) => ({ word, pieces: parts }));
}

/** A full stop after a word, or a bracket around it, is no piece of it. */
function withoutMarks(pieces, first, last) {
  while (first < last && MARKS.test(pieces[first])) first++;
  while (last > first && MARKS.test(pieces[last])) last--;
  return [first, last];
}

/** The same in a line, from left to right in every language. */
export function listed(words) {
  const items = words.slice(0, MOST).map(({ word, pieces }) => `\u2066${word} → ${pieces.join(' · ')}\u2069`);
  return (words.length > MOST ? [...items, '…'] : items).join(', ');
}
