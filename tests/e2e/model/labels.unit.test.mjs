// What the figure of a trained model makes of weights: no browser needed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHead } from '../../../src/embed/js/element/values.js';
import { columnsOf, describe, ranked, toSeparators } from '../../../src/embed/js/model/labels.js';

const PIECES = ['[CLS]', 'it', 'was', 'it', 'too', '[SEP]'];
const n = PIECES.length;
/** Weights that put all of each row on one key. */
const pointing = (to) => Float32Array.from({ length: n * n }, (_, at) => (to(Math.floor(at / n)) === at % n ? 1 : 0));

for (const [kind, to] of [
  ['previous', (i) => i - 1],
  ['next', (i) => i + 1],
  ['self', (i) => i],
  ['separator', (i) => (i % 2 ? 0 : n - 1)],
])
  test(`a head that looks ${kind} is named so, with all of its weight`, () => {
    const { kind: found, share } = describe(pointing(to), PIECES);
    assert.deepEqual([found, share], [kind, 1]);
  });

test('a head without a habit is named by its strongest look from word to word, neighbours left out', () => {
  const weights = new Float32Array(n * n).fill(1 / n);
  weights[2 * n + 4] = 0.6;
  weights[3 * n + 4] = 0.9;
  const { share, ...look } = describe(weights, PIECES);
  assert.deepEqual(look, { kind: 'pair', i: 2, j: 4 });
  assert.ok(Math.abs(share - 0.6) < 1e-6, String(share));
});

test('the same word elsewhere is a habit, the word itself is not it', () => {
  assert.equal(
    describe(
      pointing((i) => ({ 1: 3, 2: 4, 3: 1, 4: 2 })[i] ?? i),
      ['[CLS]', 'a', 'b', 'a', 'b', '[SEP]'],
    ).kind,
    'same',
  );
});

test('what separators take is the mean over the words', () => {
  assert.equal(
    toSeparators(
      pointing((i) => (i < 3 ? 0 : i)),
      n,
    ),
    0.5,
  );
});

test('heads are ranked by one weight, across layers', () => {
  const layer = (value) => ({
    weights: Float32Array.from({ length: 12 * n * n }, (_, at) =>
      at % (n * n) === n + 3 ? value + Math.floor(at / (n * n)) / 100 : 0,
    ),
  });
  const [first, second] = ranked([layer(0.1), layer(0.5)], n, 1, 3);
  assert.deepEqual([first.name, second.name], ['1.11', '1.10']);
  assert.ok(Math.abs(first.share - 0.61) < 1e-6);
});

test("a head's columns stand side by side with those of the others", () => {
  const matrix = Float32Array.from({ length: 2 * 384 }, (_, at) => at);
  const own = columnsOf(matrix, 3, 2);
  assert.deepEqual([own.length, own[0], own[31], own[32], own[63]], [64, 96, 127, 384 + 96, 384 + 127]);
});

test('a head is named by layer and head, and 3.1 is not 3.10', () => {
  assert.deepEqual(readHead('3.10'), { layer: 3, head: 10 });
  assert.deepEqual(readHead(' 3.1 '), { layer: 3, head: 1 });
  for (const nonsense of ['', null, '6.0', '3.12', '3', '3.01x', 'it', '-1.0'])
    assert.equal(readHead(nonsense), null, String(nonsense));
});
