// A reader's tasks with the explorer, in the article below a path of its host.

import assert from 'node:assert/strict';
import { assign, TOKENS, cell, part, placeOf, plain, scaleAt, state, token, trace } from '../lib/figure.mjs';
import { percent } from '../lib/oracle.mjs';
import { frames, onArticle, onCourse, ready, until } from '../lib/reader.mjs';

async function atTheExplorer(page) {
  await page.locator('#explorer').scrollIntoViewIfNeeded();
  await ready(page, '#explorer');
}
const pressed = (page, text) =>
  page.locator('attention-set', { hasText: text }).first().locator('[part="button"]').getAttribute('aria-pressed');

onArticle('a reader chooses “tired” with the mouse', {}, async ({ page }) => {
  await atTheExplorer(page);
  await token(page, 9, '#explorer').click();
  assert.equal((await state(page, '#explorer')).query, 9);
  assert.equal(
    await page.locator('#explorer').getByRole('radio', { checked: true }).textContent(),
    `tired ${percent((await trace(page, '#explorer')).weights[9][9])}`,
  );
  assert.ok((await page.locator('#explorer .finding').innerText()).startsWith('“tired” gives '));
});

onArticle('a reader chooses “tired” with the keyboard alone, from the link before the figure', {}, async ({ page }) => {
  await atTheExplorer(page);
  await page.locator('attention-set[for="flow"][stage="output"]').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const focused = () => page.$eval('#explorer', (element) => element.shadowRoot.activeElement?.textContent);
  assert.match(await focused(), /^it /, 'Start again first, then the one tab stop of the tokens');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  assert.equal((await state(page, '#explorer')).query, 9);
  assert.match(await focused(), /^tired /);
});

onArticle('Tab goes through all controls of the figure and leaves it, and back again', {}, async ({ page }) => {
  await atTheExplorer(page);
  await page.locator('attention-set[for="flow"][stage="output"]').focus();
  const outside = () => page.evaluate(() => document.activeElement.id !== 'explorer');
  for (const key of ['Tab', 'Shift+Tab']) {
    await page.keyboard.press(key);
    assert.ok(!(await outside()), `${key} enters`);
    let stops = 1;
    while (stops < 20) {
      await page.keyboard.press(key);
      if (await outside()) break;
      stops++;
    }
    // Tokens, start again, slider, back, row by row, grid, table, and the five actions of the menu.
    assert.equal(stops, 12, key);
  }
});

onArticle('a reader drags the slider to its end and beyond', {}, async ({ page }) => {
  await atTheExplorer(page);
  const { x, y, width, height } = await part(page, 'scale', '#explorer').boundingBox();
  const before = await page.locator('#explorer .number').innerText();
  await page.mouse.move(x + 10 + (width - 20) * placeOf(0.5), y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
  const middle = (await state(page, '#explorer')).scale;
  assert.ok(Math.abs(middle / scaleAt(0.5) - 1) < 0.02, `${middle} in the middle`);
  await page.mouse.move(x + width + 50, y + height / 2, { steps: 4 });
  await page.mouse.up();
  assert.equal((await state(page, '#explorer')).scale, 3);
  assert.deepEqual([before, await page.locator('#explorer .number').innerText()], ['0.50', '3.00']);
});

onArticle('“Push the scale to 3” is obeyed, says so, and keeps the focus', {}, async ({ page }) => {
  await atTheExplorer(page);
  const link = page.locator('attention-set', { hasText: 'Push the scale to 3' });
  assert.equal(await pressed(page, 'Push the scale to 3'), 'false');
  await link.focus();
  await page.keyboard.press('Enter');
  assert.equal((await state(page, '#explorer')).scale, 3);
  assert.equal(await pressed(page, 'Push the scale to 3'), 'true');
  assert.equal(await page.evaluate(() => document.activeElement.localName), 'attention-set');
  for (const row of (await trace(page, '#explorer')).weights) assert.ok(Math.max(...row) >= 0.9);
  await page.locator('#explorer').getByRole('button', { name: 'back to 1/√4' }).click();
  assert.equal((await state(page, '#explorer')).scale, 0.5);
  await until(page, () =>
    [...document.querySelectorAll('attention-set[scale="3"]')].every(
      (one) => one.shadowRoot.querySelector('[part="button"]').getAttribute('aria-pressed') === 'false',
    ),
  );
  assert.equal(await pressed(page, 'Back to 0.5'), 'true');
});

onArticle('back to 1/√4 sets exactly that, by keyboard too', {}, async ({ page }) => {
  await atTheExplorer(page);
  await assign(page, '#explorer', { scale: 0.5000001 });
  const back = page.locator('#explorer').getByRole('button', { name: 'back to 1/√4' });
  await back.focus();
  await page.keyboard.press('Space');
  assert.equal((await state(page, '#explorer')).scale, 1 / Math.sqrt(4));
});

onArticle('every sentence of the article with a link into the explorer holds there', {}, async ({ page }) => {
  await atTheExplorer(page);
  const asked = await page.$$eval('attention-set[for="explorer"][query]', (all) =>
    all.map((one) => one.getAttribute('query')),
  );
  assert.ok(asked.length >= 6);
  for (const [index, text] of asked.entries()) {
    await page.locator('attention-set[for="explorer"][query]').nth(index).click();
    assert.equal(TOKENS[(await state(page, '#explorer')).query], text);
  }
  const { weights } = await trace(page, '#explorer');
  const top = (text) =>
    weights[TOKENS.indexOf(text)]
      .map((_, j) => j)
      .sort((a, b) => weights[TOKENS.indexOf(text)][b] - weights[TOKENS.indexOf(text)][a]);
  assert.deepEqual([top('The')[0], top('the')[0], top('tired')[0]], [1, 5, 1]);
  assert.deepEqual(top('cross').slice(0, 2).sort(), [1, 5]);
});

onArticle('hovering a cell shows the sum behind its number', {}, async ({ page }) => {
  await atTheExplorer(page);
  for (const [i, j] of [
    [9, 1],
    [0, 4],
  ]) {
    await cell(page, i, j, '#explorer').hover();
    const { q, k, scores, weights, scale } = await trace(page, '#explorer');
    const sum = page.locator('#explorer .cell-sum');
    assert.equal(await sum.locator('.cell-title').innerText(), `“${TOKENS[i]}” asks, “${TOKENS[j]}” offers`);
    const terms = await sum.locator('li').allInnerTexts();
    const products = terms.map((text) => Number(text.split('=').at(-1).replace('−', '-')));
    assert.equal(terms.length, q[0].length);
    products.forEach((product, c) => assert.ok(Math.abs(product - q[i][c] * k[j][c]) < 0.006, terms[c]));
    const end = plain(await sum.locator('.cell-end').innerText());
    const numbers = end.match(/−?\d+(\.\d+)?/g).map((text) => Number(text.replace('−', '-')));
    assert.ok(Math.abs(numbers[0] - scores[i][j]) < 0.006 && Math.abs(numbers[2] - scale * scores[i][j]) < 0.006, end);
    assert.ok(end.includes(percent(weights[i][j])), end);
  }
  await page.mouse.move(2, 2);
  await frames(page);
  assert.match(
    await page.locator('#explorer .cell-title').innerText(),
    /^“it” asks, “animal” offers/,
    'then the largest weight',
  );
});

onArticle('the grid is walked by arrow keys, Home and End, and Enter chooses the row', {}, async ({ page }) => {
  await atTheExplorer(page);
  await cell(page, 7, 7, '#explorer').focus();
  const at = () =>
    page.$eval('#explorer', (element) => {
      const { parentElement, dataset } = element.shadowRoot.activeElement;
      return [Number(parentElement.dataset.row), Number(dataset.column)];
    });
  for (const [key, expected] of [
    ['ArrowDown', [8, 7]],
    ['ArrowLeft', [8, 6]],
    ['End', [8, 9]],
    ['ArrowRight', [8, 9]],
    ['ArrowUp', [7, 9]],
    ['Home', [7, 0]],
    ['ArrowLeft', [7, 0]],
    ['ArrowDown', [8, 0]],
    ['ArrowDown', [9, 0]],
    ['ArrowDown', [9, 0]],
  ]) {
    await page.keyboard.press(key);
    assert.deepEqual(await at(), expected, key);
  }
  assert.equal((await state(page, '#explorer')).query, 7, 'walking chooses nothing');
  const ring = await page.$eval('#explorer', (element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element.shadowRoot.activeElement);
    return `${outlineStyle} ${outlineWidth}`;
  });
  assert.match(ring, /^solid [23]px/, 'a visible ring');
  assert.match(await page.locator('#explorer .cell-title').innerText(), /^“tired” asks, “The” offers/);
  await page.keyboard.press('Enter');
  assert.equal((await state(page, '#explorer')).query, 9);
  assert.deepEqual(await at(), [9, 0], 'the focus stays');
});

onArticle('clicking a row of the heatmap makes it the query', {}, async ({ page }) => {
  await atTheExplorer(page);
  await cell(page, 3, 5, '#explorer').click();
  assert.equal((await state(page, '#explorer')).query, 3);
});

onCourse(
  'a tap chooses a token, and a finger can scroll over the figure',
  '<attention-explorer></attention-explorer><div class="far"></div>',
  {
    context: { hasTouch: true, viewport: { width: 375, height: 700 } },
  },
  async ({ page }) => {
    await ready(page);
    await token(page, 1).tap();
    assert.equal((await state(page)).query, 1);
    const actions = await page.$eval('attention-explorer', (element) =>
      [...element.shadowRoot.querySelectorAll('*')].map((one) => getComputedStyle(one).touchAction),
    );
    assert.ok(!actions.includes('none'), 'nothing forbids panning');
  },
);
