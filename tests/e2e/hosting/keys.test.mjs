// Keys, the wheel and the focus: a figure keeps the keys that its focused part acts on, the page gets all others.

import assert from 'node:assert/strict';
import { COURSE, EXPLORER, FLOW, bothReady } from '../lib/both.mjs';
import { assign, cell, part, state, token } from '../lib/figure.mjs';
import { hearKeys, heardKeys } from '../lib/keys.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
const PAGES = ['PageUp', 'PageDown'];
const PRESSES = ['Enter', 'Space'];

/** What can have the focus: its name, how it is found, the keys that it acts on, and some that it has no use for. */
const stops = (page) => [
  ['token', token(page, 7), [...ARROWS, ...PRESSES], ['PageDown']],
  ['scale', part(page, 'scale'), [...ARROWS, ...PAGES, ...PRESSES], []],
  ['cell', cell(page, 7, 7), [...ARROWS, ...PRESSES], ['PageDown']],
  ['step', part(page, 'stage', '#f'), [...ARROWS, ...PAGES, ...PRESSES], []],
  ['play', part(page, 'play', '#f'), PRESSES, ['PageDown']],
  ['start again', page.getByRole('button', { name: 'Start again' }), PRESSES, ['PageDown']],
  // There is something to go back from only while the scale is another one.
  ['back', page.getByRole('button', { name: /back to/ }), PRESSES, ['PageDown']],
  ['stage', page.getByRole('button', { name: 'blend', exact: true }), PRESSES, ['PageDown']],
  ['table', page.getByText('Show as table'), PRESSES, ['PageDown']],
];
/** Keys that no part acts on; the last takes the focus away. */
const OTHERS = ['a', 'Escape', 'n', 'F2', '/', 'Tab'];

onCourse(
  'keys that the focused part acts on do not reach the page, neither going down nor coming up; all others do',
  EXPLORER + FLOW,
  {},
  async ({ page }) => {
    await bothReady(page);
    await hearKeys(page);
    for (const [name, locator, own, free] of stops(page)) {
      for (const key of own) {
        if (name === 'back') await assign(page, '#e', { scale: 1 });
        await locator.focus();
        await page.keyboard.press(key);
      }
      // A key that changes the state may be drawn before it is heard.
      await frames(page, 1);
      assert.deepEqual(await heardKeys(page), [], `${name}: its keys stay`);
      if (name === 'back') await assign(page, '#e', { scale: 1 });
      await locator.focus();
      const passing = [...free, ...OTHERS];
      for (const key of passing) await page.keyboard.press(key);
      const down = (await heardKeys(page)).filter(([type]) => type === 'keydown').map(([, key]) => key);
      assert.deepEqual(down, passing, `${name}: others pass`);
    }
  },
);

onCourse(
  "a key with Ctrl, Alt or Meta is the browser's or the page's: nothing acts on it, and it passes",
  EXPLORER + FLOW,
  {},
  async ({ page }) => {
    await bothReady(page);
    // The page takes them all, so that the browser does nothing of its own: it would go back, or close the tab.
    await hearKeys(page, { prevent: true });
    const before = [await state(page), await state(page, '#f')];
    for (const [name, locator, own] of stops(page).slice(0, 4)) {
      await locator.focus();
      for (const modifier of ['Alt', 'Control', 'Meta']) {
        for (const key of own) await page.keyboard.press(`${modifier}+${key}`);
        const down = (await heardKeys(page)).filter(([type, key]) => type === 'keydown' && key !== modifier);
        const expected = own.map((key) => ['keydown', key === 'Space' ? ' ' : key, false]);
        assert.deepEqual(down, expected, `${name}: ${modifier}`);
      }
    }
    assert.deepEqual([await state(page), await state(page, '#f')], before);
  },
);

onCourse(
  'the focus stays where it is when attributes, theme, width and language change',
  `<div id="box">${EXPLORER}</div>`,
  {},
  async ({ page }) => {
    await ready(page);
    const focused = () =>
      page.$eval(
        '#e',
        ({ shadowRoot }) =>
          shadowRoot.activeElement?.getAttribute('part') ?? shadowRoot.activeElement?.getAttribute('role'),
      );
    for (const [locator, name] of [
      [token(page, 7), 'token'],
      [part(page, 'scale'), 'scale'],
      [cell(page, 2, 3), 'gridcell'],
    ]) {
      await locator.focus();
      for (const change of [
        'e.query = 3',
        'e.scale = 2',
        'e.setAttribute("theme", "dark")',
        'e.setAttribute("highlight", "k")',
        'e.lang = "de"',
        'e.parentElement.style.width = "400px"',
      ]) {
        await page.evaluate(`{ const e = document.getElementById('e'); ${change}; }`);
        await frames(page, 3);
        assert.equal(await focused(), name, change);
      }
      await page.$eval('#e', (element) => {
        for (const attribute of ['query', 'scale', 'theme', 'highlight', 'lang']) element.removeAttribute(attribute);
        element.parentElement.style.width = '';
      });
      await frames(page, 3);
    }
  },
);

onCourse(
  'Tab and Shift+Tab always leave, from every stop, in both directions',
  `<button id="a">a</button>${EXPLORER}<button id="b">b</button>`,
  {},
  async ({ page }) => {
    await ready(page);
    for (const [start, key, end] of [
      ['a', 'Tab', 'b'],
      ['b', 'Shift+Tab', 'a'],
    ]) {
      await page.locator(`#${start}`).focus();
      let stops = 0;
      do {
        await page.keyboard.press(key);
        stops++;
      } while (stops < 25 && (await page.evaluate(() => document.activeElement.id === 'e')));
      assert.equal(await page.evaluate(() => document.activeElement.id), end, `${stops} stops`);
    }
  },
);

onCourse(
  'the wheel scrolls the page over every part of a figure',
  `${COURSE}<div class="far"></div>`,
  {},
  async ({ page }) => {
    await ready(page, '#e');
    await page.evaluate(() => {
      Object.defineProperty(globalThis, 'prevented', { value: [], enumerable: false });
      addEventListener('wheel', (event) => globalThis.prevented.push(event.defaultPrevented));
    });
    for (const target of [part(page, 'scale'), cell(page, 3, 3), token(page, 3)]) {
      await target.scrollIntoViewIfNeeded();
      const before = await page.evaluate(() => scrollY);
      await target.hover();
      await page.mouse.wheel(0, 60);
      await page.waitForFunction((y) => scrollY > y, before);
    }
    assert.ok((await page.evaluate(() => globalThis.prevented)).every((one) => one === false));
  },
);

onCourse(
  'presentations leave the keys of an element alone before its figure has been loaded',
  '<div class="far"></div><attention-explorer></attention-explorer>',
  { css: '.far{height:5000px}' },
  async ({ page }) => {
    await page.evaluate(() => customElements.whenDefined('attention-explorer'));
    await frames(page);
    const element = page.locator('attention-explorer');
    assert.equal(await element.evaluate((one) => one.ready), false);
    assert.equal(await element.getAttribute('data-lm-suppress-shortcuts'), 'true');
  },
);
