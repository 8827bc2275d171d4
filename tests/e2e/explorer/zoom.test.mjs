// The row that is clicked in the heatmap of many tokens, whose cells are no nodes, at any zoom and transform.

import assert from 'node:assert/strict';
import { part, showHeatmap } from '../lib/figure.mjs';
import { UNIT, frames, onCourse, ready, until } from '../lib/reader.mjs';

const N = 64;
const ROWS = [3, 30, 60];
const weights = Array.from({ length: N }, () => Array(N).fill(1 / N));
const FILE = JSON.stringify({ tokens: weights.map((_, i) => `t${i}`), weights });

/** Styles of the page or of the box around the element. */
const STYLES = {
  'as it is': '',
  'with CSS zoom on the page': 'html { zoom: 1.5 }',
  'with CSS zoom around the element': '.box { zoom: 0.75 }',
  'with CSS zoom twice': '.box { zoom: 1.25 } attention-explorer { zoom: 1.2 }',
  'scaled by a transform': '.box { transform: scale(0.8); transform-origin: 0 0 }',
  'turned by a transform': '.box { transform: rotate(90deg); transform-origin: 50% 50% }',
  'zoomed and turned': '.box { zoom: 1.5; transform: rotate(180deg) }',
};

/** The middle of a cell on screen: a sparse grid has one node, which the keys take to the cell. */
async function middle(page, row) {
  // Over the grid, the pointer would take the node along when the page scrolls.
  await page.mouse.move(0, 0);
  await part(page, 'heatmap').evaluate((canvas) => {
    const grid = canvas.getRootNode().querySelector('[role="grid"]');
    grid.querySelector('[role="gridcell"]').focus({ preventScroll: true });
  });
  await page.keyboard.press('Home');
  for (let n = 0; n < N; n++) await page.keyboard.press('ArrowUp');
  for (let n = 0; n < row; n++) await page.keyboard.press('ArrowDown');
  await until(
    page,
    (wanted) =>
      document.querySelector('attention-explorer').shadowRoot.querySelector('[role="row"]').dataset.row === wanted,
    String(row),
  );
  return page.$eval('attention-explorer', (element) => {
    const cell = element.shadowRoot.querySelector('.grid [role="gridcell"]');
    cell.scrollIntoView({ block: 'center', inline: 'center' });
    const { x, y, width, height } = cell.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  });
}

for (const [name, css] of Object.entries(STYLES))
  onCourse(
    `a click chooses the row under the pointer: ${name}`,
    '<div class="box"><attention-explorer src="many.json"></attention-explorer></div>',
    { files: { [`${UNIT}many.json`]: FILE }, css: `.box { width: 700px } ${css}` },
    async ({ page }) => {
      await ready(page);
      await until(page, (n) => document.querySelector('attention-explorer').trace?.tokens.length === n, N);
      await showHeatmap(page);
      for (const row of ROWS) {
        const place = await middle(page, row);
        // The node must not be where the click goes, or it would answer for itself.
        await page.keyboard.press('End');
        await page.keyboard.press(row < N / 2 ? 'ArrowDown' : 'ArrowUp');
        await page.mouse.click(...place);
        await frames(page);
        assert.equal(await page.$eval('attention-explorer', (element) => element.query), row);
      }
    },
  );
