// Tables: what a spreadsheet writes is read, and what an element exports as a table is read again.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { asText, downloaded, opened as openExport } from '../lib/export.mjs';
import { token, trace } from '../lib/figure.mjs';
import { EXAMPLE, EXPLORER, WEIGHTS, assertHead, choose, opened, panelOf, shows } from '../lib/custom-data.mjs';
import { UNIT, onCourse, ready } from '../lib/reader.mjs';

const TABLE = await readFile(new URL('../../../examples/my-head.csv', import.meta.url), 'utf8');
/** The cells as a spreadsheet of a country with decimal commas copies them. */
const COPIED = TABLE.replaceAll(',', '\t').replaceAll('.', ',');

onCourse(
  'a table at an address shows what JSON of the same numbers does',
  '<attention-explorer src="head.csv"></attention-explorer>',
  { files: { [`${UNIT}head.csv`]: TABLE } },
  async ({ page }) => {
    await shows(page, EXAMPLE.tokens);
    assertHead(await trace(page), EXAMPLE);
  },
);

onCourse('a table is chosen as a file, and cells are pasted', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const panel = await opened(page);
  await choose(panel, `\ufeff${TABLE.replaceAll(',', ';')}`);
  await panel.getByText('4 tokens shown.').waitFor();
  assertHead(await trace(page), EXAMPLE);
  await panel.getByRole('button', { name: 'Back to the lesson' }).click();
  await panel.getByRole('textbox').fill(COPIED);
  await panel.getByRole('button', { name: 'Show these numbers' }).click();
  await panel.getByText('4 tokens shown.').waitFor();
  assertHead(await trace(page), EXAMPLE);
});

onCourse('both examples in the panel are read, and are the same numbers', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const panel = await opened(page);
  const seen = [];
  for (const example of await panel.locator('pre').allTextContents()) {
    await choose(panel, example);
    await panel.getByText('2 tokens shown.').waitFor();
    seen.push(await trace(page));
    await panel.getByRole('button', { name: 'Back to the lesson' }).click();
  }
  assert.equal(seen.length, 2);
  assert.deepEqual(seen[0], seen[1]);
});

/** Shows a text in “Your numbers”, and what the element shows then. */
async function read(page, text, count) {
  await choose(await opened(page), text);
  await panelOf(page).getByText(`${count} tokens shown.`).waitFor();
  await panelOf(page).getByRole('button', { name: 'Close' }).click();
  return trace(page);
}

onCourse('the tables of an element are read as custom data', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await token(page, 9).click();
  const before = await trace(page);
  const panel = await openExport(page);
  const { name, bytes } = await downloaded(page, panel, 'QKV');
  assert.equal(name, 'attention-explorer-tired.qkv.csv');
  const weights = await asText(panel, 'CSV');
  const again = await read(page, bytes.toString(), 10);
  for (const matrix of ['tokens', 'q', 'k', 'v']) assert.deepEqual(again[matrix], before[matrix], matrix);
  assert.deepEqual((await read(page, weights, 10)).weights, before.weights);
});

onCourse('weights alone have no table of Q, K and V', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await read(page, JSON.stringify(WEIGHTS), 3);
  const panel = await openExport(page);
  await panel.getByRole('button', { name: 'Download CSV' }).waitFor();
  assert.equal(await panel.getByRole('button', { name: 'Download QKV' }).count(), 0);
});
