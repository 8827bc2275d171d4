// The flow's code is split off: it is fetched with the first flow, compiled once, and filled into each flow's instance.

import assert from 'node:assert/strict';
import { state, token } from '../lib/figure.mjs';
import { MAIN, OF_WEIGHTS, assertExplorerAndFlow } from '../lib/modules.mjs';
import { onCourse, ready, until } from '../lib/reader.mjs';

const EXPLORER = '<attention-explorer id="e">Shown until it is ready.</attention-explorer>';
const FLOW = '<attention-flow id="f" stage="embed">Shown until it is ready.</attention-flow>';
const OTHER = '<attention-flow id="g" stage="embed"></attention-flow>';
const FIGURES = '#e, #f, #g';

const PART = /\/attention-flow-[0-9a-f]{12}\.wasm$/;
const asked = (server, pattern) => server.requests.filter((path) => pattern.test(path)).length;
const alert = (page, selector) => page.locator(selector).getByRole('alert');

/** Scrolls to each of the elements until all of them are interactive. */
async function start(page, ...selectors) {
  for (const selector of selectors) {
    await page.locator(selector).scrollIntoViewIfNeeded();
    await ready(page, selector);
  }
}

const setStage = (page, selector, stage) => page.$eval(selector, (element, to) => (element.stage = to), stage);

onCourse('a page with an explorer alone fetches the part of its heatmap', EXPLORER, {}, async ({ page, server }) => {
  await ready(page);
  await token(page, 9).click();
  assert.deepEqual([asked(server, MAIN), asked(server, PART)], [1, 0]);
  assert.equal(asked(server, /\.wasm$/), 1 + asked(server, OF_WEIGHTS));
});

onCourse(
  'an explorer without heatmap and table fetches no part, until one of them is to be seen',
  '<attention-explorer id="e" hide="heatmap,weights-table"></attention-explorer>',
  {},
  async ({ page, server }) => {
    await ready(page);
    await token(page, 9).click();
    assert.deepEqual([asked(server, MAIN), asked(server, /\.wasm$/)], [1, 1]);
    await page.$eval('#e', (element) => element.setAttribute('hide', 'weights-table'));
    await page.locator('#e [part="heatmap"]').waitFor({ state: 'attached' });
    assert.ok(asked(server, OF_WEIGHTS) > 0);
    assert.equal(await page.locator('#e .as-table').isVisible(), false);
  },
);

/** Counts the modules that the page compiles. */
function countCompiled() {
  globalThis.compiled = 0;
  for (const name of ['compile', 'compileStreaming']) {
    const compile = WebAssembly[name];
    WebAssembly[name] = (source) => {
      globalThis.compiled++;
      return compile(source);
    };
  }
}

onCourse(
  'two flows share one fetch and one compilation of their part, and no state',
  EXPLORER + FLOW + OTHER,
  { init: countCompiled },
  async ({ page, server }) => {
    await start(page, '#e', '#f', '#g');
    assert.deepEqual([asked(server, MAIN), asked(server, PART)], [1, 1]);
    const modules = server.requests.filter((path) => path.endsWith('.wasm'));
    assertExplorerAndFlow(modules);
    assert.equal(await page.evaluate(() => globalThis.compiled), modules.length);
    await setStage(page, '#f', 'score');
    await setStage(page, '#g', 'blend');
    assert.deepEqual([(await state(page, '#f')).stage, (await state(page, '#g')).stage], ['score', 'blend']);
  },
);

/** Holds each answer back until both modules have been asked for. */
function together() {
  const arrived = new Set();
  let free;
  const both = new Promise((done) => {
    free = done;
  });
  return async (path) => {
    const which = [MAIN, PART].find((pattern) => pattern.test(path));
    if (!which) return;
    arrived.add(which);
    if (arrived.size === 2) free();
    await both;
  };
}

onCourse('a flow asks for its part and for the main module at once', FLOW, { alter: together() }, async ({ page }) => {
  await ready(page);
});

const missing = { on: true };
onCourse(
  'a missing part is said in the flow, the explorer goes on, and a retry works once it is back',
  EXPLORER + FLOW,
  {
    alter: (path) => (missing.on && PART.test(path) ? { status: 404, body: 'gone' } : undefined),
    expected: /Failed to load resource/,
  },
  async ({ page, server }) => {
    await ready(page, '#e');
    await page.locator('#f').scrollIntoViewIfNeeded();
    await alert(page, '#f').waitFor();
    assert.match(await alert(page, '#f').innerText(), /could not load.*attention-flow-\S+: 404/s);
    assert.ok(await page.locator('#f').getByText('Shown until it is ready.').isVisible());
    await token(page, 9).click();
    assert.equal((await state(page, '#e')).query, 9);
    missing.on = false;
    await page.locator('#f').getByRole('button', { name: 'Try again' }).click();
    await ready(page, '#f');
    assert.deepEqual([asked(server, MAIN), asked(server, PART)], [1, 2]);
  },
);

onCourse(
  'a part cut short is said in the flow',
  FLOW,
  {
    alter: (path) =>
      PART.test(path)
        ? { body: Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 200]), type: 'application/wasm' }
        : undefined,
  },
  async ({ page }) => {
    await alert(page, '#f').waitFor();
    assert.match(await alert(page, '#f').innerText(), /could not load its program/);
  },
);

/** Lets the canvas of an element throw at its next drawing, which the code of the flow calls. */
const poison = (page, selector) =>
  page.$eval(selector, (element) => {
    const canvas = element.shadowRoot.querySelector('canvas');
    const { fillRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillRect = function draw(...box) {
      if (this.canvas === canvas) throw new Error('a full disk of paint');
      return fillRect.apply(this, box);
    };
  });

onCourse(
  'a fault in one flow leaves the other flow and the explorer at work',
  EXPLORER + FLOW + OTHER,
  { expected: /full disk of paint|panicked/ },
  async ({ page, server }) => {
    await start(page, '#e', '#f', '#g');
    await poison(page, '#f');
    await page.$eval('#f', (element) => element.setAttribute('stage', 'score'));
    await alert(page, '#f').waitFor();
    await setStage(page, '#g', 'blend');
    await until(page, () => document.querySelector('#g').stage === 'blend');
    await token(page, 9).click();
    assert.equal((await state(page, '#e')).query, 9);
    assert.equal(await page.locator(FIGURES).getByRole('alert').count(), 1);
    await page.reload();
    await start(page, '#f');
    assert.equal(asked(server, PART), 2, 'once a page');
  },
);

onCourse('a flow that is out of the page still answers', FLOW, {}, async ({ page }) => {
  await ready(page);
  const scores = await page.$eval('#f', (element) => {
    element.stage = 'score';
    element.remove();
    element.setAttribute('query', '4');
    return [element.stage, element.query, element.trace.scores.length];
  });
  assert.deepEqual(scores, ['score', 4, 10]);
});
