// Right-to-left tokens in sentences that run from left to right: each stays in its place, and so does the rest.

import assert from 'node:assert/strict';
import { STAGES } from '../lib/contract.mjs';
import { assign } from '../lib/figure.mjs';
import { MODEL, layers } from '../lib/model.mjs';
import { PSEUDO_LOCALES, speaking } from '../lib/pseudo-locales.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';
import { MIXED, MIXED_PAGE, misplaced } from '../lib/reading-order.mjs';

const PAGES = { 'left to right': 'lang="en"', 'right to left': 'lang="en" dir="rtl"' };

async function inOrder(page, place, tokens, what, hasRest = true) {
  const [host, selector] = place.split(' ');
  const { found, measured } = await page.evaluate(misplaced, { host, selector, tokens, hasRest });
  assert.deepEqual(found, [], what);
  assert.ok(measured > 1, `${what}: something to measure`);
}

for (const [name, root] of Object.entries(PAGES)) {
  onCourse(
    `sentences with right-to-left tokens keep their order in a page from ${name}`,
    MIXED_PAGE,
    { root },
    async ({ page }) => {
      for (const of of ['#e', '#f']) {
        await page.locator(of).scrollIntoViewIfNeeded();
        await ready(page, of);
      }
      for (let query = 0; query < MIXED.length; query++) {
        await assign(page, '#e', { query });
        await frames(page);
        await inOrder(page, '#e .finding', MIXED, `finding of ${MIXED[query]}`);
        for (let key = 0; key < MIXED.length; key++) {
          await page.locator('#e [role="row"]').nth(query).locator('[role="gridcell"]').nth(key).focus();
          await inOrder(page, '#e .cell-title', MIXED, `sum of ${MIXED[query]} and ${MIXED[key]}`);
        }
        for (const stage of STAGES.filter((one) => !['embed', 'scale', 'softmax'].includes(one))) {
          await assign(page, '#f', { query, stage });
          await frames(page);
          await inOrder(page, '#f .caption', MIXED, `${stage} of ${MIXED[query]}`);
        }
      }
    },
  );
}

/** Letters of two scripts, which the model's vocabulary has as tokens. */
const LETTERS = ['א', 'ב', 'م', 'it'];
const SAYING = { ...PAGES, 'right to left whose messages are too': 'lang="de" dir="rtl"' };
for (const [name, root] of Object.entries(SAYING)) {
  onCourse(
    `the arrow points from query to key in a page from ${name}`,
    MODEL.replace('id="m"', `id="m" sentence="${LETTERS.join(' ')}"`),
    { root, ...(root.includes('de') ? speaking(PSEUDO_LOCALES['right-to-left']) : {}) },
    async ({ page }) => {
      await layers(page, 6);
      const [look, heads] = [page.locator('#m .look'), await page.locator('#m [data-head]').all()];
      let hasBoth = false;
      // Until a head is found in which a right-to-left letter looks at another.
      while (!hasBoth && heads.length) {
        await heads.pop().click();
        for (let query = 1; query <= LETTERS.length; query++) {
          await assign(page, '#m', { query });
          await frames(page, 1);
          const pair = await look.textContent();
          if (!pair.includes('→')) continue;
          hasBoth ||= /[אבم]\u2069 → \u2068[אבم]/.test(pair);
          await inOrder(page, '#m .look', [...LETTERS, '→', '[SEP]', '[CLS]'], pair, false);
        }
      }
      assert.ok(hasBoth, 'a pair of two right-to-left letters');
    },
  );
}
