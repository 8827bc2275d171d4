// The bar of 100%, the digits of the query's row, and what all queries give to a key.

import assert from 'node:assert/strict';
import { TOKENS, assign, cell, trace } from '../lib/figure.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';

const EXPLORER = '<attention-explorer id="e"></attention-explorer>';
const SCALES = [0.2, 0.5, 3];

/** Runs in the page: of each share its width, its color, and whether its label is seen whole or not at all. */
function shares() {
  const bar = document.querySelector('#e').shadowRoot.querySelector('.shares div');
  return [...bar.children].map((share) => {
    const box = share.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(share);
    const label = range.getBoundingClientRect();
    const whole = label.left >= box.left - 1 && label.right <= box.right + 1 && label.bottom <= box.bottom + 1;
    return { width: box.width, label: whole ? share.textContent : '', hidden: label.top >= box.bottom - 1 };
  });
}

onCourse('each share of the bar is as wide as its weight, and no label is cut', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  for (const scale of SCALES)
    for (let query = 0; query < TOKENS.length; query++) {
      await assign(page, '#e', { scale, query });
      await frames(page);
      const [found, { weights }] = [await page.evaluate(shares), await trace(page)];
      const all = found.reduce((sum, { width }) => sum + width, 0);
      for (const [index, { width, label, hidden }] of found.entries()) {
        const expected = weights[query][index];
        assert.ok(Math.abs(width / all - expected) < 0.002, `${TOKENS[index]}: ${width / all} for ${expected}`);
        assert.ok(label === TOKENS[index] || hidden, `the label of ${TOKENS[index]} is cut at scale ${scale}`);
        if (expected > 0.5) assert.equal(label, TOKENS[index]);
      }
    }
});

onCourse('the row of the query has its weights as digits', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  for (const query of [7, 0]) {
    await assign(page, '#e', { query });
    await frames(page);
    const { weights } = await trace(page);
    const texts = await page.locator('#e .heatmap .texts span').allInnerTexts();
    const digits = texts.filter((text) => /^<?\d+$/.test(text));
    assert.deepEqual(
      digits,
      weights[query].map((weight) => (weight < 0.01 ? '<1' : String(Math.round(100 * weight)))),
    );
  }
});

onCourse('a cell tells what all words give to its key', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const { weights } = await trace(page);
  for (const key of [1, 4]) {
    await cell(page, 2, key).hover();
    const sum = weights.reduce((total, row) => total + row[key], 0);
    assert.equal(
      await page.locator('#e .column-sum').innerText(),
      `From all words together, “${TOKENS[key]}” gets ${sum.toFixed(1)} words’ worth.`,
    );
  }
});
