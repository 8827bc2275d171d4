// Which figure an <attention-set> acts on.

import assert from 'node:assert/strict';
import { EXPLORER } from '../lib/both.mjs';
import { part, state, token } from '../lib/figure.mjs';
import { onCourse, ready, until } from '../lib/reader.mjs';
import { becomes, pressed, set } from '../lib/set.mjs';

onCourse(
  'an unknown "for", none at all, or something else as target does nothing and throws nothing',
  `
  <p><attention-set id="s" for="nowhere" query="it">a</attention-set><attention-set id="t" query="it">b</attention-set>
  <attention-set id="u" for="prose" query="it">c</attention-set><attention-set id="w" for="e">d</attention-set></p>
  <p id="prose">x</p>${EXPLORER}`,
  {},
  async ({ page }) => {
    await ready(page);
    for (const id of ['s', 't', 'u', 'w']) {
      await page.locator(`#${id}`).click();
      assert.equal(await pressed(page, id), 'false', id);
    }
    assert.equal(await page.$eval('#prose', (element) => element.getAttributeNames().join()), 'id');
    assert.equal((await state(page)).attributes.query, undefined);
  },
);

onCourse(
  'a target that comes later, or under another id, is found',
  '<p><attention-set id="s" for="e" query="tired">tired</attention-set></p>',
  {},
  async ({ page }) => {
    await page.evaluate(() => {
      const element = document.createElement('attention-explorer');
      element.id = 'e';
      document.querySelector('main').append(element);
    });
    await ready(page);
    await page.locator('#s').click();
    await becomes(page, 's', 'true');
    assert.equal((await state(page)).query, 9);
    await page.evaluate(() => {
      document.getElementById('s').setAttribute('query', '1');
    });
    await becomes(page, 's', 'false');
  },
);

onCourse(
  'a figure that the page has put in the place of another is the target',
  `<p>${set('query="tired"')}</p>${EXPLORER}`,
  {},
  async ({ page }) => {
    await ready(page);
    await page.evaluate(() => {
      const other = document.createElement('attention-explorer');
      other.id = 'e';
      document.getElementById('e').replaceWith(other);
    });
    await page.locator('#s').click();
    await ready(page);
    assert.equal((await state(page)).query, 9);
    assert.equal(await pressed(page), 'true');
  },
);

onCourse(
  'of two figures with one id the first is the target, as for a label',
  `<p>${set('query="tired"')}</p>${EXPLORER}${EXPLORER}`,
  {},
  async ({ page }) => {
    await page.locator('attention-explorer').nth(1).scrollIntoViewIfNeeded();
    await ready(page);
    await page.locator('#s').click();
    assert.deepEqual(await page.$$eval('attention-explorer', (all) => all.map(({ query }) => query)), [9, 7]);
  },
);

onCourse(
  'in another shadow root than its figure it finds it, and knows its state once it is ready',
  `<div id="host"></div>${EXPLORER}`,
  { script: '' },
  async ({ page }) => {
    await page.evaluate(async (html) => {
      document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = html;
      await import('../lib/attention/attention-explainer.js');
    }, set('scale="0.5"'));
    await ready(page);
    assert.equal(await pressed(page), 'true', 'the default is no attribute');
    await token(page, 1).click();
    await part(page, 'scale').press('End');
    await until(
      page,
      () =>
        document
          .getElementById('host')
          .shadowRoot.getElementById('s')
          .shadowRoot.querySelector('[part="button"]')
          .getAttribute('aria-pressed') === 'false',
    );
    await page.locator('#s').click();
    assert.equal((await state(page)).scale, 0.5);
  },
);
