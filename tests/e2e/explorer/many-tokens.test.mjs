// As many tokens as there may be: one line that scrolls, one canvas, one row of a table.

import assert from 'node:assert/strict';
import { part, state, token, trace } from '../lib/figure.mjs';
import { UNIT, onCourse, ready, until } from '../lib/reader.mjs';

/** Weights of `n` tokens; query i looks hardest at key 7i, around the end. */
function file(n) {
  const weights = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (j === (7 * i) % n ? 0.6 : 0.4 / (n - 1))),
  );
  return JSON.stringify({ tokens: weights.map((_, i) => `t${i}`), weights });
}

const onMany = (name, n, run) =>
  onCourse(
    name,
    '<attention-explorer src="many.json"></attention-explorer>',
    { files: { [`${UNIT}many.json`]: file(n) } },
    async (given) => {
      await ready(given.page);
      await until(
        given.page,
        (count) => document.querySelector('attention-explorer').trace?.tokens.length === count,
        n,
      );
      await run(given);
    },
  );

/** The table as its reader sees it, once it has a row of this name. */
async function tableOf(page, name) {
  await part(page, 'weights-table')
    .locator('tbody th')
    .filter({ hasText: new RegExp(`^${name}$`) })
    .waitFor();
  return part(page, 'weights-table').evaluate((table) =>
    [...table.rows].map((row) => [...row.cells].map((one) => one.textContent)),
  );
}

onMany('the table of 32 tokens has a row a query', 32, async ({ page }) => {
  await page.getByText('Show as table').click();
  const [, ...rows] = await tableOf(page, 't31');
  const { tokens, weights } = await trace(page);
  assert.deepEqual(
    rows,
    weights.map((row, i) => [tokens[i], ...row.map((weight) => weight.toFixed(3))]),
  );
});

onMany('the table of 33 tokens has the row of the query whenever it is open', 33, async ({ page }) => {
  const summary = page.getByText('Show as table');
  const expected = async (query) => (await trace(page)).weights[query].map((weight) => weight.toFixed(3));
  await summary.click();
  for (const query of [0, 3, 32]) {
    await token(page, query).click();
    const [head, row, ...rest] = await tableOf(page, `t${query}`);
    assert.deepEqual(rest, []);
    assert.deepEqual(head.slice(1), (await trace(page)).tokens);
    assert.deepEqual(row.slice(1), await expected(query));
  }
  await summary.click();
  await token(page, 5).click();
  await summary.click();
  assert.deepEqual((await tableOf(page, 't5'))[1].slice(1), await expected(5), 'closed in between');
});

onMany('512 tokens are one line that scrolls inside the element, and a page no wider', 512, async ({ page }) => {
  await token(page, 0).focus();
  for (const [key, query] of [
    ['End', 511],
    ['ArrowLeft', 510],
    ['ArrowRight', 511],
    ['ArrowRight', 0],
    ['ArrowLeft', 511],
  ]) {
    await page.keyboard.press(key);
    assert.equal((await state(page)).query, query, key);
    const [line, chosen] = await page.$eval('attention-explorer', ({ shadowRoot }) =>
      ['.scrolls', '[aria-checked="true"]']
        .map((selector) => shadowRoot.querySelector(selector).getBoundingClientRect())
        .map(({ left, right }) => [left, right]),
    );
    assert.ok(chosen[0] >= line[0] && chosen[1] <= line[1], `${key}: the chosen token is in sight`);
  }
  await part(page, 'readout')
    .filter({ hasText: /“t511” gives 60% of its attention to “t505”/ })
    .waitFor({ state: 'attached' });
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  const nodes = await page.$eval('attention-explorer', ({ shadowRoot }) => shadowRoot.querySelectorAll('*').length);
  assert.ok(nodes < 3000, `${nodes} nodes`);
});

onMany('on the picture of 512 tokens the pointer finds its cell, and the keys theirs', 512, async ({ page }) => {
  const grid = page.locator('attention-explorer [role="grid"]');
  await grid.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await grid.boundingBox();
  const [row, column] = [100, 300];
  await page.mouse.click(x + (width * (column + 0.5)) / 512, y + (height * (row + 0.5)) / 512);
  const title = page.locator('attention-explorer .cell-title');
  const [, found, key] = (await title.innerText()).match(/“t(\d+)” asks, “t(\d+)” offers/).map(Number);
  assert.ok(Math.abs(found - row) <= 1 && Math.abs(key - column) <= 1, `${found}, ${key}`);
  assert.equal((await state(page)).query, found);
  await grid.locator('[role="gridcell"]').focus();
  await page.keyboard.press('ArrowDown');
  assert.match(await title.innerText(), new RegExp(`“t${found + 1}” asks`));
});
