// The first figure of the article: there at once, and pressed before its program is.

import assert from 'node:assert/strict';
import { TOKENS, state, token } from '../lib/figure.mjs';
import { frames, onArticle, ready, until } from '../lib/reader.mjs';

/** What a browser shows around the page takes so much of the height, in CSS pixels. */
const BARS = 120;
const SCREENS = [
  [1366, 768],
  [1280, 800],
  [375, 812],
  [320, 640],
];

/** Where the words of the sentence are, before the figure is ready and after it. */
const places = (page, selector) =>
  page.locator(`#hero ${selector}`).evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return [x, y, width, height].map(Math.round);
    }),
  );

/** Holds back the WebAssembly until `arrive` is called. */
function late() {
  let arrive;
  const arrived = new Promise((done) => {
    arrive = done;
  });
  const alter = async (path) => {
    if (path.endsWith('.wasm')) await arrived;
    return undefined;
  };
  return { alter, arrive };
}

for (const [width, height] of SCREENS) {
  const { alter, arrive } = late();
  onArticle(
    `the whole sentence is on the first screen at ${width} × ${height}, and the figure takes its words over in place`,
    { context: { viewport: { width, height: height - BARS } }, alter },
    async ({ page }) => {
      await until(page, () => customElements.get('attention-explorer'));
      await frames(page);
      const before = await places(page, '.words > *');
      assert.equal(before.length, TOKENS.length);
      for (const [x, y, w, h] of before) assert.ok(x >= 0 && y >= 0 && x + w <= width && y + h <= height - BARS);
      arrive();
      await ready(page, '#hero');
      await frames(page);
      assert.deepEqual(await places(page, '[part=token]'), before);
    },
  );
}

const tap = late();
onArticle('a word pressed before the program is there is kept, shown, and answered', tap, async ({ page }) => {
  const word = page.locator('#hero .words').getByRole('button', { name: 'street' });
  await word.click();
  assert.equal(await word.getAttribute('aria-pressed'), 'true');
  tap.arrive();
  await ready(page, '#hero');
  await until(page, () => document.querySelector('#hero').shadowRoot.querySelector('.finding')?.innerText);
  assert.match(await page.locator('#hero .finding').innerText(), /^You: street. Attention: 55% animal, 5% street./);
  assert.equal(TOKENS[(await state(page, '#hero')).query], 'it', 'a guess is no query');
});

const focus = late();
onArticle('a word that has the focus keeps it', focus, async ({ page }) => {
  await page.locator('#hero .words').getByRole('button', { name: 'it', exact: true }).focus();
  focus.arrive();
  await ready(page, '#hero');
  assert.equal(await token(page, 7, '#hero').evaluate((one) => one.getRootNode().activeElement === one), true);
});

onArticle(
  'without scripts the first figure is its still',
  { context: { javaScriptEnabled: false } },
  async ({ page }) => {
    assert.ok(await page.locator('#hero img').isVisible());
    assert.ok(!(await page.locator('#hero .words').isVisible()));
  },
);

for (const [width, height] of [
  [375, 812],
  [1280, 900],
]) {
  const context = { viewport: { width, height } };
  onArticle(`at ${width} px the contents stay in sight and mark what is read`, { context }, async ({ page }) => {
    const marked = () => page.locator('nav [aria-current]').allTextContents();
    for (const [id, name] of [
      ['roles', 'Roles'],
      ['scale', 'Scale'],
      ['division', 'Division'],
      ['places', 'Order'],
      ['next', 'Next'],
    ]) {
      await page.evaluate((to) => document.getElementById(to).scrollIntoView({ behavior: 'instant' }), id);
      await until(page, (text) => document.querySelector('nav [aria-current]')?.textContent === text, name);
      assert.deepEqual(await marked(), [name]);
      assert.ok(await page.locator('nav').isVisible());
      assert.equal(await page.locator('nav').evaluate((nav) => Math.round(nav.getBoundingClientRect().top)), 0);
    }
  });
}
