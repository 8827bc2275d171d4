// A fault in one element stays in it: an apology with Restart, and everything else goes on.

import assert from 'node:assert/strict';
import { findsNothing } from '../lib/axe.mjs';
import { assign, state, token } from '../lib/figure.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';

const EXPLORER = '<attention-explorer id="e">Shown until it is ready.</attention-explorer>';
const BOTH = `${EXPLORER}<attention-flow id="f" stage="embed"></attention-flow>`;

const alert = (page, of = 'attention-explorer') => page.locator(of).first().getByRole('alert');

/** Lets the canvas of one element throw once, in the midst of the next drawing. */
const poison = (page, selector) =>
  page.$eval(selector, (element) => {
    const canvas = element.shadowRoot.querySelector('canvas');
    const { fillRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillRect = function draw(...box) {
      if (this.canvas !== canvas) return fillRect.apply(this, box);
      CanvasRenderingContext2D.prototype.fillRect = fillRect;
      throw new Error('a full disk of paint');
    };
  });

onCourse(
  'a fault in one element becomes an apology with Restart in that element, and the other goes on',
  BOTH,
  {
    // The page is light, the element would be dark.
    context: { colorScheme: 'dark' },
    expected: /full disk of paint|panicked/,
  },
  async ({ page }) => {
    await ready(page, '#e');
    await page.locator('#f').scrollIntoViewIfNeeded();
    await ready(page);
    await assign(page, '#f', { stage: 'score' });
    await token(page, 9).click();
    await poison(page, '#e');
    await token(page, 1).click();
    await alert(page, '#e').waitFor();
    assert.match(await alert(page, '#e').innerText(), /Sorry.*full disk of paint/s);
    await findsNothing(page, 'with the apology');
    assert.equal((await state(page, '#e')).ready, false);
    assert.equal(await page.$eval('#e', (element) => element.trace), null);
    assert.equal((await state(page, '#f')).stage, 'score', 'the other keeps its state');
    await page.getByRole('button', { name: 'blend', exact: true }).click();
    assert.equal((await state(page, '#f')).stage, 'blend', 'and goes on');
    await page.locator('#e').getByRole('button', { name: 'Restart' }).click();
    await ready(page);
    assert.equal((await state(page, '#e')).query, 1, 'what the reader chose is there again');
    await token(page, 0).click();
    assert.equal((await state(page, '#e')).query, 0);
    assert.equal(await alert(page, '#e').count(), 0);
  },
);

onCourse(
  'a fault while playing stops that flow, and no frame is left',
  '<attention-flow id="f"></attention-flow>',
  {
    init: () => {
      const { requestAnimationFrame: ask } = globalThis;
      let asked = 0;
      globalThis.requestAnimationFrame = (callback) => {
        asked++;
        return ask(callback);
      };
      Object.defineProperty(globalThis, 'framesAsked', { get: () => asked, enumerable: false });
    },
    expected: /full disk of paint|panicked/,
  },
  async ({ page }) => {
    await ready(page);
    await poison(page, '#f');
    await alert(page, '#f').waitFor();
    const [before, later] = await page.evaluate(async () => {
      const before = globalThis.framesAsked;
      // A dozen frames by another clock than the one that is counted.
      for (let i = 0; i < 12; i++) await document.body.animate([], { duration: 16 }).finished;
      return [before, globalThis.framesAsked];
    });
    assert.equal(later, before);
    await page.getByRole('button', { name: 'Restart' }).click();
    await ready(page);
  },
);

onCourse(
  'many faults and restarts leave an element that works',
  EXPLORER,
  { expected: /full disk of paint|panicked/ },
  async ({ page }) => {
    await ready(page);
    for (let n = 0; n < 5; n++) {
      await poison(page, '#e');
      await token(page, n).click();
      await page.getByRole('button', { name: 'Restart' }).click();
      await ready(page);
    }
    await token(page, 9).click();
    await frames(page);
    assert.equal((await state(page)).query, 9);
    assert.equal(await page.locator('[part="tokens"]').count(), 1);
  },
);

onCourse(
  'a canvas that gives no context leaves the words, the table and the tokens',
  EXPLORER,
  {
    init: () => {
      HTMLCanvasElement.prototype.getContext = () => null;
    },
  },
  async ({ page }) => {
    await until(
      page,
      () =>
        document.querySelector('attention-explorer').ready ||
        document.querySelector('attention-explorer').shadowRoot.querySelector('[role="alert"]'),
    );
    assert.equal((await state(page)).ready, true);
    await token(page, 9).click();
    assert.equal((await state(page)).query, 9);
  },
);
