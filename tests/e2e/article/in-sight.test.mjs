// Every button in the article's prose: what it changes and the sentence that was clicked are on one screen.

import assert from 'node:assert/strict';
import { frames, onArticle, ready, until } from '../lib/reader.mjs';

const EXPLORER = ['[part=tokens]', '.finding', '.scale'];
/** What of a figure a button changes. */
const CHANGES = {
  hero: EXPLORER,
  explorer: EXPLORER,
  head: EXPLORER,
  flow: ['[part=picture]', '.caption'],
  spread: ['[part=picture]'],
  order: ['[part=tokens]', '.told'],
  learning: ['[part=sequence]'],
};
/** Where there is room for less, the article hides what is said. */
const COMPACT = ['[part=tokens]', '.scale'];
const COMPACT_CHANGES = {
  hero: COMPACT,
  explorer: COMPACT,
  head: COMPACT,
  flow: ['[part=picture]'],
  spread: ['[part=picture]'],
  order: ['[part=tokens]', '.told'],
  learning: ['[part=sequence]'],
};
/** The sizes of a screen, less what a browser shows around the page, and what is looked at there. */
const SCREENS = [
  [1366, 648, CHANGES],
  [1280, 680, CHANGES],
  [375, 692, CHANGES],
  [320, 520, COMPACT_CHANGES],
];
/** How much of it has to be in sight. */
const SHARE = 0.9;

/** Runs in the page: how much of the height of each is in sight. */
function inSight([index, changes]) {
  const button = document.querySelectorAll('attention-set')[index];
  const figure = document.getElementById(button.getAttribute('for'));
  const bar = document.querySelector('nav').getBoundingClientRect();
  const top = bar.top <= 0 ? bar.bottom : 0;
  const share = (element) => {
    const { top: from, bottom: to, height } = element.getBoundingClientRect();
    return Math.max(0, Math.min(to, innerHeight) - Math.max(from, top)) / height;
  };
  // A figure that stays at the top lies over what passes below it.
  const [{ left, top: start, bottom: end }] = button.getClientRects();
  const isCovered = [start + 1, end - 1].some((y) => !button.contains(document.elementFromPoint(left + 2, y)));
  if (isCovered) return [0];
  return [button, ...changes.map((part) => figure.shadowRoot.querySelector(part))].map(share);
}

for (const [width, height, changes] of SCREENS) {
  onArticle(
    `each button in the prose and what it changes are in sight at ${width} × ${height}`,
    { context: { viewport: { width, height }, reducedMotion: 'reduce' } },
    async ({ page }) => {
      const targets = await page.$$eval('attention-set', (all) => all.map((one) => one.getAttribute('for')));
      for (const [index, id] of targets.entries()) {
        if (!changes[id]) continue;
        const button = page.locator('attention-set').nth(index);
        // Where a reader stands who has come to this sentence.
        await button.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
        await ready(page, `#${id}`);
        await button.click();
        await until(page, () => {
          const before = globalThis.seenAt;
          globalThis.seenAt = scrollY;
          return before === scrollY;
        });
        await frames(page, 2);
        const shares = await page.evaluate(inSight, [index, changes[id]]);
        const text = await button.textContent();
        assert.ok(Math.min(...shares) >= SHARE, `“${text}” and ${['itself', ...changes[id]]}: ${shares}`);
      }
    },
  );
}
