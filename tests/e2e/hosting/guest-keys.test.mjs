// Keys and the wheel: a figure keeps those that its focused part acts on, the page gets all others.

import assert from 'node:assert/strict';
import { cell, part, state, token } from '../lib/figure.mjs';
import { onCourse, ready } from '../lib/reader.mjs';

const EXPLORER = '<attention-explorer id="e"></attention-explorer>';
const BOTH =
  `<p><attention-set for="e" query="tired">tired</attention-set></p>${EXPLORER}` +
  '<attention-flow id="f"></attention-flow>';

async function bothReady(page) {
  await ready(page, '#e');
  await page.locator('#f').scrollIntoViewIfNeeded();
  await ready(page);
}

onCourse(
  'keys that a part acts on do not reach the page, all others do',
  `${EXPLORER}<attention-flow id="f" stage="embed"></attention-flow>`,
  {},
  async ({ page }) => {
    await bothReady(page);
    await page.evaluate(() => {
      const keys = [];
      for (const type of ['keydown', 'keypress', 'keyup']) addEventListener(type, ({ key }) => keys.push(key));
      Object.defineProperty(globalThis, 'keys', { value: keys, enumerable: false });
    });
    const heard = async (keys) => {
      await page.evaluate(() => {
        globalThis.keys.length = 0;
      });
      for (const key of keys) await page.keyboard.press(key);
      return page.evaluate(() => [...new Set(globalThis.keys)]);
    };
    const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];
    const others = ['a', 'Escape', 'n', 'F2', '/'];
    for (const [name, locator, own, alsoFree] of [
      ['token', () => page.locator('#e [aria-checked="true"]'), [...arrows, 'Enter', ' '], ['PageDown']],
      ['scale', () => part(page, 'scale'), [...arrows, 'PageUp', 'PageDown', 'Enter', ' '], []],
      ['cell', () => cell(page, 7, 7), [...arrows, 'Enter', ' '], ['PageDown']],
      ['step', () => part(page, 'stage', '#f'), [...arrows, 'PageUp', 'PageDown', 'Enter', ' '], []],
      ['play', () => part(page, 'play', '#f'), ['Enter', ' '], ['PageDown']],
      ['start again', () => page.getByRole('button', { name: 'Start again' }), ['Enter', ' '], ['PageDown']],
      ['back', () => page.getByRole('button', { name: /back to/ }), ['Enter', ' '], ['PageDown']],
      ['stage', () => page.getByRole('button', { name: 'blend', exact: true }), ['Enter', ' '], ['PageDown']],
      ['table', () => page.getByText('Show as table'), ['Enter', ' '], ['PageDown']],
    ]) {
      // There is something to go back from.
      await page.$eval('#e', (element) => {
        element.scale = 1;
      });
      await locator().focus();
      assert.deepEqual(await heard(others), others, `${name}: others pass`);
      for (const key of alsoFree) assert.deepEqual(await heard([key]), [key], `${name}: ${key} passes`);
      for (const key of own) {
        await page.$eval('#e', (element) => {
          element.scale = 1;
        });
        await locator().focus();
        assert.deepEqual(await heard([key]), [], `${name}: ${key} stays`);
      }
    }
  },
);

onCourse(
  "with Alt, Ctrl or Meta a key is the page's and the browser's, and the part stays as it is",
  EXPLORER,
  {},
  async ({ page }) => {
    await ready(page);
    await page.evaluate(() => {
      Object.defineProperty(globalThis, 'keys', { value: [], enumerable: false });
      addEventListener('keydown', (event) => {
        globalThis.keys.push([event.key, event.defaultPrevented]);
        event.preventDefault();
      });
    });
    const before = await state(page);
    for (const locator of [token(page, 7), cell(page, 7, 7), part(page, 'scale')]) {
      await locator.focus();
      for (const modifier of ['Alt', 'Control', 'Meta']) {
        await page.evaluate(() => {
          globalThis.keys.length = 0;
        });
        await page.keyboard.press(`${modifier}+ArrowLeft`);
        assert.deepEqual(await page.evaluate(() => globalThis.keys), [
          [modifier, false],
          ['ArrowLeft', false],
        ]);
      }
    }
    assert.deepEqual(await state(page), before);
  },
);

onCourse('attention-set keeps Enter and Space, and lets all others pass', BOTH, {}, async ({ page }) => {
  await ready(page, '#e');
  await page.evaluate(() => {
    Object.defineProperty(globalThis, 'keys', { value: [], enumerable: false });
    addEventListener('keydown', (event) => globalThis.keys.push(event.key));
  });
  await page.locator('attention-set').focus();
  for (const key of ['Enter', 'Space', 'ArrowRight', 'j']) await page.keyboard.press(key);
  assert.deepEqual(await page.evaluate(() => globalThis.keys), ['ArrowRight', 'j']);
});

onCourse(
  'the wheel scrolls the page over every part of a figure',
  `${BOTH}<div class="far"></div>`,
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
