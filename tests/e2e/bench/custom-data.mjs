// Custom data of the largest size: 512 tokens, as weights alone and as Q, K and V.

import { DESKTOP, pause, wake, withPage } from './chromium.mjs';
import { figure } from './stats.mjs';
import { dispatch, mark, record, spans, until } from './trace.mjs';

const TOKENS = 512;
const COLUMNS = 64;
const RUNS = 7;
const MOVES = 60;
const AFTER_PARSING = '< 100';
const CHANGE = '< 16';

/** Numbers with as many digits as a program writes, the same in each run. */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const matrix = (columns, next) => Array.from({ length: TOKENS }, () => Array.from({ length: columns }, next));
const tokens = Array.from({ length: TOKENS }, (_, index) => `token${index}`);

function weights() {
  const next = numbers(1);
  return matrix(TOKENS, () => next() ** 40).map((row) => {
    const sum = row.reduce((a, b) => a + b);
    return row.map((entry) => entry / sum);
  });
}

function head() {
  const next = numbers(2);
  const [q, k, v] = [1, 2, 3].map(() => matrix(COLUMNS, () => 4 * next() - 2));
  return { tokens, q, k, v };
}

/** What is in each file, and where it is served; beside them a page with one explorer of the lesson. */
const FILES = { 'weights alone': '/bench-weights.json', 'Q, K and V': '/bench-head.json' };
const PAGE = '/bench-own.html';
export const CUSTOM_DATA_PAGES = {
  [FILES['weights alone']]: JSON.stringify({ tokens, weights: weights() }),
  [FILES['Q, K and V']]: JSON.stringify(head()),
  [PAGE]: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Own</title>
    <script type="module" src="attention-explainer.js"></script><attention-explorer></attention-explorer>`,
};

export async function customData(browser, origin) {
  const figures = [];
  for (const [what, file] of Object.entries(FILES)) figures.push(...(await measure(browser, origin, what, file)));
  return figures;
}

async function measure(browser, origin, what, file) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    runs.push(
      await withPage(browser, DESKTOP, async (page) => {
        await page.addInitScript(markParsing);
        await page.goto(origin + PAGE);
        await wake(page, 'attention-explorer');
        const before = await memory(page);
        const first = await firstPaint(page, file);
        const query = await byKeys(page, '[part=tokens] [aria-checked=true]', 'ArrowRight');
        const scale = what === 'weights alone' ? [] : await byKeys(page, '[part=scale]', 'PageUp');
        return { first, query, scale, memory: await memory(page), before };
      }),
    );
  }
  const all = (key) => runs.flatMap((run) => run[key]);
  const name = (said) => `${TOKENS} tokens, ${what}: ${said}`;
  const change = (said, found) => [
    figure(
      name(said),
      'ms',
      found.map(({ work }) => work),
      CHANGE,
    ),
    ...['script', 'style', 'layout', 'paint', 'commit', 'garbage collection'].map((kind) =>
      figure(
        `    of it ${kind}`,
        'ms',
        found.map(({ kinds }) => kinds[kind] ?? 0),
        '',
        { digits: 2 },
      ),
    ),
  ];
  return [
    figure(
      name('parsed to first paint, main thread'),
      'ms',
      all('first').map(({ work }) => work),
      AFTER_PARSING,
    ),
    figure(
      '    on the clock',
      'ms',
      all('first').map(({ elapsed }) => elapsed),
      AFTER_PARSING,
    ),
    ...change('another query, main thread', all('query')),
    ...(what === 'weights alone' ? [] : change('another scale, main thread', all('scale'))),
    figure(
      name('memory of the page, collected'),
      'MB',
      runs.map((run) => run.memory),
    ),
    figure(
      '    with the lesson',
      'MB',
      runs.map((run) => run.before),
    ),
  ];
}

/** In the page, before its scripts: a mark in the trace where the text of a long file has become an object. */
function markParsing() {
  const { parse } = JSON;
  JSON.parse = (text, ...rest) => {
    const value = parse(text, ...rest);
    if (text.length > 100_000) performance.mark('parsed');
    return value;
  };
}

/** From the end of JSON.parse (checking the numbers comes after it) to the frame with the heatmap in it. */
async function firstPaint(page, file) {
  const trace = await record(page, async () => {
    await page.locator('attention-explorer').evaluate((element, src) => element.setAttribute('src', src), file);
    await page.waitForFunction(
      (n) => document.querySelector('attention-explorer').shadowRoot.querySelectorAll('[part=token]').length === n,
      TOKENS,
    );
    await pause(300);
  });
  return until(trace, mark('parsed'));
}

/** One key many times on a part; each press from its event to its frame. */
async function byKeys(page, selector, key) {
  await page.locator(`attention-explorer ${selector}`).focus();
  await pause(300);
  const trace = await record(page, async () => {
    for (let move = 0; move < MOVES / RUNS; move++) {
      await page.keyboard.press(key);
      await pause(300);
    }
  });
  return spans(trace, dispatch('keydown')).spans;
}

/** JavaScript, DOM and buffers, those of WebAssembly among them. */
async function memory(page) {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.enable');
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  const usage = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return (usage.usedSize + usage.embedderHeapUsedSize + usage.backingStorageSize) / 1e6;
}
