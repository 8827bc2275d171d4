// The heatmap for those who do not see it: an image with its finding, a grid over it, a table.

import assert from 'node:assert/strict';
import { cell, part } from '../lib/figure.mjs';
import { onCourse, ready } from '../lib/reader.mjs';

const EXPLORER = '<attention-explorer></attention-explorer>';

onCourse(
  'the heatmap is the first canvas, an image with its finding, and takes no focus',
  EXPLORER,
  {},
  async ({ page }) => {
    await ready(page);
    const found = await page.$eval('attention-explorer', (element) => {
      const canvas = element.shadowRoot.querySelector('canvas');
      canvas.focus();
      return [
        canvas.part.value,
        canvas.getAttribute('role'),
        canvas.tabIndex,
        element.shadowRoot.activeElement,
        Boolean(canvas.getContext('2d')),
      ];
    });
    assert.deepEqual(found, ['heatmap', 'img', -1, null, true]);
    assert.match(
      await part(page, 'heatmap').getAttribute('aria-label'),
      /“it” gives \d+% of its attention to “animal”/,
    );
  },
);

onCourse(
  'over the heatmap lies a grid with counts, one tab stop, and a cell for each weight',
  EXPLORER,
  {},
  async ({ page }) => {
    await ready(page);
    const grid = page.locator('attention-explorer [role="grid"]');
    assert.deepEqual(
      [await grid.getAttribute('aria-rowcount'), await grid.getAttribute('aria-colcount')],
      ['10', '10'],
    );
    assert.ok(await grid.getAttribute('aria-label'));
    const stops = await page.$$eval('attention-explorer [role="gridcell"]', (all) => all.map((one) => one.tabIndex));
    assert.equal(stops.length, 100);
    assert.deepEqual(
      stops.flatMap((stop, index) => (stop === 0 ? [index] : [])),
      [77],
      "at first the query's own cell",
    );
    const [canvas, first, last] = await Promise.all([
      part(page, 'heatmap').boundingBox(),
      cell(page, 0, 0).boundingBox(),
      cell(page, 9, 9).boundingBox(),
    ]);
    assert.ok(first.x > canvas.x && first.y > canvas.y, 'inside');
    assert.ok(
      last.x + last.width <= canvas.x + canvas.width && last.y + last.height <= canvas.y + canvas.height,
      'inside',
    );
  },
);

onCourse('the table is behind a visible "Show as table", by keyboard too', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  assert.ok(!(await part(page, 'weights-table').isVisible()));
  const summary = page.getByText('Show as table');
  assert.ok(await summary.isVisible());
  await summary.focus();
  await page.keyboard.press('Enter');
  assert.ok(await part(page, 'weights-table').isVisible());
  assert.equal(await page.getByRole('table').count(), 1);
});
