// How long nets take to learn in their worker, and how fast they do, beside a plain loop of JavaScript in a worker.

import { DESKTOP, wake, withPage } from './chromium.mjs';
import { figure } from './stats.mjs';

const ROUNDS = 3;

export const LEARNING_PAGES = {
  '/learning.html': `<!doctype html><html lang="en"><meta charset="utf-8"><title>Learning</title>
    <script type="module" src="/attention-explainer.js"></script>
    <attention-learning id="l"></attention-learning>`,
};

/** Trains all nets of the default task, once at the default speed and once without a limit, in each round. */
export async function learning(browser, origin) {
  return withPage(browser, DESKTOP, async (page) => {
    await page.goto(`${origin}/learning.html`);
    await wake(page, 'attention-learning');
    const found = { first: [], all: [], rate: [], ratio: [], longest: [] };
    for (let round = 0; round < ROUNDS; round++) {
      const { first, all, longest } = await page.evaluate(train, 1);
      const { all: full, work } = await page.evaluate(train, 2);
      const plain = await page.evaluate(naive);
      const rate = work / full;
      found.first.push(first);
      found.all.push(all);
      found.longest.push(longest);
      found.rate.push(rate);
      found.ratio.push(rate / plain);
    }
    return [
      figure('learning: from Start until attention is right in 98%', 's', found.first, '< 2', { digits: 2 }),
      figure('learning: from Start to the end of all nets', 's', found.all, '', { digits: 2 }),
      figure('learning: longest gap between two frames meanwhile', 'ms', found.longest),
      figure('learning: work of all nets without a limit, tests included', 'GFLOP/s', found.rate, '> 6'),
      figure('    times a plain loop of JavaScript', '×', found.ratio),
    ];
  });
}

/** Runs in the page: trains at a speed of the list, and answers with seconds, and with GFLOP. */
async function train(speed) {
  const element = document.querySelector('attention-learning');
  const part = (name) => element.shadowRoot.querySelector(`[part~="${name}"]`);
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const list = part('speed');
  list.selectedIndex = speed;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  part('rewind').click();
  while (!(element.trace.nets.length > 0)) await frame();
  part('start').click();
  const begun = performance.now();
  while (part('start').textContent !== 'Pause') await frame();
  let [first, longest, last] = [0, 0, begun];
  while (part('start').textContent === 'Pause') {
    const now = await frame();
    [longest, last] = [Math.max(longest, now - last), now];
    if (!first && element.trace.nets[0].accuracy >= 0.98) first = (performance.now() - begun) / 1000;
  }
  const all = (performance.now() - begun) / 1000;
  const cells = [...element.shadowRoot.querySelectorAll('tbody tr')].map((row) => row.children[4].textContent);
  return { first, all, longest, work: cells.reduce((sum, text) => sum + Number(text), 0) };
}

/** Runs in the page: GFLOP/s of a product of two matrices by three loops, in a worker. */
function naive() {
  const run = () => {
    const [n, d, h] = [32, 64, 64];
    const [a, b, c] = [n * d, d * h, n * h].map((size) => new Float32Array(size).fill(0.5));
    const begun = performance.now();
    let rounds = 0;
    while (performance.now() - begun < 1000) {
      for (let i = 0; i < n; i++)
        for (let j = 0; j < h; j++) {
          let sum = 0;
          for (let k = 0; k < d; k++) sum += a[i * d + k] * b[k * h + j];
          c[i * h + j] = sum;
        }
      rounds++;
    }
    postMessage((2e-6 * n * d * h * rounds) / (performance.now() - begun));
  };
  const worker = new Worker(URL.createObjectURL(new Blob([`(${run})()`])));
  return new Promise((done) => {
    worker.onmessage = ({ data }) => {
      worker.terminate();
      done(data);
    };
  });
}
