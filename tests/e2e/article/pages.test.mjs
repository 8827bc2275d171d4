// Every page there is in the site, whatever is added to it: axe finds nothing, and nothing moves.

import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { findsNothing } from '../lib/axe.mjs';
import { bothPainted } from '../lib/both.mjs';
import { CONTRACT } from '../lib/contract.mjs';
import { frames, onArticle, onPage, ready, until } from '../lib/reader.mjs';
import { SITE, STRICT } from '../lib/server.mjs';
import { shifts, withLateElements } from '../lib/shifts.mjs';

const PAGES = (await readdir(SITE, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
/** The one page with an inline script. */
const SINGLE = 'standalone.html';
/** How a figure that is hidden at first comes to be seen. */
const TURNS = { 'examples/slides.html': (page) => page.getByRole('button', { name: 'On', exact: true }).click() };
const FIGURES = CONTRACT.elements
  .filter(({ isFigure }) => isFigure)
  .map(({ tag }) => tag)
  .join(', ');
/** Higher than any screen: what moves below a figure is seen to move. */
const height = 2000;
const VIEWS = [
  ['in light at 1280 px', { colorScheme: 'light', viewport: { width: 1280, height } }],
  ['in dark at 375 px', { colorScheme: 'dark', viewport: { width: 375, height } }],
];

test('the pages are found: the article, one figure alone in two forms, and the examples', () => {
  const known = [
    'embed.html',
    'examples/course.html',
    'examples/exercise.html',
    'examples/slides.html',
    'index.html',
    SINGLE,
  ];
  assert.deepEqual(
    known.filter((name) => !PAGES.includes(name)),
    [],
  );
});

/** Brings a figure to the screen as a reader does, bit by bit, and waits until it can be used and has its colours. */
async function wake(page, path, figure) {
  if (!(await figure.isVisible())) await TURNS[path]?.(page);
  assert.ok(await figure.isVisible(), `a figure of ${path} comes to be seen`);
  const handle = await figure.elementHandle();
  while (
    await handle.evaluate((element) => {
      const before = scrollY;
      if (element.getBoundingClientRect().top > 200) scrollBy({ top: 400, behavior: 'instant' });
      return scrollY !== before;
    })
  )
    await frames(page, 1);
  await until(page, (element) => element.ready, handle);
  await until(page, () => document.getAnimations().every((one) => one.playState !== 'running'));
  await frames(page, 8);
}

for (const path of PAGES) {
  for (const [what, context] of VIEWS) {
    onPage(
      `${path} ${what}: axe finds nothing and nothing moves, asleep and awake`,
      path,
      {
        ...withLateElements(),
        context: { reducedMotion: 'reduce', ...context },
        policy: path === SINGLE ? '' : STRICT,
      },
      async ({ page }) => {
        await findsNothing(page, 'at first');
        for (const figure of await page.locator(FIGURES).all()) await wake(page, path, figure);
        if ((await page.locator(FIGURES).count()) > 0) {
          await ready(page);
          await findsNothing(page, 'with all figures awake');
        }
        assert.deepEqual(await shifts(page), []);
      },
    );
  }
}

// The width at which a page must do without scrolling sideways.
onArticle(
  'axe finds nothing in the article at 320 px, before and after its figures wake',
  { context: { reducedMotion: 'reduce', viewport: { width: 320, height: 700 } } },
  async ({ page }) => {
    await findsNothing(page, 'asleep');
    await bothPainted(page, ['#flow', '#explorer']);
    await findsNothing(page, 'awake');
  },
);
