// <attention-set> where an author may put it, and what it may ask for.

import assert from 'node:assert/strict';
import { heard, listen, part, state, token } from '../lib/figure.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';

const EXPLORER = '<attention-explorer id="e"></attention-explorer>';
const pressed = (page, id = 's') => page.locator(`#${id} [part="button"]`).getAttribute('aria-pressed');
const set = (attributes, text = 'look') => `<attention-set id="s" for="e" ${attributes}>${text}</attention-set>`;

onCourse(
  'attention-set with several attributes sets all of them and tells of it once',
  `<p>${set('query="tired" scale="3"')}</p>${EXPLORER}`,
  {},
  async ({ page }) => {
    await ready(page);
    await listen(page);
    await page.locator('#s').click();
    await frames(page, 4);
    const told = (await heard(page)).map(({ detail }) => [detail.query, detail.scale]);
    assert.deepEqual(told, [[9, 3]], 'never a state between the two');
    assert.equal(await pressed(page), 'true');
    await part(page, 'scale').press('Home');
    await until(
      page,
      () =>
        document.getElementById('s').shadowRoot.querySelector('[part="button"]').getAttribute('aria-pressed') ===
        'false',
    );
  },
);

onCourse('“Start again” brings everything back and tells of it once', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await token(page, 2).click();
  await part(page, 'scale').press('End');
  await frames(page, 4);
  await listen(page);
  await page.getByRole('button', { name: 'Start again' }).click();
  await frames(page, 4);
  assert.deepEqual(
    (await heard(page)).map(({ detail }) => [detail.query, detail.scale]),
    [[7, 0.5]],
  );
});

onCourse(
  'nonsense that attention-set asks for gets the default and one console warning',
  `<p>${set('query="cat" scale="much"')}</p>${EXPLORER}`,
  {},
  async ({ page, warnings }) => {
    await ready(page);
    await token(page, 3).click();
    await part(page, 'scale').press('End');
    await page.locator('#s').click();
    await page.locator('#s').click();
    const { query, scale } = await state(page);
    assert.deepEqual([query, scale], [7, 0.5]);
    assert.equal(warnings.length, 2, warnings.join());
    assert.match(warnings[0], /query="cat".*0 to 9/);
    assert.match(warnings[1], /scale="much".*0\.2 to 3/);
  },
);

onCourse(
  'aria-pressed of a stage says what el.stage says, while it plays and while it is scrubbed',
  `<p>${set('stage="score"').replace('for="e"', 'for="f"')}</p>
  <attention-flow id="f" stage="embed"></attention-flow>`,
  {},
  async ({ page }) => {
    await ready(page);
    await page.locator('#s').click();
    assert.deepEqual([await pressed(page), (await state(page, '#f')).stage], ['true', 'score']);
    await part(page, 'stage', '#f').fill('2.5');
    assert.deepEqual([await pressed(page), (await state(page, '#f')).stage], ['true', 'score']);
    await page.locator('#s').click();
    assert.equal(await part(page, 'stage', '#f').inputValue(), '3', 'and it shows the stage complete');
    await part(page, 'stage', '#f').fill('3.2');
    await until(
      page,
      () =>
        document.getElementById('s').shadowRoot.querySelector('[part="button"]').getAttribute('aria-pressed') ===
        'false',
    );
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
    await page.$eval('#s', (element) => {
      element.hidden = true;
    });
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
    await until(page, () =>
      ['s', 'copy'].every(
        (id) =>
          document.getElementById(id).shadowRoot.querySelector('[part="button"]').getAttribute('aria-pressed') ===
          'false',
      ),
    );
  },
);
