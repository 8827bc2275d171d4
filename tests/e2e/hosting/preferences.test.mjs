// What a reader has set, and how the figure is shown: less motion, print, right to left, small screens.

import assert from 'node:assert/strict';
import { COURSE, bothPainted } from '../lib/both.mjs';
import { STAGES } from '../lib/contract.mjs';
import { TOKENS, assign, part, picture, state, token } from '../lib/figure.mjs';
import { moved, time } from '../lib/flow.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';

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
    await moved(page, 0.1);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await frames(page, 4);
    await assign(page, 'attention-flow', { stage: 'score' });
    await part(page, 'stage', 'attention-flow').press('ArrowRight');
    assert.ok(Math.abs((await time(page)) - 3.05) < 1e-9);
    // What is drawn is a whole stage, whatever the scrubber says in between.
    await frames(page);
    const between = await picture(page);
    await assign(page, 'attention-flow', { stage: 'scale' });
    await frames(page);
    assert.equal(await picture(page), between);
  },
);

onCourse('printed, the last state is there in full, without the buttons', COURSE, {}, async ({ page }) => {
  await bothPainted(page);
  await token(page, 9).click();
  await assign(page, '#f', { stage: STAGES[4] });
  await page.emulateMedia({ media: 'print' });
  await frames(page, 4);
  for (const [index, word] of TOKENS.entries()) {
    assert.ok(await token(page, index).isVisible(), word);
    assert.ok((await token(page, index).innerText()).startsWith(word));
  }
  assert.equal(await page.locator('#e [aria-checked="true"] .word').innerText(), 'tired');
  const adjusts = await page.$$eval('#e [part="token"]', (all) =>
    all.map((one) => getComputedStyle(one).printColorAdjust),
  );
  assert.deepEqual([...new Set(adjusts)], ['exact'], 'a token has the fill that its text is chosen for');
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
    await bothPainted(page);
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
    await bothPainted(page);
    const small = await page.$$eval('attention-explorer, attention-flow', (all) =>
      all.flatMap((element) =>
        [...element.shadowRoot.querySelectorAll('button, input, select, summary')]
          .filter((one) => one.checkVisibility())
          // A label is pressed in place of its control.
          .map((one) => one.closest('label') ?? one)
          .map((one) => ({ name: one.getAttribute('aria-label') ?? one.textContent, box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ name, box }) => `${name} ${box.width} × ${box.height}`),
      ),
    );
    assert.deepEqual(small, []);
  },
);
