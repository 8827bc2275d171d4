// Ten thousand interactions on one page: nothing grows.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launched } from '../lib/browser.mjs';
import { layers } from '../lib/model.mjs';
import { UNIT, frames } from '../lib/reader.mjs';
import { fuzzServer } from './course.mjs';

const FIRST = 1000;
const ALL = 10_000;

/** Keeps the memories of all WebAssembly instances in sight, and counts workers. Runs before the page. */
function keepMemories() {
  const memories = new Set();
  const { Instance } = WebAssembly;
  WebAssembly.Instance = class extends Instance {
    constructor(...given) {
      super(...given);
      for (const one of Object.values(this.exports))
        if (one instanceof WebAssembly.Memory) memories.add(new WeakRef(one));
    }
  };
  let workers = 0;
  const { Worker } = globalThis;
  globalThis.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      workers++;
    }

    terminate() {
      workers--;
      super.terminate();
    }
  };
  globalThis.kept = () => {
    const alive = [...memories].map((one) => one.deref()).filter(Boolean);
    return {
      instances: alive.length,
      pages: alive.reduce((sum, { buffer }) => sum + buffer.byteLength / 65_536, 0),
      workers,
    };
  };
}

/** Interacts `n` times with every figure in turn. Runs in the page. */
async function interact(n) {
  const figures = [...document.querySelectorAll('attention-explorer, attention-flow, attention-model, attention-cost')];
  const words = [...document.querySelectorAll('attention-set')];
  const rest = () => new Promise((done) => scheduler.postTask(done, { priority: 'background' }));
  const each = (root, selector, index) => {
    const all = root.querySelectorAll(selector);
    return all[(index * 7) % Math.max(1, all.length)];
  };
  const acts = [
    ({ shadowRoot: root }, i) => each(root, '[part="token"]', i)?.click(),
    ({ shadowRoot: root }, i) => {
      const slider = each(root, 'input[type="range"]', i);
      if (!slider) return;
      slider.value = String(Number(slider.min) + ((i % 17) / 17) * (slider.max - slider.min));
      slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    },
    ({ shadowRoot: root }, i) => each(root, '[role="gridcell"]', i)?.click(),
    (figure, i) => figure.setAttribute('theme', ['light', 'dark', 'auto'][i % 3]),
    (figure, i) => figure.setAttribute('hide', ['menu', 'heatmap', ''][i % 3]),
    (figure, i) => figure.setAttribute('lang', ['de', 'en'][i % 2]),
    (_, i) => words[i % words.length].shadowRoot.querySelector('[part="button"]').click(),
    ({ shadowRoot: root }, i) => each(root, '[part="play"], .head-cell, [data-head]', i)?.click(),
    ({ shadowRoot: root }, i) => each(root, '[part="menu"] button', i)?.click(),
    (figure, i) => figure.setAttribute('query', String(i % 10)),
  ];
  for (let i = 0; i < n; i++) {
    acts[i % acts.length](figures[Math.floor(i / acts.length) % figures.length], i);
    await rest();
  }
}

/** Brings the page back to where it began. Runs in the page. */
async function reset() {
  for (const one of document.querySelectorAll('attention-explorer, attention-flow, attention-model, attention-cost')) {
    for (const name of one.getAttributeNames()) if (name !== 'id') one.removeAttribute(name);
    if (one.localName === 'attention-flow') one.setAttribute('stage', 'embed');
    const { shadowRoot: root } = one;
    for (const panel of root.querySelectorAll('[part="menu"] [aria-expanded="true"]')) panel.click();
    for (const open of root.querySelectorAll('details[open]')) open.open = false;
  }
  document.activeElement?.blur();
  scrollTo(0, 0);
  await new Promise((done) => setTimeout(done, 1500));
}

test('after ten thousand interactions there is as much as after one thousand', async (t) => {
  const server = await fuzzServer({ withModel: true });
  t.after(() => server.close());
  const context = await (await launched()).newContext({ viewport: { width: 1024, height: 9000 } });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.addInitScript(keepMemories);
  await page.goto(server.origin + UNIT);
  await page.waitForFunction(() => ['e', 'f', 'c', 'm'].every((id) => document.getElementById(id).ready));
  await layers(page, 6);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const measure = async () => {
    await page.evaluate(reset);
    await frames(page, 4);
    for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name) => metrics.find((one) => one.name === name).value;
    const kept = await page.evaluate(() => globalThis.kept());
    return { ...kept, nodes: metric('Nodes'), listeners: metric('JSEventListeners'), heap: metric('JSHeapUsedSize') };
  };
  await page.evaluate(interact, FIRST);
  const { heap: heapBefore, ...before } = await measure();
  await page.evaluate(interact, ALL - FIRST);
  let { heap, ...after } = await measure();
  // A memory keeps the largest size that it ever needed, which now and then is reached late, by whatever meets in one
  // frame. A leak reaches the next page again.
  for (let again = 0; again < 2 && after.pages > before.pages; again++) {
    before.pages = after.pages;
    await page.evaluate(interact, ALL - FIRST);
    ({ heap, ...after } = await measure());
  }
  t.diagnostic(`${JSON.stringify(before)}, heap ${heapBefore} to ${heap} B`);
  assert.deepEqual(after, before);
  assert.ok(heap < heapBefore * 1.1, `${heapBefore} to ${heap} B`);
});
