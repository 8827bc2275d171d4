// For every reader: axe in every state, and contrast in every colour scheme.

import assert from 'node:assert/strict';
import { findsNothing } from '../lib/axe.mjs';
import { COURSE, bothPainted, painted } from '../lib/both.mjs';
import { assign, state, token } from '../lib/figure.mjs';
import { onCourse, ready } from '../lib/reader.mjs';

const VIEWS = [
  ['in light', { colorScheme: 'light' }],
  ['in dark', { colorScheme: 'dark' }],
  ['at 320 px', { viewport: { width: 320, height: 700 } }],
];

/** axe in several states of the figures: stages of the flow, extremes of the scale, the table open, a cell focused. */
async function inSeveralStates(page, what) {
  const states = [
    ['at first', { stage: 'embed' }, {}],
    ['with the table, at the scores', { stage: 'score', query: 6 }, { scale: 3, query: 1 }],
    ['at the weights', { stage: 'softmax', scale: 3 }, { scale: 0.2, query: 9 }],
    ['at the output', { stage: 'output' }, {}],
  ];
  for (const [index, [when, flow, explorer]] of states.entries()) {
    if (index === 1) await page.getByText('Show as table').click();
    await assign(page, 'attention-flow', flow);
    await assign(page, 'attention-explorer', explorer);
    if (index === 2) await page.locator('attention-explorer [role="gridcell"]').nth(33).focus();
    await painted(page);
    await findsNothing(page, `${what}, ${when}`);
  }
}

for (const [what, context] of VIEWS) {
  onCourse(
    `axe finds nothing on a course page ${what}, in any state of its figures`,
    COURSE,
    { context: { reducedMotion: 'reduce', ...context } },
    async ({ page }) => {
      await bothPainted(page);
      await inSeveralStates(page, what);
    },
  );
}

onCourse(
  'axe finds nothing in an apology',
  COURSE,
  { alter: (path) => (path.endsWith('.wasm') ? { status: 404 } : undefined), expected: /Failed to load/ },
  async ({ page }) => {
    await page.getByRole('alert').first().waitFor();
    await findsNothing(page, 'in an apology');
  },
);

onCourse(
  'a dark reader on a white course page reads the figure: it paints its own paper',
  '<attention-explorer></attention-explorer>',
  {
    css: 'html{color-scheme:light;background:#fff}',
    context: { colorScheme: 'dark' },
  },
  async ({ page }) => {
    await ready(page);
    await painted(page);
    const found = await page.$eval('attention-explorer', (element) => {
      const inner = getComputedStyle(element.shadowRoot.querySelector('.element'));
      return { paper: inner.backgroundColor, ink: inner.color };
    });
    assert.notEqual(found.paper, 'rgba(0, 0, 0, 0)');
    await findsNothing(page, 'dark on white');
  },
);

onCourse(
  "with forced colours the system's are used, on the canvas too",
  COURSE,
  { context: { forcedColors: 'active', reducedMotion: 'reduce' } },
  async ({ page }) => {
    await bothPainted(page);
    await page.locator('#e').scrollIntoViewIfNeeded();
    const found = await page.$eval('#e', (element) => {
      const system = (name) => {
        const probe = document.createElement('i');
        probe.style.setProperty('color', name);
        document.body.append(probe);
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color.match(/\d+/g).slice(0, 3).map(Number);
      };
      const canvas = element.shadowRoot.querySelector('canvas');
      const paper = [...canvas.getContext('2d').getImageData(1, 1, 1, 1).data].slice(0, 3);
      const tokens = [...element.shadowRoot.querySelectorAll('[part="token"]')].map((one) => {
        const { color, backgroundColor } = getComputedStyle(one);
        return { color, backgroundColor };
      });
      return { paper, canvas: system('Canvas'), tokens };
    });
    assert.deepEqual(found.paper, found.canvas);
    for (const { color, backgroundColor } of found.tokens) assert.notEqual(color, backgroundColor);
    await token(page, 9).click();
    assert.equal((await state(page)).query, 9);
    await findsNothing(page, 'with forced colours');
  },
);
