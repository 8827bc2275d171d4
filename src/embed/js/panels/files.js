// What an element knows, as the text of a file. No browser needed.

/**
 * The weights as RFC 4180: a row of keys, then a row a query. Numbers are written in full, with a point, in every
 * language.
 */
export function csv({ tokens, weights }) {
  const rows = weights.map((row, index) => [cell(tokens[index]), ...row].join(','));
  return [['query', ...tokens.map(cell)].join(','), ...rows].map((line) => `${line}\r\n`).join('');
}

/**
 * A token as a cell. Spreadsheets run a cell that begins like a formula, and a token may come from anybody's file:
 * an apostrophe before it makes it text in all of them. The JSON has every token as it is.
 */
function cell(token) {
  const text = /^[=+\-@\t\r\n＝＋－＠]/.test(token) ? `'${token}` : token;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The whole trace as JSON, a row a line. It is also a file of one's own numbers: what the element has no numbers for
 * is left out, as that format asks.
 */
export function json(trace) {
  const fields = Object.entries(trace).filter(([, value]) => ![value, value?.[0]].some(isEmpty));
  return `{\n${fields.map(([name, value]) => `  ${JSON.stringify(name)}: ${written(value)}`).join(',\n')}\n}\n`;
}

const isEmpty = (value) => value === null || (Array.isArray(value) && value.length === 0);

function written(value) {
  if (!Array.isArray(value?.[0])) return JSON.stringify(value);
  return `[\n${value.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`;
}

/** `attention-explorer-it.png`: letters and digits of the token, else its place. */
export function fileName(tag, token, query, extension) {
  const letters = token
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${tag}-${[...letters].slice(0, 40).join('') || query}.${extension}`;
}
