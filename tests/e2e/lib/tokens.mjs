// Tokens of every kind, and a file of one's own numbers with them.

/** What it is, the token, and its label where that is another text. */
export const KINDS = [
  ['nothing', '', '∅'],
  ['a space', ' ', '␣'],
  ['a line break', '\n', '↵'],
  ['a tab', '\t', '⇥'],
  ['a no-break space', '\u00a0', '␣'],
  ['a zero-width space', '\u200b', '∅'],
  ['100 letters', 'x'.repeat(100), `${'x'.repeat(23)}…`],
  ['two digits', '42', '42'],
  ['Hebrew', 'שלום', 'שלום'],
  ['Arabic of two words', 'مرحبا بالعالم', 'مرحبا بالعالم'],
  ['two scripts', 'C++ של', 'C++ של'],
  ['families', '👩‍👩‍👧‍👦'.repeat(4), `${'👩‍👩‍👧‍👦'.repeat(3)}…`],
  ['letters with marks', 'e\u0301'.repeat(40), `${'e\u0301'.repeat(11)}…`],
  ['a letter under many marks', `Z${'\u0301'.repeat(60)}`, `Z${'\u0301'.repeat(22)}…`],
  ['ideographs', '日本語'.repeat(20), `${'日本語'.repeat(7)}日本…`],
];
export const TOKENS = KINDS.map(([, token]) => token);

/** Q, K and V of tokens, in which each looks most at the token after it. */
export function fileOf(tokens) {
  const angle = (i) => (2 * Math.PI * i) / tokens.length;
  const round = (radius, turn) =>
    tokens.map((_, i) => [radius * Math.cos(angle(i + turn)), radius * Math.sin(angle(i + turn))]);
  return { tokens, q: round(4, 1), k: round(4, 0), v: round(1, 0) };
}

/** An element of this tag that shows such a file. */
export function showing(tag, tokens, more = '') {
  const file = JSON.stringify(fileOf(tokens)).replaceAll('<', '\\u003c');
  return `<${tag} ${more}><script type="application/json">${file}</script></${tag}>`;
}
