// Fifty explorers on one page: how long until all are interactive, and what they hold.

import { DESKTOP, withPage } from './chromium.mjs';
import { figure } from './stats.mjs';

const RUNS = 5;
const COUNTS = [1, 50];

/** The pages: all elements in one place, so that all are near and start at once. */
export const PAGES = Object.fromEntries(
  COUNTS.map((count) => [
    path(count),
    `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${count}</title>
<style>main { display: grid } attention-explorer { grid-area: 1 / 1 }</style>
<script type="module" src="attention-explainer.js"></script>
<main>${'<attention-explorer></attention-explorer>'.repeat(count)}</main>`,
  ]),
);

export async function many(browser, origin) {
  const figures = [];
  for (const count of COUNTS) {
    const runs = [];
    for (let run = 0; run < RUNS; run++) {
      runs.push(await withPage(browser, DESKTOP, (page) => measure(page, origin + path(count), count)));
    }
    const name = count === 1 ? 'one explorer' : `${count} explorers`;
    const of = (key) => runs.map((run) => run[key]);
    figures.push(
      figure(`${name}: navigation to all ready`, 'ms', of('ready'), '', { digits: 0 }),
      figure(`${name}: JavaScript heap, collected`, 'MB', of('heap')),
      figure(`${name}: WebAssembly memories`, 'MB', of('wasm')),
      figure(`${name}: DOM nodes`, '', of('nodes'), '', { digits: 0 }),
    );
  }
  return figures;
}

function path(count) {
  return `/bench-${count}.html`;
}

async function measure(page, address, count) {
  await page.addInitScript(observe);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  await page.goto(address);
  await page.waitForFunction((count) => globalThis.observed.ready.length === count, count);
  await page.waitForTimeout(500);
  const { ready, wasm } = await page.evaluate(() => ({
    ready: Math.max(...globalThis.observed.ready),
    wasm: globalThis.observed.memories.reduce((total, memory) => total + memory.buffer.byteLength, 0) / 1e6,
  }));
  await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  const metric = (name) => metrics.find((one) => one.name === name).value;
  return { ready, wasm, heap: metric('JSHeapUsedSize') / 1e6, nodes: metric('Nodes') };
}

/** In the page, before its scripts: when elements are ready, and the memory of every instance. */
function observe() {
  const observed = { ready: [], memories: [] };
  globalThis.observed = observed;
  addEventListener('attention-ready', () => observed.ready.push(performance.now()));
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct(Instance, [module, imports]) {
      const instance = new Instance(module, imports);
      // The build gives exports short names.
      observed.memories.push(Object.values(instance.exports).find((one) => one instanceof WebAssembly.Memory));
      return instance;
    },
  });
}
