// What an element knows, as the text of a file. No browser needed.

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
