// Pages whose styles mean no good: an element looks as on any other page, and goes where its page hides it.

import assert from 'node:assert/strict';
import { state, token } from '../lib/figure.mjs';
import { boxes, differing } from '../lib/places.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';

const BOTH = `<p><attention-set for="e" query="tired">tired</attention-set></p>
  <attention-explorer id="e"></attention-explorer><attention-flow id="f" stage="score"></attention-flow>`;
/** The place is the same on every page, so that what is compared is the element. */
const ROOM =
  'main,body,html{display:block!important;width:900px!important;padding:0!important;' +
  'margin:0!important}h1{display:none!important}';
const STYLES = {
  'none of its own': '',
  '`all: unset` on everything': '*,*::before,*::after{all:unset!important}',
  '`all: initial` on everything': '*{all:initial!important}',
  '`all: revert` on everything': '*{all:revert!important}',
  'divs that are not displayed': 'div,span,section,ul,li,canvas{display:none!important}',
  'a root font of 62.5 %': 'html{font-size:62.5%!important}',
  'a huge root font': 'html{font-size:72px!important}',
  'resets of buttons and inputs': `button,input,select,summary,table,canvas,p,label{
    appearance:none!important;border:9px solid red!important;width:7px!important;
    font:40px/3 cursive!important;box-sizing:content-box!important;padding:20px!important;margin:30px!important;
    min-height:0!important;display:inline!important}`,
  'text from right to left': 'html,body,main{direction:rtl!important;text-align:right}',
  'text styles that are inherited': `body{
    letter-spacing:9px;word-spacing:20px;text-transform:uppercase;text-indent:50px;
    font:italic bold 40px/4 fantasy;
    white-space:pre;text-align:right;cursor:wait;user-select:none;color:red;list-style:square;
    hyphens:auto;quotes:none;border-collapse:separate;tab-size:9}`,
  'transitions and animations on everything':
    '*{transition:all 9s!important;animation:x 1s infinite!important}@keyframes x{to{opacity:.1}}',
};
STYLES['all of that'] = Object.values(STYLES).join('');

let plain;
for (const [what, css] of Object.entries(STYLES)) {
  onCourse(
    `on a page with ${what} an element looks the same and works`,
    BOTH,
    { css: css + ROOM },
    async ({ page }) => {
      await ready(page, '#e');
      await page.locator('#f').scrollIntoViewIfNeeded();
      await ready(page, '#f');
      await frames(page, 4);
      const found = await boxes(page);
      plain ??= found;
      assert.ok(found.length > 200);
      assert.deepEqual(differing(plain, found), []);
      await token(page, 4).click();
      assert.equal((await state(page)).query, 4);
      await page.locator('attention-set').getByRole('button').press('Enter');
      assert.equal((await state(page)).query, 9);
    },
  );
}

onCourse(
  'in a tab that its page makes invisible nothing of an element shows, and nothing takes the focus',
  `<a href="#x">before</a><div class="tab">${BOTH}</div>`,
  {
    css: '.tab.away{visibility:hidden}',
  },
  async ({ page }) => {
    await ready(page, '#e');
    const [seen] = await page.$$eval('.tab', ([tab]) => {
      tab.classList.add('away');
      return [tab.className];
    });
    assert.equal(seen, 'tab away');
    const shown = await page.$eval('#e', ({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('*')]
        .filter((one) => getComputedStyle(one).visibility !== 'hidden')
        .map((one) => one.className),
    );
    assert.deepEqual(shown, []);
    await page.locator('a').focus();
    await page.keyboard.press('Tab');
    assert.ok(!(await page.evaluate(() => document.activeElement.localName.startsWith('attention-'))));
    await page.$eval('.tab', (tab) => tab.classList.remove('away'));
    await token(page, 9).click();
    assert.equal((await state(page)).query, 9);
  },
);

onCourse(
  'where its page takes the pointer away, an element leaves it',
  `<div class="tab">${BOTH}</div>`,
  { css: '.tab{pointer-events:none}' },
  async ({ page }) => {
    await ready(page, '#e');
    const { x, y } = await token(page, 9).boundingBox();
    await page.mouse.click(x + 5, y + 5);
    await frames(page);
    assert.equal((await state(page)).query, 7);
  },
);
