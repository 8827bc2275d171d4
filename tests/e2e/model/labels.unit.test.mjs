// How the figure of a trained model finds a head's numbers: no browser needed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHead } from '../../../src/embed/js/element/values.js';
import { columnsOf } from '../../../src/embed/js/model/columns.js';

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
