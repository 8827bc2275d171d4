// Where a page gives no width, an element has that of its narrowest form, and takes more where there is more.

import assert from 'node:assert/strict';
import { CONTRACT } from '../lib/contract.mjs';
import { BOTH, bothReady } from '../lib/both.mjs';
import { frames, onCourse } from '../lib/reader.mjs';

const TAGS = CONTRACT.elements.filter(({ isFigure }) => isFigure).map(({ tag }) => tag);

/** Places that are as wide as what is in them; the element stands for `*`. */
const SHRINKING = {
  'a table cell': '<table><tr><td>*</td><td>beside</td></tr></table>',
  'a float': '<div style="float: left">*</div>',
  'an inline block': '<div style="display: inline-block">*</div>',
  'an absolute box': '<div style="position: absolute">*</div>',
  'a flex row': '<div style="display: flex">*<p style="flex: none">beside</p></div>',
  'a grid column of its own width': '<div style="display: grid; grid-template-columns: auto 1fr">*<p>beside</p></div>',
  'a shrinking flex row': '<div style="display: flex; width: 400px">*<p style="flex: 0 0 390px">beside</p></div>',
};

const widthsOf = (page) =>
  page.$$eval('.place > *', (places) =>
    places.map((place) => {
      const figure = place.querySelector('[data-figure]');
      return [figure.localName, figure.getBoundingClientRect().width];
    }),
  );

for (const [name, markup] of Object.entries(SHRINKING)) {
  const places = TAGS.map((tag) => markup.replace('*', `<${tag} data-figure></${tag}>`));
  onCourse(
    `in ${name} each element is at least 280 px wide, before and after it is ready`,
    places.map((place) => `<div class="place" style="min-height: 100px">${place}</div>`).join(''),
    { policy: '', css: '.place { clear: both }' },
    async ({ page }) => {
      const assertWide = async () => {
        const narrow = (await widthsOf(page)).filter(([, width]) => width < 280);
        assert.deepEqual(narrow, []);
      };
      await page.waitForFunction((tags) => tags.every((tag) => customElements.get(tag)), TAGS);
      await assertWide();
      await page.waitForFunction(() => document.querySelector('attention-explorer').trace);
      await frames(page, 3);
      await assertWide();
    },
  );
}

onCourse(
  'a place of less than 280 px is not overflown by the element that fills it',
  `<div style="width: 240px">${TAGS.map((tag) => `<${tag} data-figure></${tag}>`).join('')}</div>`,
  { policy: '' },
  async ({ page }) => {
    await page.waitForFunction((tags) => tags.every((tag) => customElements.get(tag)), TAGS);
    const widths = await page.$$eval('[data-figure]', (all) => all.map((one) => one.getBoundingClientRect().width));
    assert.deepEqual(
      widths,
      TAGS.map(() => 240),
    );
  },
);

onCourse(
  'a page that becomes narrower or wider is told of no error',
  `${BOTH}<attention-cost id="c"></attention-cost>`,
  {
    init: () => {
      globalThis.pageErrors = [];
      addEventListener('error', ({ message }) => globalThis.pageErrors.push(message));
    },
  },
  async ({ page }) => {
    await bothReady(page, ['#e', '#f', '#c']);
    for (const width of [900, 600, 320, 400, 1200]) {
      await page.setViewportSize({ width, height: 900 });
      await frames(page, 3);
    }
    assert.deepEqual(await page.evaluate(() => globalThis.pageErrors), []);
  },
);
