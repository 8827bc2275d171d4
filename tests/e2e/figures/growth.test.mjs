// Whatever an element shows, it stays as high as it is and its words stay in their place, at any width.

import assert from 'node:assert/strict';
import { STAGES } from '../lib/contract.mjs';
import { frames, onCourse } from '../lib/reader.mjs';
import { boxStyles, boxesReady, fillBoxes } from '../lib/widths.mjs';

const WIDTHS = [280, 300, 320, 343, 360, 375, 390, 430, 480, 640, 700, 760, 939, 960];

/** Every state: each query at three scales, and of a flow each stage of these. */
const states = (stages) =>
  Array.from({ length: 10 }, (_, query) =>
    [0.2, 0.5, 3].flatMap((scale) => stages.map((stage) => ({ query, scale, ...stage }))),
  ).flat();

/** Runs in the page: puts all elements in each state in turn; what was too low, and which heights there were. */
async function goThrough(all) {
  const found = new Set();
  const elements = [...document.querySelectorAll('.box')].map((box) => box.firstElementChild);
  const heights = elements.map(() => new Map());
  for (const state of all) {
    for (const element of elements) Object.assign(element, state);
    // What follows from a change is drawn in tasks of its own. Frames are not waited for: pictures have no height.
    await scheduler.postTask(() => {}, { priority: 'user-blocking' });
    elements.forEach((element, index) => {
      const { height } = element.getBoundingClientRect();
      if (!heights[index].has(height)) heights[index].set(height, JSON.stringify(state));
      for (const part of element.shadowRoot.querySelectorAll('.finding, .cell-sum'))
        if (part.scrollHeight > part.clientHeight) found.add(`“${part.textContent}” is too low`);
    });
  }
  return { tooLow: [...found], heights: heights.map((one) => [...one]) };
}

for (const lang of ['en', 'de'])
  for (const [tag, all] of [
    ['attention-explorer', states([{}])],
    ['attention-flow', states(STAGES.map((stage) => ({ stage })))],
  ])
    onCourse(
      `no query, scale or stage makes ${tag} grow or its words leave their place (${lang})`,
      '',
      {
        root: `lang="${lang}"`,
        context: { reducedMotion: 'reduce', viewport: { width: 1100, height: 900 } },
        css: boxStyles(WIDTHS),
      },
      async ({ page }) => {
        await fillBoxes(page, WIDTHS, `<${tag} stage="embed"></${tag}>`);
        await boxesReady(page);
        await frames(page);
        const { tooLow, heights } = await page.evaluate(goThrough, all);
        const several = heights.map((one, index) => [WIDTHS[index], one]).filter(([, one]) => one.length !== 1);
        assert.deepEqual([tooLow, several], [[], []]);
      },
    );
