// The file of one's own numbers: what is read, what is refused and how, and that the published schema says the same.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Ajv2020 from 'ajv/dist/2020.js';
import { NumbersError, read } from '../../../src/embed/js/runtime/read.js';
import { CONTRACT } from '../lib/contract.mjs';
import { BAD, GOOD, TWO } from '../lib/files.mjs';
import { panelMessages } from '../lib/messages.mjs';

const root = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const schema = JSON.parse(await readFile(root('pages/attention-numbers.schema.json'), 'utf8'));
const allows = new Ajv2020({ allErrors: false }).compile(schema);
const languages = [panelMessages('en'), panelMessages('de')];

/** What is wrong with a text, or null. */
function refusal(text) {
  try {
    read(text);
    return null;
  } catch (error) {
    return error;
  }
}

const sentence = (words, { problem, values }) =>
  words[problem].replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);

for (const [name, file, expected] of GOOD) {
  test(`read: ${name}`, () => {
    const { tokens, names, shapes, entries } = read(JSON.stringify(file));
    assert.equal(tokens.length, file.tokens.length);
    assert.deepEqual(names, expected);
    assert.deepEqual(
      shapes,
      names.flatMap((one) => [file[one].length, file[one][0].length]),
    );
    assert.deepEqual(
      [...entries],
      names.flatMap((one) => file[one].flat()),
    );
    assert.ok(allows(file), JSON.stringify(allows.errors));
  });
}

for (const [name, text, says, outsideSchema] of BAD) {
  test(`refused: ${name}`, () => {
    const error = refusal(typeof text === 'function' ? text() : text);
    assert.ok(error instanceof NumbersError, `${error}`);
    for (const words of languages) {
      const gaps = [...words[error.problem].matchAll(/\{(\w+)\}/g)].map(([, gap]) => gap);
      assert.deepEqual(
        gaps.filter((gap) => typeof error.values[gap] !== 'string'),
        [],
        'every gap is filled',
      );
      assert.ok(sentence(words, error).length < 250);
    }
    assert.match(sentence(languages[0], error), says);
    if (outsideSchema) return;
    assert.equal(allows(JSON.parse(text)), false, 'the schema refuses it too');
  });
}

test('what only the figure can check passes the schema, so that the two differ in nothing else', () => {
  const relations = BAD.filter(([, text, , outsideSchema]) => outsideSchema === 'relation' && typeof text === 'string');
  assert.ok(relations.length >= 8);
  for (const [name, text] of relations) assert.ok(allows(JSON.parse(text)), name);
});

test('a token is text, whatever it holds; what would turn the page around is a replacement sign', () => {
  const hostile = ['<img src=x onerror=alert(1)>', '{{q}}', '__proto__', '\u200Fאבג', '\n', '😀', ''];
  assert.deepEqual(read(JSON.stringify({ tokens: hostile, weights: even(7) })).tokens, hostile);
  const changed = read(`{"tokens":["\\u202Ea","\\ud800","\\u0000"],"weights":${JSON.stringify(even(3))}}`).tokens;
  assert.deepEqual(changed, ['\uFFFDa', '\uFFFD', '\uFFFD']);
});

const even = (n) => Array.from({ length: n }, () => Array(n).fill(1 / n));

test('a sentence repeats only a little of a file', () => {
  const error = refusal(
    JSON.stringify({
      ...TWO,
      q: [
        ['\u202E'.repeat(1e5), 1],
        [1, 1],
      ],
    }),
  );
  assert.equal(error.values.found, `${'\uFFFD'.repeat(40)}…`);
});

test('512 tokens at the full width are read, and 1024 columns', () => {
  const rows = (columns) =>
    Array.from({ length: 512 }, (_, i) => Array.from({ length: columns }, (_, j) => (i * columns + j) / 7 - 5));
  const tokens = Array.from({ length: 512 }, (_, i) => `t${i}`);
  const { shapes, entries } = read(JSON.stringify({ tokens, q: rows(1024), k: rows(1024), v: rows(1) }));
  assert.deepEqual(shapes, [512, 1024, 512, 1024, 512, 1]);
  assert.equal(entries[1024 * 3 + 2], (1024 * 3 + 2) / 7 - 5);
});

test('nothing but a NumbersError is ever thrown, by 4000 damaged files', () => {
  const random = lehmer(20260701);
  const whole = JSON.stringify(GOOD.find(([, file]) => file.x && file.q)[1]);
  let refused = 0;
  for (let round = 0; round < 4000; round++) {
    const error = refusal(
      round % 2 ? damagedText(whole, random) : JSON.stringify(damagedValue(JSON.parse(whole), random)),
    );
    if (!error) continue;
    refused += 1;
    assert.ok(error instanceof NumbersError, `round ${round}: ${error?.stack}`);
    for (const words of languages) assert.ok(words[error.problem], error.problem);
  }
  assert.ok(refused > 2000, `${refused} refused`);
});

/** The minimal standard generator, so that a failure can be repeated. */
function lehmer(seed) {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const SPLINTERS = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  'NaN',
  '-Infinity',
  'null',
  '1e999',
  '\u0000',
  '\uD800',
  '-',
  '"__proto__":1,',
];
function damagedText(text, random) {
  const at = random(text.length);
  return text.slice(0, at) + SPLINTERS[random(SPLINTERS.length)] + text.slice(at + random(3));
}

const OTHERS = [null, true, '', 'x', [], {}, [[]], [[1]], 0, -1, 1e7, 1e308, { length: 3 }, [null]];
/** Puts something else in one place of a value. */
function damagedValue(value, random) {
  const keys = Object.keys(value);
  const key = keys[random(keys.length)];
  if (typeof value[key] === 'object' && value[key] !== null && random(3)) value[key] = damagedValue(value[key], random);
  else if (random(4)) value[key] = OTHERS[random(OTHERS.length)];
  else if (Array.isArray(value)) value.splice(Number(key), 1);
  else delete value[key];
  return value;
}

test('what the docs show is read', async () => {
  const text = await readFile(root('docs/own-numbers.md'), 'utf8');
  const shown = [...text.matchAll(/```json\n([\s\S]*?)```|<script type="application\/json">(.*?)<\/script>/g)];
  assert.deepEqual(
    shown.map(([, block, child]) => read(block ?? child).names),
    [['q', 'k', 'v'], ['weights']],
  );
});

test('the example is read', async () => {
  const { tokens, names } = read(await readFile(root('examples/my-head.json'), 'utf8'));
  assert.deepEqual([tokens.length, names], [4, ['q', 'k', 'v']]);
});

test('the Python of the docs writes files that are read, number for number', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'head-'));
  t.after(() => rm(folder, { recursive: true }));
  await promisify(execFile)('python3', [
    fileURLToPath(new URL('../lib/fake_model.py', import.meta.url)),
    root('docs'),
    folder,
  ]);
  const [scores, weights] = await Promise.all(
    ['my-head.json', 'my-weights.json'].map(async (file) => read(await readFile(join(folder, file), 'utf8'))),
  );
  assert.deepEqual(
    [scores.tokens, scores.names],
    [
      ['„it“', '##wäs'],
      ['q', 'k', 'v'],
    ],
  );
  assert.deepEqual([...scores.entries], [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1e-7, -1.5, 2, 3]);
  assert.deepEqual([weights.names, [...weights.entries]], [['weights'], [0.25, 0.75, 0.5, 0.5]]);
});

test('the limits that the schema names are those that are read by', () => {
  const { properties, $defs } = schema;
  const { tokens, characters, columns, magnitude } = CONTRACT.limits;
  assert.deepEqual(
    [
      properties.tokens.maxItems,
      properties.tokens.items.maxLength,
      $defs.row.maxItems,
      $defs.row.items.maximum,
      $defs.row.items.minimum,
    ],
    [tokens, characters, columns, magnitude, -magnitude],
  );
});
