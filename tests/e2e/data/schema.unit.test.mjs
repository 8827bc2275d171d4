// The published schema of a file of one's own numbers allows what is read, and refuses what is refused.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import { CONTRACT } from '../lib/contract.mjs';
import { BAD, GOOD } from '../lib/files.mjs';

const path = fileURLToPath(new URL('../../../pages/attention-numbers.schema.json', import.meta.url));
const schema = JSON.parse(await readFile(path, 'utf8'));
const allows = new Ajv2020({ allErrors: false }).compile(schema);

for (const [name, file] of GOOD) {
  test(`allowed: ${name}`, () => assert.ok(allows(file), JSON.stringify(allows.errors)));
}

for (const [name, text, , outsideSchema] of BAD) {
  if (outsideSchema) continue;
  test(`refused: ${name}`, () => assert.equal(allows(JSON.parse(text)), false));
}

test('what only the figure can check passes the schema, so that the two differ in nothing else', () => {
  const relations = BAD.filter(([, text, , outsideSchema]) => outsideSchema === 'relation' && typeof text === 'string');
  assert.ok(relations.length >= 8);
  for (const [name, text] of relations) assert.ok(allows(JSON.parse(text)), name);
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
