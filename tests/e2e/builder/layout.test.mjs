// The builder page has room on every screen, and nothing shifts.

import assert from 'node:assert/strict';
import { onBuilder, preview } from '../lib/builder.mjs';
import { frames } from '../lib/reader.mjs';

const VIEWS = [
  [280, 1],
  [320, 1],
  [640, 2],
  [1000, 1],
];
for (const [width, deviceScaleFactor] of VIEWS) {
  onBuilder(
    `nothing is cut off or scrolls sideways at ${width} px, ${deviceScaleFactor * 100} %`,
    `?lang=de&width=desktop&form=notebook&${'long'.repeat(40)}=1&query=${'x'.repeat(90)}&base=${'y'.repeat(90)}`,
    {
      context: { viewport: { width, height: 700 }, deviceScaleFactor },
    },
    async ({ page }) => {
      const wrong = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((one) => {
            const { right, left, width: wide } = one.getBoundingClientRect();
            const out = wide > 0 && (right > innerWidth + 0.5 || left < -0.5);
            const cut =
              one.matches('button, label, legend, p, h1, h2, li, output') &&
              one.scrollWidth > one.clientWidth + 1 &&
              one.clientWidth > 1;
            return (out || cut) && !one.matches('.unseen, .unseen *');
          })
          .map((one) => `${one.localName}.${one.className} ${one.textContent.slice(0, 30)}`),
      );
      assert.deepEqual(wrong, []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    },
  );
}

onBuilder(
  'every control can be hit',
  '?lang=de',
  { context: { viewport: { width: 320, height: 700 } } },
  async ({ page }) => {
    const small = await page
      .locator(
        'form :is(label:has(input), select, button, input[type=text], input[type=range]):visible, .languages button',
      )
      .evaluateAll((all) =>
        all
          .map((one) => [one.textContent || one.id, one.getBoundingClientRect().height])
          .filter(([, height]) => height < 32),
      );
    assert.deepEqual(small, []);
  },
);

const shifts = () => {
  const seen = [];
  new PerformanceObserver((list) =>
    seen.push(
      ...list
        .getEntries()
        .map(({ value, sources }) => `${value.toFixed(4)} ${sources.map(({ node }) => node?.nodeName)}`),
    ),
  ).observe({ type: 'layout-shift', buffered: true });
  // What lies below the preview counts too where it is out of sight; before the program has come, no preview is seen.
  const heights = new Set();
  const isSeen = () => document.documentElement.dataset.state === 'started';
  addEventListener('DOMContentLoaded', () => {
    const screen = document.querySelector('.screen');
    if (screen) new ResizeObserver(([{ contentRect }]) => isSeen() && heights.add(contentRect.height)).observe(screen);
  });
  Object.defineProperties(globalThis, { shifts: { value: seen }, heights: { value: heights } });
};
for (const [width, search] of [
  [375, '?lang=de'],
  [1280, ''],
  [1280, '?lang=de&element=flow&stage=blend&hide=readout&width=desktop'],
]) {
  onBuilder(
    `nothing shifts at ${width} px with ${search || 'no choice'}`,
    search,
    { init: shifts, context: { viewport: { width, height: 900 } } },
    async ({ page }) => {
      await preview(page, search.includes('flow') ? 'attention-flow' : 'attention-explorer');
      await frames(page, 8);
      assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
    },
  );
}

for (const search of ['', '?width=desktop', '?element=flow', '?element=flow&width=desktop&hide=menu,play']) {
  onBuilder(
    `the preview has one height, from the start, with ${search || 'no choice'}`,
    search,
    { init: shifts },
    async ({ page }) => {
      await preview(page, search.includes('flow') ? 'attention-flow' : 'attention-explorer');
      await frames(page, 8);
      assert.equal((await page.evaluate(() => [...globalThis.heights])).length, 1);
    },
  );
}
