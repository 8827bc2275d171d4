// The placeholder of an element has the height of the figure from the start, at any width.

import assert from 'node:assert/strict';
import { FIGURES } from '../lib/contract.mjs';
import { LANGUAGES } from '../lib/messages.mjs';
import { frames, onCourse } from '../lib/reader.mjs';
import { boxStyles, boxesReady, fillBoxes } from '../lib/widths.mjs';

const WIDTHS = [280, 300, 320, 343, 359, 360, 375, 430, 480, 560, 640, 680, 700, 759, 760, 939, 960];
/** The figures but the trained model's, which becomes ready by what it downloads, and has tests of its own. */
const TAGS = FIGURES.filter((name) => name !== 'model').map((name) => `attention-${name}`);

/** Once all elements are ready, each is as high as it was before. */
async function assertKept(page, tag, before) {
  await boxesReady(page);
  await frames(page, 3);
  const after = await page.$$eval(tag, (all) => all.map((one) => one.getBoundingClientRect().height));
  const wrong = WIDTHS.map((width, index) => [width, before[index], after[index]]);
  assert.deepEqual(
    wrong.filter(([, first, then]) => Math.abs(then - first) > 0.5),
    [],
    'width, height before and after',
  );
}

/** Each figure, and those that ask for a guess while they do. */
const CASES = [...TAGS.map((tag) => [tag, '']), ['attention-explorer', 'guess'], ['attention-flow', 'guess']];

for (const lang of LANGUAGES)
  for (const [tag, guess] of CASES)
    onCourse(
      `${tag} ${guess} takes the room it will need from its definition on, at each width (${lang})`,
      '',
      {
        root: `lang="${lang}"`,
        context: { reducedMotion: 'reduce', viewport: { width: 1100, height: 900 } },
        css: boxStyles(WIDTHS),
      },
      async ({ page }) => {
        await assertKept(page, tag, await fillBoxes(page, WIDTHS, `<${tag} ${guess}></${tag}>`));
      },
    );

const PLACEHOLDERS = '<link rel="stylesheet" href="../lib/attention/examples/attention-placeholder.css">';

for (const [tag, guess] of CASES)
  for (const hide of ['', 'menu', 'heatmap,weights-table'])
    onCourse(
      `${tag} ${guess} keeps its space with the style sheet of placeholders before it is defined, without “${hide}”`,
      '',
      {
        script: null,
        head: PLACEHOLDERS,
        context: { reducedMotion: 'reduce', viewport: { width: 1100, height: 900 } },
        css: boxStyles(WIDTHS),
      },
      async ({ page }) => {
        const before = await fillBoxes(
          page,
          WIDTHS,
          `<${tag} ${guess} hide="${hide}">Shown until it is ready.</${tag}>`,
        );
        await page.addScriptTag({ type: 'module', url: '../lib/attention/attention-explainer.js' });
        await assertKept(page, tag, before);
      },
    );
