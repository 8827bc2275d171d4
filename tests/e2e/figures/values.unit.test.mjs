// The values of attributes, wherever they come from, without a browser.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '../../../src/embed/js/element/values.js';

test('only attributes of the table get through, as text or as number, and null takes one away', () => {
  for (const name of ['for', 'id', 'style', 'class', 'onclick', 'Query', '', '__proto__', 'constructor'])
    assert.equal(textOf(name, 'x'), undefined, name);
  assert.deepEqual([textOf('query', 'it'), textOf('query', 7), textOf('scale', 0.5)], ['it', '7', '0.5']);
  assert.equal(textOf('query', null), null);
});

test('what is neither text nor number is no value, and what is not boolean takes no boolean', () => {
  for (const value of [undefined, {}, [], ['it'], true, false, () => 1, Symbol('x')])
    assert.equal(textOf('query', value), undefined, String(value));
});
