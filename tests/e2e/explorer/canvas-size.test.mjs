// The canvas has the size that it is shown at, and the texts lie over it in its coordinates.

import assert from 'node:assert/strict';
import { cellColours, distance, part, picture, pixel, showHeatmap, trace } from '../lib/figure.mjs';
import { onCourse, ready, until } from '../lib/reader.mjs';

const EXPLORER = '<attention-explorer></attention-explorer>';
const FLOW = '<attention-flow stage="softmax"></attention-flow>';

async function cells(page) {
  const [colours, { weights }] = [await cellColours(page), await trace(page)];
  return weights
    .flatMap((row, i) => row.map((weight, j) => ({ weight, colour: colours[i][j] })))
    .sort((a, b) => a.weight - b.weight);
}

for (const density of [1, 1.5, 2]) {
  onCourse(
    `the canvas has a device pixel for each it is shown on, at density ${density}`,
    EXPLORER + FLOW,
    {
      context: { deviceScaleFactor: density },
    },
    async ({ page }) => {
      await ready(page, 'attention-explorer');
      await page.locator('attention-flow').scrollIntoViewIfNeeded();
      await ready(page);
      for (const [name, of] of [
        ['heatmap', 'attention-explorer'],
        ['picture', 'attention-flow'],
      ]) {
        const found = await part(page, name, of).evaluate((canvas) => {
          const { width, height } = canvas.getBoundingClientRect();
          return {
            wide: canvas.width - width * devicePixelRatio,
            high: canvas.height - height * devicePixelRatio,
            shape: [canvas.width, canvas.height],
          };
        });
        assert.ok(Math.abs(found.wide) <= 0.5 && Math.abs(found.high) <= 0.5, `${name}: ${JSON.stringify(found)}`);
      }
      const all = await cells(page);
      assert.ok(distance(all[0].colour, all.at(-1).colour) > 60, 'and it is painted in those pixels');
    },
  );
}

onCourse(
  'it is drawn again, at its new size, when its container or the window changes',
  `<div id="box">${EXPLORER}</div>`,
  {},
  async ({ page }) => {
    await ready(page);
    await showHeatmap(page);
    const sizes = [];
    for (const width of [900, 500, 320]) {
      await page.evaluate((wide) => document.getElementById('box').style.setProperty('width', `${wide}px`), width);
      sizes.push(
        await until(
          page,
          (wide) => {
            const canvas = document.querySelector('attention-explorer').shadowRoot.querySelector('canvas');
            const box = canvas.getBoundingClientRect();
            return box.width <= wide && Math.abs(canvas.width - box.width) <= 0.5 && box.width > wide / 3
              ? canvas.width
              : null;
          },
          width,
        ),
      );
      const all = await cells(page);
      assert.ok(distance(all[0].colour, all.at(-1).colour) > 60, `painted at ${width}`);
    }
    assert.ok(sizes[2] < sizes[1], String(sizes));
    await page.evaluate(() => document.getElementById('box').style.setProperty('width', 'auto'));
    await page.setViewportSize({ width: 300, height: 700 });
    await until(
      page,
      () => document.querySelector('attention-explorer').shadowRoot.querySelector('canvas').width <= 284,
    );
  },
);

onCourse('the texts lie over the canvas in its coordinates', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const { canvas, texts } = await page.$eval('attention-explorer', (element) => {
    const box = (one) => one.getBoundingClientRect();
    const picture = element.shadowRoot.querySelector('.picture');
    return {
      canvas: box(picture.querySelector('canvas')).toJSON(),
      texts: [...picture.querySelectorAll('span')].map((one) => ({ text: one.textContent, ...box(one).toJSON() })),
    };
  });
  assert.ok(texts.length >= 23);
  for (const one of texts) {
    assert.ok(
      one.left >= canvas.left - 1 && one.right <= canvas.right + 1,
      `${one.text} is ${one.left} to ${one.right} in ${canvas.left} to ${canvas.right}`,
    );
  }
  assert.notEqual(await pixel(page, 'heatmap', 1, 1), null);
  assert.ok((await picture(page, 'heatmap', 'attention-explorer')).length > 1000);
});
