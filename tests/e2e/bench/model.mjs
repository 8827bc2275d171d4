// The trained model: a sentence is typed, heads are chosen, and one looks around at a long sentence.

import { DESKTOP, pause, wake, withPage } from './chromium.mjs';
import { figure, quantile } from './stats.mjs';
import { record, rounds } from './trace.mjs';

/** Tokens of a sentence, with [CLS] and [SEP], and what of it stands before its last word. */
const LONG = 128;
const SENTENCES = {
  14: "The animal didn't cross the street because it was ",
  [LONG]: 'the animal was tired because it did cross the street '
    .repeat(13)
    .split(' ')
    .slice(0, LONG - 3)
    .map((word) => `${word} `)
    .join(''),
};
const WORD = 'tired';
const TYPINGS = 9;
const HEADS = ['3.2', '4.7', '0.2', '5.11', '1.3', '2.8', '3.11', '0.0', '4.1', '5.5', '2.2', '3.1'];
const MOVES = 40;
const NOTCH = 100;

const SHOWN = '< 50';
const TASK = '≤ 16';
const SWITCH = '< 16';
const FRAME = 16.7;
const KINDS = ['script', 'style', 'layout', 'paint', 'commit', 'garbage collection'];

const PAGE = '/bench-model.html';
export const MODEL_PAGES = {
  [PAGE]: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Model</title>
    <script type="module" src="attention-explainer.js"></script><attention-model></attention-model>`,
};

export async function model(browser, origin) {
  const figures = [];
  for (const [tokens, before] of Object.entries(SENTENCES)) {
    figures.push(
      ...(await withPage(browser, DESKTOP, async (page) => {
        await page.goto(origin + PAGE);
        await wake(page, 'attention-model');
        await settled(page, 14);
        await page.evaluate(watch);
        const typed = await typing(page, Number(tokens), before);
        const chosen = await choosing(page, Number(tokens));
        return [...typed, ...chosen, ...(Number(tokens) === LONG ? await looking(page) : [])];
      })),
    );
  }
  return figures;
}

/**
 * In the page: marks where each key goes down, as the browser has its time, and where the last heatmap is painted anew.
 */
function watch() {
  const element = document.querySelector('attention-model');
  const cells = element.shadowRoot.querySelectorAll('[data-head]').length;
  const painted = new Set();
  // On its way down: the figure keeps the keys that its field acts on.
  element.addEventListener('keydown', ({ timeStamp }) => performance.mark('key', { startTime: timeStamp }), true);
  element.addEventListener('input', () => {
    painted.clear();
    globalThis.outdated = true;
  });
  const { putImageData } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.putImageData = function put(...all) {
    putImageData.apply(this, all);
    const first = this.canvas.closest('.layer')?.querySelector('[data-head]').dataset.head;
    // A head is a place on the canvas of its layer.
    if (!globalThis.outdated || !first || painted.add([first, all[1], all[2]].join()).size < cells) return;
    globalThis.outdated = false;
    performance.mark('heatmaps');
  };
}

/**
 * Waits until all heads of what was typed are there and the explorer shows so many tokens; without asking for frames.
 */
const settled = (page, tokens) =>
  page.waitForFunction(
    (n) => {
      const { shadowRoot: root, trace } = document.querySelector('attention-model');
      return !globalThis.outdated && !root.querySelector('[data-head][data-waits]') && trace?.tokens.length === n;
    },
    tokens,
    { polling: 100 },
  );

/** Runs `act` between two marks, so that the trace tells what belongs to it. */
async function round(page, act) {
  await page.evaluate(() => performance.mark('from'));
  await act();
  await pause(300);
  await page.evaluate(() => performance.mark('to'));
}

/** The last word is typed, as fast as people who type well do. */
async function typing(page, tokens, before) {
  const field = page.locator('attention-model [part=sentence]');
  const once = async () => {
    await field.fill(before);
    await settled(page, tokens - 1);
    await pause(300);
    await round(page, async () => {
      await field.pressSequentially(WORD, { delay: 150 });
      await settled(page, tokens);
    });
  };
  // What the word is made of may have to be fetched.
  await once();
  const found = rounds(
    await record(page, async () => {
      for (let time = 0; time < TYPINGS; time++) await once();
    }),
    'from',
    'to',
  );
  const name = `model, ${tokens} tokens`;
  return [
    figure(
      `${name}: last key to all 72 heatmaps, on the clock`,
      'ms',
      found.map(toHeatmaps),
      tokens === LONG ? '' : SHOWN,
    ),
    ...longest(`${name}: longest task while typing`, found, TASK),
  ];
}

/** From the last key to the frame with the last heatmap, in milliseconds. */
function toHeatmaps({ marks, frames }) {
  const [key, done] = ['key', 'heatmaps'].map((name) => marks.findLast((one) => one.name === name).ts);
  return (frames.find(({ end }) => end > done).end - key) / 1000;
}

async function choosing(page, tokens) {
  const trace = await record(page, async () => {
    for (const name of HEADS) {
      const head = page.locator(`attention-model [data-head="${name}"]`);
      await head.scrollIntoViewIfNeeded();
      await pause(200);
      await round(page, () => head.click());
    }
  });
  return longest(
    `model, ${tokens} tokens: longest task when another head is chosen`,
    rounds(trace, 'from', 'to'),
    SWITCH,
  );
}

/** The longest task of each round, and what it was made of. */
function longest(name, found, goal) {
  const tasks = found.map((one) => one.tasks.reduce((a, b) => (a.work > b.work ? a : b)));
  return [
    figure(
      `${name}, main thread`,
      'ms',
      tasks.map(({ work }) => work),
      goal,
    ),
    ...KINDS.map((kind) =>
      figure(
        `    of it ${kind}`,
        'ms',
        tasks.map(({ kinds }) => kinds[kind] ?? 0),
      ),
    ),
  ];
}

/** A reader scrolls over all of it, walks through the queries, and moves the scale. */
async function looking(page) {
  const part = (name) => page.locator(`attention-model .explorer ${name}`);
  const keys = (selector, key) => async () => {
    await part(selector).focus();
    await pause(300);
    return rounds(
      await record(page, () =>
        round(page, async () => {
          for (let move = 0; move < MOVES; move++) {
            await page.keyboard.press(key);
            await pause(50);
          }
        }),
      ),
      'from',
      'to',
    )[0].frames;
  };
  const acts = {
    'scrolling over it': () => scrolling(page),
    'query after query': keys('[part=tokens] [aria-checked=true]', 'ArrowRight'),
    'the scale by keys': keys('[part=scale]', 'ArrowRight'),
  };
  const figures = [];
  for (const [what, act] of Object.entries(acts))
    figures.push(...frameFigures(`model, ${LONG} tokens, ${what}`, await act()));
  return figures;
}

/** From the top of the figure to its end and back, a notch of the wheel after the other. */
async function scrolling(page) {
  const { width, height } = await page.locator('attention-model').evaluate((element) => {
    scrollTo(0, 0);
    return element.getBoundingClientRect();
  });
  await page.mouse.move(width / 2, 300);
  await pause(500);
  const trace = await record(page, () =>
    round(page, async () => {
      for (const way of [1, -1]) {
        for (let at = 0; at < height; at += NOTCH) {
          await page.mouse.wheel(0, way * NOTCH);
          await pause(33);
        }
      }
    }),
  );
  return rounds(trace, 'from', 'to')[0].frames;
}

function frameFigures(name, frames) {
  const work = frames.map((one) => one.work);
  const late = work.filter((one) => one > FRAME).length / work.length;
  return [
    figure(`${name}: a frame, main thread`, 'ms', work, `< ${FRAME}`),
    figure('    its 95th percentile', 'ms', [quantile(work, 0.95)], `< ${FRAME}`),
    figure(`    frames of more than ${FRAME} ms`, '%', [100 * late], '0'),
    ...KINDS.map((kind) =>
      figure(
        `    of it ${kind}`,
        'ms',
        frames.map(({ kinds }) => kinds[kind] ?? 0),
      ),
    ),
  ];
}
