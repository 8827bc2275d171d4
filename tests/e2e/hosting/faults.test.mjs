// When something is missing, damaged or forbidden, the element says so in its place, and everything else goes on.

import assert from 'node:assert/strict';
import { state, token } from '../lib/figure.mjs';
import { frames, onArticle, onCourse, ready, until } from '../lib/reader.mjs';
import { STRICT } from '../lib/server.mjs';

const EXPLORER = '<attention-explorer id="e">Shown until it is ready.</attention-explorer>';
const BOTH = `${EXPLORER}<attention-flow id="f" stage="embed"></attention-flow>`;
const NETWORK = /Failed to load resource|fetch dynamically imported/;

const alert = (page, of = 'attention-explorer') => page.locator(of).first().getByRole('alert');
/** Answers with `broken` for what the pattern finds, as long as `on` says so. */
function breaking(pattern, broken) {
  const fault = { on: true };
  fault.alter = (path) => (fault.on && pattern.test(path) ? broken : undefined);
  return fault;
}
const stays = async (page, text) =>
  assert.ok(await page.getByText(text).first().isVisible(), `“${text}” stays readable`);

const missing = breaking(/\.wasm$/, { status: 404, body: 'gone' });
onArticle(
  'a missing wasm file is said in the element, the article stays readable, and a retry works once it is back',
  {
    alter: missing.alter,
    expected: NETWORK,
  },
  async ({ page }) => {
    await page.locator('#explorer').scrollIntoViewIfNeeded();
    await alert(page, '#explorer').waitFor();
    assert.match(await alert(page, '#explorer').innerText(), /could not load.*404/s);
    assert.ok(await page.getByText('Where the largest weights go').isVisible(), 'what the author wrote stays');
    await stays(page, 'Why divide at all?');
    assert.equal(await page.locator('#explorer').evaluate((element) => element.trace), null);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await alert(page, '#explorer').waitFor();
    missing.on = false;
    await page.locator('#explorer').getByRole('button', { name: 'Try again' }).click();
    await ready(page, '#explorer');
    await token(page, 9, '#explorer').click();
    assert.equal((await state(page, '#explorer')).query, 9);
  },
);

const engine = breaking(/attention-[0-9a-f]{8,}\.js$/, { status: 503, body: '' });
onCourse(
  'a missing script of the engine is said in the element, and a retry works',
  EXPLORER,
  { alter: engine.alter, expected: NETWORK },
  async ({ page }) => {
    await alert(page).waitFor();
    await stays(page, 'Shown until it is ready.');
    engine.on = false;
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await ready(page);
  },
);

onCourse(
  'a wasm file cut short is said in the element',
  EXPLORER,
  {
    alter: (path) =>
      /\.wasm$/.test(path)
        ? { body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 200]), type: 'application/wasm' }
        : undefined,
  },
  async ({ page }) => {
    await alert(page).waitFor();
    assert.match(await alert(page).innerText(), /could not load the program/);
    await stays(page, 'Shown until it is ready.');
  },
);

onCourse(
  'an error page with status 200 in place of the wasm file is said in the element',
  EXPLORER,
  {
    alter: (path) => (/\.wasm$/.test(path) ? { body: '<!doctype html><h1>Log in</h1>', type: 'text/html' } : undefined),
  },
  async ({ page }) => {
    await alert(page).waitFor();
    assert.match(await alert(page).innerText(), /could not load the program/);
  },
);

onCourse(
  "WebAssembly forbidden by the page's policy is said in the element, without a useless retry",
  EXPLORER,
  {
    policy: STRICT.replace(" 'wasm-unsafe-eval'", ''),
    expected: /wasm|WebAssembly/i,
  },
  async ({ page }) => {
    await alert(page).waitFor();
    assert.match(await alert(page).innerText(), /WebAssembly.*does not allow/s);
    assert.equal(await alert(page).getByRole('button').count(), 0);
    await stays(page, 'Shown until it is ready.');
  },
);

onCourse(
  'a browser without WebAssembly is said in the element',
  EXPLORER,
  {
    init: () => {
      delete globalThis.WebAssembly;
    },
  },
  async ({ page, server }) => {
    await alert(page).waitFor();
    assert.match(await alert(page).innerText(), /WebAssembly.*does not allow/s);
    assert.ok(!server.requests.some((path) => path.endsWith('.wasm')));
  },
);

for (const type of ['application/octet-stream', 'text/plain']) {
  onCourse(
    `a server that sends the wasm as ${type} will do`,
    EXPLORER,
    {
      alter: (path) => (/\.wasm$/.test(path) ? { type } : undefined),
    },
    async ({ page }) => {
      await ready(page);
      assert.equal((await state(page)).query, 7);
    },
  );
}

onCourse(
  "with scripts off the author's content is there",
  EXPLORER,
  { context: { javaScriptEnabled: false } },
  async ({ page }) => {
    await stays(page, 'Shown until it is ready.');
  },
);

onArticle('the article can be read with scripts off', { context: { javaScriptEnabled: false } }, async ({ page }) => {
  await stays(page, 'Each token becomes a row of eight named features.');
  await stays(page, 'Where the largest weights go, at the default scale');
  await stays(page, 'Push the scale to 3');
});

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
    expected: /full disk of paint|panicked/,
  },
  async ({ page }) => {
    await ready(page, '#e');
    await page.locator('#f').scrollIntoViewIfNeeded();
    await ready(page);
    await page.$eval('#f', (element) => {
      element.stage = 'score';
    });
    await token(page, 9).click();
    await poison(page, '#e');
    await token(page, 1).click();
    await alert(page, '#e').waitFor();
    assert.match(await alert(page, '#e').innerText(), /Sorry.*full disk of paint/s);
    assert.equal((await state(page, '#e')).ready, false);
    assert.equal(await page.$eval('#e', (element) => element.trace), null);
    assert.equal((await state(page, '#f')).stage, 'score', 'the other keeps its state');
    await page.getByRole('button', { name: 'blend', exact: true }).click();
    assert.equal((await state(page, '#f')).stage, 'blend', 'and goes on');
    await page.locator('#e').getByRole('button', { name: 'Restart' }).click();
    await ready(page);
    assert.equal((await state(page, '#e')).query, 1, 'what the learner chose is there again');
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
