// One's own numbers: the text of a file to matrices, or what is wrong with it. No browser needed.
//
// pages/attention-numbers.schema.json says the same format for editors and other programs.

import { LIMITS } from '../element/attributes.js';

/** Every matrix a file may have, in the order they are handed on. */
const MATRICES = ['q', 'k', 'v', 'x', 'w_q', 'w_k', 'w_v', 'weights'];
/** Matrices from which the rest can be computed; the first that is there in full counts. */
const ENOUGH = [['q', 'k', 'v'], ['x', 'w_q', 'w_k', 'w_v'], ['weights']];
/** Matrices that need the same number of columns. */
const ALIKE = [
  ['k', 'q'],
  ['w_k', 'w_q'],
  ['w_q', 'q'],
  ['w_v', 'v'],
];
/** How much of a file a sentence repeats. */
const QUOTED = 40;

/** What is wrong with numbers: the name of a sentence of PanelMessages, and what stands in it. */
export class NumbersError extends Error {
  constructor(problem, values = {}) {
    super(`${problem} ${JSON.stringify(values)}`);
    this.name = 'NumbersError';
    this.problem = problem;
    this.values = values;
  }
}

function fail(problem, values) {
  throw new NumbersError(problem, values);
}

/** Reads a file: `{ tokens, names, shapes, entries }`, all of it checked. */
export function read(text) {
  checkSize(text.length);
  const file = parsed(text.replace(/^\uFEFF/, ''));
  if (typeof file !== 'object' || file === null || Array.isArray(file)) fail('badObject');
  const tokens = readTokens(file);
  const found = MATRICES.filter((name) => Object.hasOwn(file, name));
  const complete = ENOUGH.find((names) => names.every((name) => found.includes(name)));
  if (!complete) fail('badMissing', { field: firstMissing(found) });
  const shapes = new Map(found.map((name) => [name, shapeOf(name, file[name])]));
  checkShapes(shapes, tokens.length);
  const names = complete[0] === 'weights' ? complete : found.filter((name) => name !== 'weights');
  for (const name of found) if (!names.includes(name)) entriesOf(file, [name], shapes);
  return { tokens, names, shapes: names.flatMap((name) => shapes.get(name)), entries: entriesOf(file, names, shapes) };
}

/** Refuses a text of this many bytes when it is too long to be read at once. */
export function checkSize(bytes) {
  const megabytes = (n) => String(Math.ceil(n / 2 ** 20));
  if (bytes > LIMITS.bytes) fail('badSize', { found: megabytes(bytes), expected: megabytes(LIMITS.bytes) });
}

/** What a sentence may repeat of a file: short, and without marks that would turn the sentence around. */
export function quoted(value) {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = String(value);
  const letters = [...readable(text.slice(0, 2 * QUOTED))];
  return letters.length > QUOTED || text.length > 2 * QUOTED
    ? `${letters.slice(0, QUOTED).join('')}…`
    : letters.join('');
}

/** A text without what no font shows or what reorders the text around it; letters and signs of all scripts stay. */
function readable(text) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  return text.toWellFormed().replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD');
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    return withBareWords(text) ?? fail(...notJson(text, String(error.message)));
  }
}

/** Python writes NaN and Infinity bare; as texts they get through, and are then found by row and column. */
function withBareWords(text) {
  const quotedWords = outsideStrings(text, (part) => part.replace(/-?\b(?:NaN|Infinity)\b/g, '"$&"'));
  try {
    return quotedWords === text ? undefined : JSON.parse(quotedWords);
  } catch {
    return undefined;
  }
}

/** Changes what lies outside the strings of a JSON text, in one pass. */
function outsideStrings(text, change) {
  const parts = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('"', at);
    if (open < 0) break;
    let close = text.indexOf('"', open + 1);
    while (close > 0 && isEscaped(text, close)) close = text.indexOf('"', close + 1);
    const end = close < 0 ? text.length : close + 1;
    parts.push(change(text.slice(at, open)), text.slice(open, end));
    at = end;
  }
  return parts.join('') + change(text.slice(at));
}

function isEscaped(text, at) {
  let first = at;
  while (text[first - 1] === '\\') first--;
  return (at - first) % 2 === 1;
}

/** Where the text stops being JSON, as far as this browser says. */
function notJson(text, message) {
  const [, line, column] = /line (\d+),? column (\d+)/.exec(message) ?? [];
  if (line) return ['badJsonAt', { row: line, column }];
  const position = /position (\d+)/.exec(message)?.[1];
  if (text.trim() === '') return ['badEmpty', {}];
  if (!position) return ['badJson', { found: quoted(text.trimStart()) }];
  const before = text.slice(0, Number(position)).split('\n');
  return ['badJsonAt', { row: String(before.length), column: String(before.at(-1).length + 1) }];
}

function readTokens(file) {
  const tokens = Object.hasOwn(file, 'tokens') ? file.tokens : fail('badMissing', { field: 'tokens' });
  if (!Array.isArray(tokens)) fail('badTokens', { field: 'tokens', found: quoted(tokens) });
  const expected = String(LIMITS.tokens);
  if (tokens.length < 1 || tokens.length > LIMITS.tokens) {
    fail('badTokenCount', { field: 'tokens', found: String(tokens.length), expected });
  }
  return tokens.map((token, index) => {
    const place = { field: 'tokens', row: String(index + 1) };
    if (typeof token !== 'string') fail('badToken', { ...place, found: quoted(token) });
    const letters = token.length > LIMITS.characters ? [...token].length : token.length;
    if (letters > LIMITS.characters) {
      fail('badTokenLong', { ...place, found: String(letters), expected: String(LIMITS.characters) });
    }
    return readable(token);
  });
}

/** Which field to ask for: one of the set that the file has most of. */
function firstMissing(found) {
  const missing = (names) => names.filter((name) => !found.includes(name));
  const projected = found.some((name) => name.startsWith('w_'));
  const begun = found.some((name) => 'qkv'.includes(name));
  return missing(ENOUGH[projected && !begun ? 1 : 0])[0];
}

/** Rows and columns of a matrix, every row of the same length. */
function shapeOf(field, rows) {
  if (!Array.isArray(rows)) fail('badMatrix', { field, found: quoted(rows) });
  const columns = Array.isArray(rows[0]) ? rows[0].length : 0;
  const most = field === 'weights' ? LIMITS.tokens : LIMITS.columns;
  if (rows.length < 1 || rows.length > LIMITS.columns) {
    fail('badHeight', { field, found: String(rows.length), expected: String(LIMITS.columns) });
  }
  rows.forEach((row, index) => {
    const place = { field, row: String(index + 1) };
    if (!Array.isArray(row)) fail('badRow', { ...place, found: quoted(row) });
    const values = { ...place, found: String(row.length) };
    if (row.length < 1 || row.length > most) fail('badWidth', { ...values, expected: String(most) });
    if (row.length !== columns) fail('badRowLength', { ...values, expected: String(columns) });
  });
  return [rows.length, columns];
}

/** Whether all matrices fit the tokens and each other. */
function checkShapes(shapes, n) {
  for (const [field, [rows, columns]] of shapes) {
    const projection = field.startsWith('w_');
    if (!projection && rows !== n) fail('badRows', { field, found: String(rows), expected: String(n) });
    if (field === 'weights' && columns !== n)
      fail('badSquare', { field, row: '1', found: String(columns), expected: String(n) });
    const [, inner = rows] = shapes.get('x') ?? [];
    if (projection && rows !== inner) fail('badInner', { field, found: String(rows), expected: String(inner) });
  }
  for (const [field, other] of ALIKE) {
    const [found, expected] = [shapes.get(field)?.[1], shapes.get(other)?.[1]];
    if (found && expected && found !== expected)
      fail('badColumns', { field, other, found: String(found), expected: String(expected) });
  }
}

/** All numbers of these matrices, one after the other. */
function entriesOf(file, names, shapes) {
  const total = names.reduce((sum, name) => sum + shapes.get(name)[0] * shapes.get(name)[1], 0);
  const entries = new Float64Array(total);
  let at = 0;
  for (const name of names) {
    const [low, high] = name === 'weights' ? [0, 1] : [-LIMITS.magnitude, LIMITS.magnitude];
    file[name].forEach((row, i) => {
      let sum = 0;
      // A quarter of a million times and still cold: nothing is called here.
      for (let j = 0; j < row.length; j++) {
        const entry = row[j];
        if (typeof entry !== 'number' || !(entry >= low && entry <= high)) refuse(entry, name, i, j);
        entries[at++] = entry;
        sum += entry;
      }
      if (name === 'weights') checkSum(sum, i);
    });
  }
  return entries;
}

function refuse(entry, field, i, j) {
  const place = { field, row: String(i + 1), column: String(j + 1) };
  if (typeof entry !== 'number') fail('badEntry', { ...place, found: quoted(entry) });
  const found = String(entry);
  // JSON.parse reads 1e999 as Infinity.
  if (!(Math.abs(entry) <= LIMITS.magnitude)) fail('badRange', { ...place, found, expected: String(LIMITS.magnitude) });
  fail('badWeight', { ...place, found });
}

function checkSum(sum, i) {
  if (Math.abs(sum - 1) > LIMITS.tolerance)
    fail('badSum', { field: 'weights', row: String(i + 1), found: String(Number(sum.toPrecision(4))) });
}
