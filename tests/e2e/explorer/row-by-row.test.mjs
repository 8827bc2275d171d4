// From one query to the matrix: the bars of all queries become the rows of the heatmap, once, on demand.

import assert from 'node:assert/strict';
import { cellColours, picture } from '../lib/figure.mjs';
import { EXPLORER } from '../lib/both.mjs';
import { onCourse, ready, until } from '../lib/reader.mjs';

const button = (page) => page.getByRole('button', { name: 'Row by row' });
const WIDE = { viewport: { width: 1000, height: 700 } };

const canvas = (page) => picture(page, 'heatmap', '#e');
const differs = (page, before) =>
  until(
    page,
    ([wanted]) => document.querySelector('#e').shadowRoot.querySelector('[part=heatmap]').toDataURL() !== wanted,
    [before],
  );
const settles = (page, wanted) =>
  until(page, ([end]) => document.querySelector('#e').shadowRoot.querySelector('[part=heatmap]').toDataURL() === end, [
    wanted,
  ]);

onCourse('bars appear, become rows, and leave the heatmap as it was', EXPLORER, { context: WIDE }, async ({ page }) => {
  await ready(page, '#e');
  const before = await canvas(page);
  await button(page).click();
  await differs(page, before);
  const early = await canvas(page);
  await differs(page, early);
  await settles(page, before);
  assert.equal(await button(page).isEnabled(), true, 'it can be seen again');
});

onCourse(
  'with reduced motion nothing moves: all bars are there, and then all cells',
  EXPLORER,
  { context: { ...WIDE, reducedMotion: 'reduce' } },
  async ({ page }) => {
    await ready(page, '#e');
    const [before, colours] = [await canvas(page), await cellColours(page, '#e')];
    const pictures = await page.$eval('#e', async (element) => {
      const shown = new Set();
      const [map, press] = ['[part=heatmap]', '.row-by-row'].map((one) => element.shadowRoot.querySelector(one));
      const first = map.toDataURL();
      press.click();
      do {
        await new Promise(requestAnimationFrame);
        shown.add(map.toDataURL());
      } while (map.toDataURL() !== first || shown.size < 2);
      return shown.size;
    });
    assert.ok(pictures <= 3, `${pictures} pictures: before, bars, cells`);
    assert.equal(await canvas(page), before);
    assert.deepEqual(await cellColours(page, '#e'), colours);
  },
);

onCourse(
  'of many tokens no bars could be told apart, and there is no button',
  `<attention-explorer id="e" src="/many.json"></attention-explorer>`,
  {
    context: WIDE,
    files: {
      '/many.json': JSON.stringify({
        tokens: Array.from({ length: 25 }, (_, index) => `t${index}`),
        weights: Array.from({ length: 25 }, () => Array(25).fill(1 / 25)),
      }),
    },
  },
  async ({ page }) => {
    await ready(page, '#e');
    assert.equal(await button(page).count(), 0);
  },
);
