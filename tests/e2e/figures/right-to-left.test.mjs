// Right-to-left tokens in sentences that run from left to right: each stays in its place, and so does the rest.

import assert from 'node:assert/strict';
import { STAGES } from '../lib/contract.mjs';
import { assign } from '../lib/figure.mjs';
import { MODEL, layers } from '../lib/model.mjs';
import { PSEUDO_LOCALES, speaking } from '../lib/pseudo-locales.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';
import { showing } from '../lib/tokens.mjs';

const TOKENS = ['שלום', 'مرحبا', 'it', 'C++ של', '42', 'עולם!', '(של)', 'tired'];
const PAGES = { 'left to right': 'lang="en"', 'right to left': 'lang="en" dir="rtl"' };

/** What is not from left to right in the texts of these elements: their tokens and, if asked, what is between them. */
const reordered = (page, selector, tokens, hasRest) =>
  page.locator(selector).evaluateAll(
    (elements, [words, withRest]) => {
      const escaped = words.map((word) => word.replace(/[+()[\]!]/g, '\\$&'));
      const pattern = new RegExp(`(${escaped.join('|')})`);
      const found = [];
      const check = (node) => {
        const parts = [];
        let from = 0;
        for (const text of node.data.split(pattern)) {
          parts.push({ text, from, to: from + text.length });
          from += text.length;
        }
        const placed = parts
          .filter(({ text }) => words.includes(text) || (withRest && /[\p{L}\p{N}]/u.test(text)))
          .flatMap(({ text, from, to }) => {
            const range = document.createRange();
            range.setStart(node, from);
            range.setEnd(node, to);
            return [...range.getClientRects()]
              .filter(({ width }) => width > 1)
              .map(({ left, top, width }) => ({ text, top, middle: left + width / 2 }));
          });
        placed.forEach((one, index) => {
          const before = placed[index - 1];
          if (before && Math.abs(before.top - one.top) < 4 && before.middle >= one.middle)
            found.push(`“${one.text}” is before “${before.text}” in ${node.data}`);
        });
        return placed.length;
      };
      let measured = 0;
      for (const element of elements) {
        const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        while (walk.nextNode())
          if (words.some((word) => walk.currentNode.data.includes(word))) measured += check(walk.currentNode);
      }
      return { found, measured };
    },
    [tokens, hasRest],
  );

async function inOrder(page, selector, tokens, what, hasRest = true) {
  const { found, measured } = await reordered(page, selector, tokens, hasRest);
  assert.deepEqual(found, [], what);
  assert.ok(measured > 1, `${what}: something to measure`);
}

for (const [name, root] of Object.entries(PAGES)) {
  onCourse(
    `sentences with right-to-left tokens keep their order in a page from ${name}`,
    showing('attention-explorer', TOKENS, 'id="e"') + showing('attention-flow', TOKENS, 'id="f" stage="embed"'),
    { root },
    async ({ page }) => {
      for (const of of ['#e', '#f']) {
        await page.locator(of).scrollIntoViewIfNeeded();
        await ready(page, of);
      }
      for (let query = 0; query < TOKENS.length; query++) {
        await assign(page, '#e', { query });
        await frames(page);
        await inOrder(page, '#e .finding', TOKENS, `finding of ${TOKENS[query]}`);
        for (let key = 0; key < TOKENS.length; key++) {
          await page.locator('#e [role="row"]').nth(query).locator('[role="gridcell"]').nth(key).focus();
          await inOrder(page, '#e .cell-title', TOKENS, `sum of ${TOKENS[query]} and ${TOKENS[key]}`);
        }
        for (const stage of STAGES.filter((one) => !['embed', 'scale', 'softmax'].includes(one))) {
          await assign(page, '#f', { query, stage });
          await frames(page);
          await inOrder(page, '#f .caption', TOKENS, `${stage} of ${TOKENS[query]}`);
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
