// For every reader: axe, contrast schemes, less motion, print, right to left.

import assert from 'node:assert/strict';
import { findsNothing } from '../lib/axe.mjs';
import { STAGES, TOKENS, part, state, token } from '../lib/figure.mjs';
import { frames, onArticle, onCourse, ready, until } from '../lib/reader.mjs';

const COURSE = `<p>Look at <attention-set for="e" query="tired">tired</attention-set>.</p>
  <attention-explorer id="e"></attention-explorer><attention-flow id="f" stage="embed"></attention-flow>`;
const VIEWS = [
  ['in light', { colorScheme: 'light' }],
  ['in dark', { colorScheme: 'dark' }],
  ['at 320 px', { viewport: { width: 320, height: 700 } }],
];

async function allReady(page) {
  for (const tag of ['attention-flow', 'attention-explorer']) {
    await page.locator(tag).scrollIntoViewIfNeeded();
    await ready(page, tag);
  }
  // Transitions of colour end before contrast is measured.
  await until(page, () => document.getAnimations().every((one) => one.playState !== 'running'));
  await frames(page, 4);
}

/** axe in several states of the figures: stages of the flow, extremes of the scale, the table open, a cell focused. */
async function inSeveralStates(page, what) {
  const set = (tag, values) =>
    page.$eval(tag, (element, all) => Object.assign(element, all), values).then(() => frames(page, 20));
  await set('attention-flow', { stage: 'embed' });
  await findsNothing(page, `${what}, at first`);
  await page.getByText('Show as table').click();
  await set('attention-explorer', { scale: 3, query: 1 });
  await set('attention-flow', { stage: 'score', query: 6 });
  await findsNothing(page, `${what}, with the table, at the scores`);
  await set('attention-explorer', { scale: 0.2, query: 9 });
  await set('attention-flow', { stage: 'softmax', scale: 3 });
  await page.locator('attention-explorer [role="gridcell"]').nth(33).focus();
  await findsNothing(page, `${what}, at the weights`);
  await set('attention-flow', { stage: 'output' });
  await findsNothing(page, `${what}, at the output`);
}

for (const [what, context] of VIEWS) {
  onArticle(
    `axe finds nothing in the article ${what}, before and after its figures wake`,
    { context: { reducedMotion: 'reduce', ...context } },
    async ({ page }) => {
      await findsNothing(page, `${what}, asleep`);
      await allReady(page);
      await inSeveralStates(page, what);
    },
  );
  onCourse(
    `axe finds nothing on a course page ${what}`,
    COURSE,
    { context: { reducedMotion: 'reduce', ...context } },
    async ({ page }) => {
      await allReady(page);
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
    await frames(page, 20);
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
    await allReady(page);
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

onCourse(
  'with less motion nothing moves: no transition, no animation, no clock',
  '<attention-explorer></attention-explorer>',
  { context: { reducedMotion: 'reduce' } },
  async ({ page }) => {
    await ready(page);
    await frames(page, 6);
    await token(page, 9).click();
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .map((one) => ({
          part: one.effect.target.getAttribute('class'),
          lasts: one.effect.getComputedTiming().duration,
        }))
        .filter(({ lasts }) => lasts > 1),
    );
    assert.deepEqual(moving, []);
  },
);

onCourse(
  'the preference for less motion is obeyed when it changes',
  '<attention-flow></attention-flow>',
  {},
  async ({ page }) => {
    await ready(page);
    const time = () => part(page, 'stage', 'attention-flow').inputValue().then(Number);
    await until(
      page,
      () => Number(document.querySelector('attention-flow').shadowRoot.querySelector('[part="stage"]').value) > 0.1,
    );
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await frames(page, 4);
    await page.$eval('attention-flow', (element) => {
      element.stage = 'score';
    });
    await part(page, 'stage', 'attention-flow').press('ArrowRight');
    assert.ok(Math.abs((await time()) - 3.05) < 1e-9);
    // What is drawn is a whole stage, whatever the scrubber says in between.
    await frames(page);
    const between = await part(page, 'picture', 'attention-flow').evaluate((canvas) => canvas.toDataURL());
    await page.$eval('attention-flow', (element) => {
      element.stage = 'scale';
    });
    await frames(page);
    assert.equal(await part(page, 'picture', 'attention-flow').evaluate((canvas) => canvas.toDataURL()), between);
  },
);

onCourse('printed, the last state is there in full, without the buttons', COURSE, {}, async ({ page }) => {
  await allReady(page);
  await token(page, 9).click();
  await page.$eval(
    '#f',
    (element, stage) => {
      element.stage = stage;
    },
    STAGES[4],
  );
  await page.emulateMedia({ media: 'print' });
  await frames(page, 4);
  for (const [index, word] of TOKENS.entries()) {
    assert.ok(await token(page, index).isVisible(), word);
    assert.ok((await token(page, index).innerText()).startsWith(word));
  }
  assert.equal(await page.locator('#e [aria-checked="true"] .word').innerText(), 'tired');
  assert.ok(!(await page.getByRole('button', { name: 'Start again' }).isVisible()));
  assert.ok(!(await part(page, 'play', '#f').isVisible()));
  const cut = await page.$$eval(
    'attention-explorer, attention-flow',
    (all) =>
      all.filter((element) => {
        const inner = element.shadowRoot.querySelector('.element').getBoundingClientRect();
        const outer = element.getBoundingClientRect();
        return inner.height > outer.height + 1 || outer.height < 300;
      }).length,
  );
  assert.equal(cut, 0, 'nothing is cut off');
  assert.ok((await page.pdf()).length > 10_000);
});

onCourse(
  'on a right-to-left page the sentence and its matrix keep their direction, and the text its side',
  COURSE,
  { root: 'lang="en" dir="rtl"' },
  async ({ page }) => {
    await allReady(page);
    await page.locator('#e').scrollIntoViewIfNeeded();
    const lefts = await page.$$eval('#e [part="token"]', (all) => all.map((one) => one.getBoundingClientRect().left));
    assert.ok(
      lefts.every((left, index) => index === 0 || left > lefts[index - 1]),
      String(lefts),
    );
    const cells = await page.$$eval('#e [role="row"]:first-child [role="gridcell"]', (all) =>
      all.map((one) => [one.dataset.column, one.getBoundingClientRect().left]),
    );
    assert.ok(
      cells.every(([column, left], index) => Number(column) === index && (index === 0 || left > cells[index - 1][1])),
      'columns from left to right, as the canvas has them',
    );
    // The cell under the pointer is the one whose pixels are there.
    const columns = await page.$eval('#e', (element) => {
      const heads = [...element.shadowRoot.querySelectorAll('.texts .slanted')].map((one) =>
        one.getBoundingClientRect(),
      );
      const first = [...element.shadowRoot.querySelectorAll('[role="row"]:first-child [role="gridcell"]')].map((one) =>
        one.getBoundingClientRect(),
      );
      return first.map(({ left, right }, index) => heads[index].left <= right + 4 && heads[index].right >= left);
    });
    assert.deepEqual(
      columns,
      columns.map(() => true),
      'each head stands over its column',
    );
    await token(page, 0).click();
    await page.keyboard.press('ArrowRight');
    assert.equal((await state(page)).query, 1, 'right is right');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `${overflow} px too wide`);
  },
);

onCourse(
  'every control can be hit: at least 24 px in each direction',
  COURSE,
  { context: { viewport: { width: 320, height: 700 } } },
  async ({ page }) => {
    await allReady(page);
    const small = await page.$$eval('attention-explorer, attention-flow', (all) =>
      all.flatMap((element) =>
        [...element.shadowRoot.querySelectorAll('button, input, select, summary')]
          .map((one) => ({ name: one.getAttribute('aria-label') ?? one.textContent, box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ name, box }) => `${name} ${box.width} × ${box.height}`),
      ),
    );
    assert.deepEqual(small, []);
  },
);
