// The first screen of the article does not wait for what is below it, nor for its programs.

import assert from 'node:assert/strict';
import { onArticle, ready, until } from '../lib/reader.mjs';

const LAST = '#sources';
const isLaidOut = () =>
  [...document.querySelectorAll('main > *')].every((one) => getComputedStyle(one).contentVisibility === 'visible');

const noteDefinition = () =>
  customElements.whenDefined('attention-explorer').then(() => {
    globalThis.definedAt = performance.now();
  });

onArticle('the elements are defined after the first paint', { init: noteDefinition }, async ({ page }) => {
  await ready(page, '#hero');
  const [painted, defined] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0].startTime,
    globalThis.definedAt,
  ]);
  assert.ok(painted < defined, `painted at ${painted} ms, defined at ${defined} ms`);
});

onArticle('soon all of the article is laid out, whether one scrolls or not', {}, ({ page }) => until(page, isLaidOut));

onArticle('a place below is returned to when the page is loaded again', {}, async ({ page }) => {
  await until(page, isLaidOut);
  await page.locator(LAST).evaluate((heading) => heading.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await page.reload();
  // The browser scrolls there smoothly, and figures near it start.
  await until(
    page,
    (last) => {
      const { top } = document.querySelector(last).getBoundingClientRect();
      return top > innerHeight / 4 && top < (innerHeight * 3) / 4;
    },
    LAST,
  );
});
