// A share is read as one: no line ends between a number and its percent sign.

import assert from 'node:assert/strict';
import { frames, onCourse } from '../lib/reader.mjs';
import { boxStyles, boxesReady, fillBoxes } from '../lib/widths.mjs';

const WIDTHS = [280, 320, 360, 375, 430, 480, 640, 700, 760, 960];

/** Shares of an element that stand on more than one line, each with its box's width. */
const broken = (page) =>
  page.$$eval('.box', (boxes) =>
    boxes.flatMap((box) => {
      const walk = document.createTreeWalker(box.firstElementChild.shadowRoot, NodeFilter.SHOW_TEXT);
      const found = [];
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        for (const match of node.data.matchAll(/<?[\d.,]+\s?%/gu)) {
          const range = document.createRange();
          range.setStart(node, match.index);
          range.setEnd(node, match.index + match[0].length);
          const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
          if (tops.size > 1) found.push(`${box.className}: ${match[0]} in “${node.data}”`);
        }
      }
      return found;
    }),
  );

for (const lang of ['en', 'de'])
  for (const html of [
    '<attention-explorer query="tired" scale="3"></attention-explorer>',
    '<attention-explorer query="it"></attention-explorer>',
    '<attention-flow query="tired" stage="softmax" scale="3"></attention-flow>',
    '<attention-flow query="it" stage="blend"></attention-flow>',
    '<attention-model></attention-model>',
  ])
    onCourse(
      `no share is broken over two lines, at any width (${lang}): ${html}`,
      '',
      {
        root: `lang="${lang}"`,
        context: { reducedMotion: 'reduce', viewport: { width: 1100, height: 900 } },
        css: boxStyles(WIDTHS),
      },
      async ({ page }) => {
        await fillBoxes(page, WIDTHS, html);
        await boxesReady(page);
        await page.waitForFunction(() =>
          [...document.querySelectorAll('.box')].every((box) => box.firstElementChild.trace),
        );
        await frames(page, 3);
        assert.deepEqual(await broken(page), []);
      },
    );
