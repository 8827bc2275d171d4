// Nothing shifts in the article, at any width.

import assert from 'node:assert/strict';
import { frames, onArticle, ready, until } from '../lib/reader.mjs';
import { collectShifts, shifts } from '../lib/shifts.mjs';

for (const width of [320, 375, 768, 1280]) {
  onArticle(
    `nothing shifts in the article at ${width} px while a reader scrolls through it`,
    {
      init: collectShifts,
      context: { viewport: { width, height: 800 } },
    },
    async ({ page }) => {
      for (const id of ['flow', 'explorer']) {
        // As a reader scrolls: bit by bit, so that the figure wakes below the screen and is drawn upon it.
        while (
          await page.evaluate((figure) => {
            scrollBy({ top: 400, behavior: 'instant' });
            const atTheEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
            return !atTheEnd && document.getElementById(figure).getBoundingClientRect().top > 200;
          }, id)
        )
          await frames(page, 1);
        await ready(page, `#${id}`);
        await frames(page, 8);
      }
      await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
      await frames(page, 8);
      assert.deepEqual(await shifts(page), []);
    },
  );
}

onArticle('a shift would be noticed', { init: collectShifts }, async ({ page }) => {
  await frames(page, 4);
  await page.evaluate(() => {
    const block = document.createElement('div');
    block.style.setProperty('height', '200px');
    document.querySelector('header').before(block);
  });
  await until(page, () => globalThis.shifts.length > 0);
});

let defined = false;
onArticle(
  'before its elements are defined the article keeps the room that they will take, at each width',
  {
    context: { reducedMotion: 'reduce' },
    alter: (path) => (path.endsWith('/attention-explainer.js') && !defined ? { body: '' } : undefined),
  },
  async ({ page }) => {
    const rooms = async () => {
      const found = {};
      for (const width of [280, 320, 340, 375, 390, 430, 560, 700, 740, 790, 820, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        found[width] = await page.$$eval('#hero, #flow, #explorer, attention-cost, attention-model', (all) =>
          all.map((one) => one.getBoundingClientRect().height),
        );
      }
      return found;
    };
    const before = await rooms();
    defined = true;
    await page.reload();
    assert.ok(await page.$eval('#explorer', (element) => element.matches(':defined')));
    assert.deepEqual(before, await rooms());
  },
);
