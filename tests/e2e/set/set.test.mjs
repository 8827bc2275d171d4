// <attention-set>: a word of the prose that sets attributes of a figure.

import assert from 'node:assert/strict';
import { heard, listen, part, state, token } from '../lib/figure.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';
import { becomes } from '../lib/set.mjs';

const PROSE = `<p id="prose">Look at <attention-set id="s" for="e" query="tired">tired</attention-set>,
  then <attention-set id="three" for="e" scale="3">push the scale to 3</attention-set>.</p>`;
const EXPLORER = '<attention-explorer id="e"></attention-explorer>';

const pressed = (page, id = 's') => page.locator(`#${id} [part="button"]`).getAttribute('aria-pressed');

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

onCourse('focus() and Tab reach its button, Enter and Space press it', PROSE + EXPLORER, {}, async ({ page }) => {
  await ready(page);
  assert.equal(await page.$eval('#s', (element) => element.shadowRoot.delegatesFocus), true);
  await page.$eval('#s', (element) => element.focus());
  assert.equal(await page.$eval('#s', (element) => element.shadowRoot.activeElement?.part.value), 'button');
  await page.keyboard.press('Enter');
  assert.equal((await state(page)).query, 9);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  assert.equal((await state(page)).scale, 3);
});

onCourse(
  "a click is a change of the learner's: one event, and the attribute has it",
  PROSE + EXPLORER,
  {},
  async ({ page }) => {
    await ready(page);
    await listen(page);
    await page.locator('#s').click();
    await frames(page);
    const events = await heard(page);
    assert.equal(events.length, 1);
    assert.deepEqual([events[0].id, events[0].detail.query, events[0].detail.token], ['e', 9, 'tired']);
    await page.locator('#s').click();
    await frames(page);
    assert.equal((await heard(page)).length, 1, 'pressed again, it changes nothing');
    assert.equal((await state(page)).query, 9);
  },
);

onCourse('aria-pressed follows the figure, whoever changes it', PROSE + EXPLORER, {}, async ({ page }) => {
  await ready(page);
  assert.deepEqual([await pressed(page), await pressed(page, 'three')], ['false', 'false']);
  await page.locator('#s').click();
  await becomes(page, 's', 'true');
  await token(page, 0).click();
  await becomes(page, 's', 'false');
  await token(page, 9).click();
  await becomes(page, 's', 'true');
  await page.$eval('#e', (element) => element.setAttribute('query', 'TIRED'));
  await becomes(page, 's', 'true');
  await page.$eval('#e', (element) => {
    element.query = 3;
  });
  await becomes(page, 's', 'false');
  await part(page, 'scale').press('End');
  await becomes(page, 'three', 'true');
  await page.getByRole('button', { name: 'Start again' }).click();
  await becomes(page, 'three', 'false');
});

onCourse(
  'aria-pressed is right from the start, for what the author wrote and for the defaults',
  '<p><attention-set id="s" for="e" query="it" scale="0.5">as it is</attention-set></p>' +
    '<attention-explorer id="e"></attention-explorer>',
  {},
  async ({ page }) => {
    await ready(page);
    await becomes(page, 's', 'true');
    await token(page, 1).click();
    await becomes(page, 's', 'false');
  },
);

onCourse(
  'it works before its figure is ready, which then shows it and tells of it',
  `${PROSE}<div class="far"></div>${EXPLORER}`,
  {},
  async ({ page }) => {
    await listen(page);
    await page.evaluate(() => {
      document.getElementById('e').scrollIntoView = () => {};
    });
    await page.locator('#s').click();
    assert.equal((await state(page)).ready, false);
    assert.equal((await state(page)).attributes.query, 'tired');
    assert.equal(await pressed(page), 'true');
    await page.locator('#e').evaluate((element) => Element.prototype.scrollIntoView.call(element));
    await ready(page);
    await frames(page);
    assert.equal((await state(page)).query, 9);
    assert.deepEqual(
      (await heard(page)).map((event) => event.detail.query),
      [9],
    );
  },
);

onCourse(
  'it brings a figure into view that is off screen, by the shortest way, and keeps the focus',
  `${PROSE}<div class="far"></div>${EXPLORER}<div class="far"></div>`,
  {
    context: { reducedMotion: 'reduce' },
  },
  async ({ page }) => {
    await page.locator('#s').click();
    const box = () =>
      page.$eval('#e', (element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return { top: Math.round(top), bottom: Math.round(bottom), height: innerHeight, scrolled: scrollY };
      });
    await until(page, () => document.getElementById('e').getBoundingClientRect().top < innerHeight - 100);
    const { top, bottom, height } = await box();
    // "nearest" aligns the near edge: the bottom of a figure that fits, the top of one that does not.
    assert.ok(
      bottom - top > height ? Math.abs(top) <= 1 : Math.abs(bottom - height) <= 1,
      `${top} to ${bottom} of ${height}`,
    );
    assert.equal(await page.evaluate(() => document.activeElement.id), 's');
  },
);

onCourse(
  'it does not scroll for a figure that is on screen',
  `${PROSE}${EXPLORER}<div class="far"></div>`,
  { context: { viewport: { width: 900, height: 400 } } },
  async ({ page }) => {
    await ready(page);
    await page.locator('#s').click();
    await frames(page, 6);
    assert.equal(await page.evaluate(() => scrollY), 0);
  },
);

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
  'it sets only attributes of the table',
  '<p><attention-set id="s" for="e" query="1" onclick="x" style="color:red" class="c" theme="dark" ' +
    `lang="de">x</attention-set></p>${EXPLORER}`,
  {
    // The page's own inline handler and style are the violations here.
    expected: /inline|policy: (script|style)-src/,
  },
  async ({ page }) => {
    await ready(page);
    await page.locator('#s').click();
    const { attributes } = await state(page);
    assert.deepEqual(Object.keys(attributes).sort(), ['data-lm-suppress-shortcuts', 'id', 'query']);
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
