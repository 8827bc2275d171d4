// <attention-set> where an author may put it: in a line of prose, a heading, a link, folded away, moved.

import assert from 'node:assert/strict';
import { EXPLORER } from '../lib/both.mjs';
import { assign, state, token } from '../lib/figure.mjs';
import { onCourse, ready } from '../lib/reader.mjs';
import { PROSE, becomes, pressed, set } from '../lib/set.mjs';

onCourse(
  "it is inline, with the prose's font and no other",
  PROSE,
  { css: '#prose{font:italic 700 23px/1.5 monospace;letter-spacing:2px}' },
  async ({ page, server }) => {
    const found = await page.$eval('#s', (element) => {
      const [host, button, prose] = [
        element,
        element.shadowRoot.querySelector('[part="button"]'),
        element.parentElement,
      ].map((one) => getComputedStyle(one));
      const font = ['fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'color', 'letterSpacing'];
      return { display: host.display, differs: font.filter((name) => button[name] !== prose[name]) };
    });
    assert.deepEqual(found, { display: 'inline', differs: [] });
    assert.equal(await page.getByRole('button', { name: 'tired' }).count(), 1);
    assert.ok(
      !server.requests.some((path) => /wasm|attention-\w{8,}/.test(path.replace('attention-explainer', ''))),
      'and needs no WebAssembly',
    );
  },
);

onCourse(
  'it wraps over lines as prose does',
  '<p>Some words first, <attention-set id="long" for="e" ' +
    `scale="3">${'a remark of many words '.repeat(6)}</attention-set></p>`,
  {
    css: 'main{width:300px}',
  },
  async ({ page }) => {
    const lines = await page.$eval(
      '#long',
      (element) => element.shadowRoot.querySelector('[part="button"]').getClientRects().length,
    );
    assert.ok(lines >= 3, `${lines} lines`);
  },
);

onCourse(
  'in a link, a heading and a summary it presses as a button does, and nothing around it acts',
  `<h2>About ${set('query="0"')}</h2>
  <p><a href="#gone">to ${set('query="1"').replace('"s"', '"l"')}</a></p>
  <details><summary>more ${set('query="2"').replace('"s"', '"m"')}</summary>text</details>${EXPLORER}`,
  {},
  async ({ page }) => {
    await ready(page);
    for (const [id, query] of [
      ['s', 0],
      ['l', 1],
      ['m', 2],
    ]) {
      await page.locator(`#${id}`).click();
      assert.equal((await state(page)).query, query);
    }
    assert.deepEqual(await page.evaluate(() => [location.hash, document.querySelector('details').open]), ['', false]);
    assert.equal(await page.getByRole('heading', { name: 'About look' }).count(), 1);
  },
);

onCourse(
  'in a closed <details> it works once that is open, and hidden it is not there',
  `<details><summary>more</summary><p>${set('query="0"')}</p></details>${EXPLORER}`,
  {},
  async ({ page }) => {
    await ready(page);
    await page.getByText('more').click();
    await page.locator('#s').click();
    assert.equal((await state(page)).query, 0);
    await assign(page, '#s', { hidden: true });
    assert.ok(!(await page.locator('#s').isVisible()));
  },
);

onCourse(
  'it moves with its paragraph, and a clone of it works too',
  `<p id="p">${set('query="0"')}</p><div id="box"></div>${EXPLORER}`,
  {},
  async ({ page }) => {
    await ready(page);
    await page.evaluate(() => {
      const copy = document.getElementById('p').cloneNode(true);
      copy.firstElementChild.id = 'copy';
      document.getElementById('box').append(document.getElementById('p'), copy);
    });
    await page.locator('#copy').click();
    assert.deepEqual(
      [(await state(page)).query, await pressed(page), await pressed(page, 'copy')],
      [0, 'true', 'true'],
    );
    await token(page, 5).click();
    for (const id of ['s', 'copy']) await becomes(page, id, 'false');
  },
);
