// What tests of custom data ask of an element and its panel.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { GOOD } from './files.mjs';
import { until } from './reader.mjs';

export const EXAMPLE = JSON.parse(await readFile(new URL('../../../examples/my-head.json', import.meta.url), 'utf8'));
export const WEIGHTS = GOOD.find(([name]) => name === 'weights alone')[1];
export const EXPLORER = '<attention-explorer></attention-explorer>';

export const panelOf = (page) => page.getByRole('group', { name: 'See your own numbers' });
export async function opened(page) {
  await page.locator('attention-explorer').getByRole('button', { name: 'Your numbers', exact: true }).click();
  const panel = panelOf(page);
  await panel.waitFor();
  return panel;
}
export const words = (page) => page.locator('attention-explorer [part="token"] .word').allTextContents();
export const alert = (page) => page.locator('attention-explorer').getByRole('alert');
export const shows = (page, tokens) =>
  until(
    page,
    (wanted) => {
      const element = document.querySelector('attention-explorer');
      return element.ready && element.trace?.tokens.join() === wanted;
    },
    tokens.join(),
  );

/** Chooses a file in the panel. */
export const choose = (panel, content) =>
  panel
    .locator('input[type=file]')
    .setInputFiles({ name: 'head.json', mimeType: 'application/json', buffer: Buffer.from(content) });

/** What softmax(q·k / √d) is, worked out here. */
export function weightsOf({ q, k }) {
  return q.map((row) => {
    const scores = k.map((key) => key.reduce((sum, entry, at) => sum + entry * row[at], 0) / Math.sqrt(row.length));
    const powers = scores.map((score) => Math.exp(score - Math.max(...scores)));
    return powers.map((power) => power / powers.reduce((a, b) => a + b));
  });
}

export function assertHead(found, file) {
  assert.deepEqual(found.tokens, file.tokens);
  assert.deepEqual([found.q, found.k, found.v], [file.q, file.k, file.v]);
  assert.deepEqual([found.scale, found.divisor], [1, Math.sqrt(file.q[0].length)]);
  for (const [i, row] of weightsOf(file).entries()) {
    for (const [j, weight] of row.entries()) assert.ok(Math.abs(found.weights[i][j] - weight) < 1e-12);
  }
}
