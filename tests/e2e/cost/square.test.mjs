// The square of scores: it grows while a reader drags, and says what it shows.

import assert from 'node:assert/strict';
import { findsNothing } from '../lib/axe.mjs';
import { COST, ended, measure, painted } from '../lib/cost.mjs';
import { part, trace } from '../lib/figure.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';
import { collectShifts, shifts } from '../lib/shifts.mjs';

const slider = (page) => part(page, 'length', '#c');
const sentence = (page) => page.locator('#c .counted').innerText();
const above = (page, picture) => page.locator(`#c .picture:has([part="${picture}"]) .texts span`).allInnerTexts();

/** The pixels in the colour of weights, full or pale: those of the square, neither of the row nor of the frame. */
const violet = (page) =>
  part(page, 'square', '#c').evaluate((canvas) => {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const isViolet = (at) => Math.min(data[at], data[at + 2]) > data[at + 1] + 20;
    return Array.from({ length: data.length / 4 }, (_, index) => 4 * index).filter(isViolet).length;
  });

/** The numbers of a text. */
const numbers = (text) => text.match(/\d+/g).map(Number);

onCourse(
  'before anything is measured a reader sees the square, the calculated curves and what to do',
  COST,
  {},
  async ({ page }) => {
    await ready(page, '#c');
    assert.deepEqual(numbers(await sentence(page)), [20, 400, 4, 10, 20, 2]);
    assert.deepEqual(await above(page, 'square'), ['recurrent layer: 20 steps', 'attention: 400 scores']);
    const curves = await above(page, 'time');
    for (const text of ['attention: n²', 'words n', '0', '40', '1500'])
      assert.ok(curves.includes(text), `${text} in ${curves.join('|')}`);
    for (const picture of ['square', 'time']) assert.ok((await painted(page, picture)) > 1000, picture);
    await page.getByText('Show as table').click();
    const rows = await page.locator('#c tbody tr').allInnerTexts();
    assert.deepEqual(
      rows.map(numbers),
      [5, 10, 20, 40].map((n) => [n, n * n, n]),
    );
  },
);

onCourse('twice the words are four times the area, in the picture and in words', COST, {}, async ({ page }) => {
  await ready(page, '#c');
  const areas = [];
  for (const n of [10, 20, 40]) {
    await slider(page).fill(String(n));
    await frames(page);
    assert.deepEqual(numbers(await sentence(page)), [n, n * n, 4, n / 2, n, 2]);
    assert.deepEqual((await above(page, 'square')).flatMap(numbers), [n, n * n]);
    const { words, scores } = await trace(page, '#c');
    assert.deepEqual([words, scores], [n, n * n]);
    areas.push((await violet(page)) / (n * n));
  }
  // A cell has as many pixels at each length.
  assert.ok(areas[0] > 40, areas.join());
  assert.deepEqual(areas, [areas[0], areas[0], areas[0]]);
});

onCourse('the thumb stands where the square ends', COST, {}, async ({ page }) => {
  await ready(page, '#c');
  const box = await slider(page).boundingBox();
  const end = await part(page, 'square', '#c').evaluate((canvas) => canvas.getBoundingClientRect().right);
  assert.ok(Math.abs(box.x + box.width - 10 - end) <= 1, `${box.x + box.width - 10} is not ${end}`);
  // A drag to the middle of the picture makes the square half as wide.
  const start = await part(page, 'square', '#c').evaluate((canvas) => canvas.getBoundingClientRect().left);
  await page.mouse.move((start + end) / 2 + 40, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move((start + end) / 2, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  assert.equal((await trace(page, '#c')).words, 20);
  await page.mouse.click((start + end) / 2 + 80, box.y + box.height / 2);
  assert.equal((await trace(page, '#c')).words, 30);
});

onCourse(
  'by keyboard from end to end; a screen reader hears the scores at each step and the sentence at rest',
  COST,
  {},
  async ({ page }) => {
    await ready(page, '#c');
    assert.equal(await slider(page).getAttribute('aria-valuetext'), '20 words, 400 scores');
    await page.keyboard.press('Tab');
    assert.ok(await slider(page).evaluate((input) => input.getRootNode().activeElement === input));
    for (const [key, n] of [
      ['ArrowRight', 22],
      ['ArrowLeft', 20],
      ['End', 40],
      ['Home', 4],
    ]) {
      await page.keyboard.press(key);
      assert.equal(await slider(page).getAttribute('aria-valuetext'), `${n} words, ${n * n} scores`);
    }
    await until(page, () =>
      [...document.querySelector('#c').shadowRoot.querySelectorAll('[aria-live]')].some((region) =>
        region.textContent.startsWith('With 4 words, attention computes 16 scores'),
      ),
    );
    assert.equal(await page.getByRole('slider', { name: 'Words' }).count(), 1);
    assert.equal(await page.getByRole('img', { name: 'A square of 4 by 4 cells' }).count(), 1);
  },
);

for (const width of [280, 320, 375, 699, 700, 1280]) {
  onCourse(
    `a drag moves nothing and covers nothing at ${width} px`,
    `${COST}<p id="below">below</p>`,
    { context: { viewport: { width, height: 900 } }, css: 'main{padding:0}', init: collectShifts },
    async ({ page }) => {
      await ready(page, '#c');
      await page.evaluate(() => {
        globalThis.shifts.length = 0;
      });
      const place = () => page.$eval('#below', (element) => element.getBoundingClientRect().top + scrollY);
      const before = await place();
      for (const n of [4, 20, 40]) {
        await slider(page).fill(String(n));
        await frames(page);
        assert.equal(await place(), before, `${n} words`);
      }
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      assert.deepEqual(await shifts(page), []);
      await findsNothing(page, 'with 40 words');
    },
  );
}

onCourse(
  'a measurement takes the place of the calculated curves, and leaves the square',
  COST,
  {},
  async ({ page }) => {
    await measure(page);
    await ended(page);
    const curves = await above(page, 'time');
    assert.ok(curves.includes('tokens n') && !curves.includes('words n'), curves.join('|'));
    await slider(page).fill('40');
    assert.deepEqual((await above(page, 'square')).flatMap(numbers), [40, 1600]);
    assert.ok((await part(page, 'square', '#c').getAttribute('aria-label')).startsWith('A square of 40 by 40'));
  },
);
