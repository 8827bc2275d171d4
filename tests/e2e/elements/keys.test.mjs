// Keys: which a part acts on, which reach the page, and where the focus stays.

import assert from 'node:assert/strict';
import { cell, part, state, token } from '../lib/figure.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';

const EXPLORER = '<attention-explorer id="e"></attention-explorer>';
const FLOW = '<attention-flow id="f" stage="embed"></attention-flow>';
const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

/** Hears every kind of key event that comes to the page. */
const listen = (page) =>
  page.evaluate(() => {
    const keys = [];
    for (const type of ['keydown', 'keypress', 'keyup'])
      addEventListener(type, (event) => keys.push(`${type} ${event.key}`));
    Object.defineProperty(globalThis, 'keys', { value: keys, enumerable: false });
  });
async function heard(page, key) {
  await page.evaluate(() => {
    globalThis.keys.length = 0;
  });
  await page.keyboard.press(key);
  // A key that changes the state may be drawn before it is heard.
  await frames(page, 1);
  return page.evaluate(() => [...globalThis.keys]);
}

onCourse(
  'keys that the focused part acts on do not reach the page, neither going down nor coming up',
  EXPLORER + FLOW,
  {},
  async ({ page }) => {
    await ready(page, '#e');
    await page.locator('#f').scrollIntoViewIfNeeded();
    await ready(page);
    await listen(page);
    for (const [name, locator, keys] of [
      ['token', () => token(page, 7), [...ARROWS, 'Home', 'End', 'Enter', 'Space']],
      ['scale', () => part(page, 'scale'), [...ARROWS, 'Home', 'End', 'PageUp', 'PageDown']],
      ['cell', () => cell(page, 7, 7), [...ARROWS, 'Home', 'End', 'Enter', 'Space']],
      ['summary', () => page.getByText('Show as table'), ['Enter', 'Space']],
      ['start again', () => page.getByRole('button', { name: 'Start again' }), ['Enter', 'Space']],
      ['step', () => part(page, 'stage', '#f'), [...ARROWS, 'Home', 'End', 'PageUp', 'PageDown', 'Space']],
      ['play', () => part(page, 'play', '#f'), ['Enter', 'Space']],
      ['stage', () => page.getByRole('button', { name: 'blend', exact: true }), ['Enter', 'Space']],
    ]) {
      for (const key of keys) {
        await locator().focus();
        assert.deepEqual(await heard(page, key), [], `${name}: ${key}`);
      }
      for (const key of ['Escape', 'n', 'F2', 'Tab']) {
        await locator().focus();
        assert.ok((await heard(page, key)).includes(`keydown ${key}`), `${name}: ${key} passes`);
      }
    }
  },
);

onCourse(
  'attention-set keeps Enter and Space, neither going down nor coming up',
  `<p><attention-set id="s" for="e" query="0">x</attention-set></p>${EXPLORER}`,
  {},
  async ({ page }) => {
    await ready(page);
    await listen(page);
    await page.locator('#s').focus();
    for (const key of ['Enter', 'Space']) assert.deepEqual(await heard(page, key), [], key);
  },
);

onCourse(
  "a key with Ctrl, Alt or Meta is the browser's or the page's: nothing acts on it, and it passes",
  EXPLORER + FLOW,
  {},
  async ({ page }) => {
    await ready(page, '#e');
    await page.locator('#f').scrollIntoViewIfNeeded();
    await ready(page);
    await listen(page);
    for (const [name, locator, keys] of [
      [
        'token',
        () => token(page, 7),
        ['Alt+ArrowUp', 'Control+Home', 'Control+End', 'Meta+ArrowDown', 'Control+Enter'],
      ],
      ['cell', () => cell(page, 7, 7), ['Alt+ArrowUp', 'Control+Home', 'Meta+ArrowDown', 'Control+Enter']],
      ['scale', () => part(page, 'scale'), ['Control+PageUp', 'Alt+PageDown']],
      ['step', () => part(page, 'stage', '#f'), ['Control+PageUp', 'Alt+PageDown', 'Control+Space']],
    ]) {
      for (const key of keys) {
        await locator().focus();
        const said = await page.evaluate(
          async ([id, pressed]) => {
            const [modifier, last] = pressed.split('+');
            const event = new KeyboardEvent('keydown', {
              key: last === 'Space' ? ' ' : last,
              ctrlKey: modifier === 'Control',
              altKey: modifier === 'Alt',
              metaKey: modifier === 'Meta',
              bubbles: true,
              composed: true,
              cancelable: true,
            });
            globalThis.keys.length = 0;
            document.getElementById(id).shadowRoot.activeElement.dispatchEvent(event);
            return [globalThis.keys.length, event.defaultPrevented];
          },
          [name === 'step' ? 'f' : 'e', key],
        );
        assert.deepEqual(said, [1, false], `${name}: ${key}`);
      }
    }
    const { query, scale } = await state(page);
    assert.deepEqual([query, scale, (await state(page, '#f')).stage], [7, 0.5, 'embed']);
  },
);

onCourse(
  'keys begin at the token that has the focus, also where it is not the query',
  EXPLORER,
  {},
  async ({ page }) => {
    await ready(page);
    await token(page, 3).focus();
    await page.keyboard.press('Space');
    assert.equal((await state(page)).query, 3, 'Space checks it, as on a radio button');
    await token(page, 5).focus();
    await page.keyboard.press('ArrowRight');
    assert.equal((await state(page)).query, 6);
    await token(page, 1).focus();
    await page.keyboard.press('Enter');
    assert.equal((await state(page)).query, 1);
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
