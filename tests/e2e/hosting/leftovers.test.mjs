// Removed, moved and cloned, an element leaves no frame, no timer and no listener.

import assert from 'node:assert/strict';
import { BOTH, EXPLORER, FLOW, bothReady } from '../lib/both.mjs';
import { token } from '../lib/figure.mjs';
import { moved } from '../lib/flow.mjs';
import { alive, count, outerListeners } from '../lib/pending.mjs';
import { onCourse, ready, until } from '../lib/reader.mjs';

const PLAYING = '<attention-flow id="f"></attention-flow>';

/** Waits until nothing is outstanding; frames of the page itself end by themselves. */
const rests = (page) => until(page, () => Object.values(globalThis.pending()).every((n) => n === 0));

onCourse(
  'removed while it plays or speaks, it leaves no frame, no timer and no listener',
  '',
  { init: count },
  async ({ page }) => {
    const before = await outerListeners(page);
    await page.evaluate((html) => document.querySelector('main').insertAdjacentHTML('beforeend', html), BOTH);
    await bothReady(page);
    await moved(page, 0.1);
    const left = await page.evaluate(async () => {
      document.getElementById('e').shadowRoot.querySelector('[data-index="9"]').click();
      await new Promise((done) => requestAnimationFrame(done));
      const busy = globalThis.pending();
      for (const id of ['e', 'f']) document.getElementById(id).remove();
      return { busy, after: globalThis.pending() };
    });
    assert.ok(left.busy.frames > 0 && left.busy.timers > 0, 'there was something to clear');
    assert.deepEqual(left.after, { frames: 0, timers: 0, intervals: 0 });
    assert.deepEqual(await outerListeners(page), before);
  },
);

onCourse('at rest an element asks for no frame and no timer', EXPLORER + FLOW, { init: count }, async ({ page }) => {
  await bothReady(page);
  await token(page, 9).click();
  await rests(page);
});

onCourse(
  'moved while it plays, it goes on, and only one clock runs',
  `<div id="a">${PLAYING}</div><div id="b"></div>`,
  { init: count },
  async ({ page }) => {
    await ready(page);
    await moved(page, 0.1);
    for (let n = 0; n < 6; n++) {
      await page.evaluate((id) => document.getElementById(id).append(document.getElementById('f')), 'ba'[n % 2]);
      await ready(page);
    }
    await moved(page, 0.1);
    const { frames: running } = await page.evaluate(() => globalThis.pending());
    assert.ok(running <= 2, `${running} frames`);
  },
);

onCourse(
  'moved before its runtime has come, it becomes ready once',
  `<div id="a">${EXPLORER}</div><div id="b"></div>`,
  { script: '' },
  async ({ page }) => {
    await page.evaluate(async () => {
      await import('../lib/attention/attention-explainer.js');
      for (let n = 0; n < 10; n++) {
        document.getElementById('ba'[n % 2]).append(document.getElementById('e'));
        await new Promise((done) => setTimeout(done));
      }
    });
    await ready(page);
    assert.equal(await page.locator('#e [part="tokens"]').count(), 1);
  },
);

onCourse(
  'two hundred times created, moved, cloned and removed, nothing is left',
  '',
  { init: count },
  async ({ page }) => {
    const cycle = (times) =>
      page.evaluate(async (n) => {
        const main = document.querySelector('main');
        const isReady = (element) =>
          element.ready || new Promise((done) => element.addEventListener('attention-ready', done, { once: true }));
        for (let i = 0; i < n; i++) {
          const element = document.createElement(i % 2 ? 'attention-flow' : 'attention-explorer');
          main.append(element);
          // Some live until they are ready, some are taken away in the midst of it.
          if (i % 5 === 0) await isReady(element);
          main.prepend(element);
          const clone = element.cloneNode(true);
          main.append(clone);
          if (i % 10 === 0) await isReady(clone);
          element.remove();
          clone.remove();
        }
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      }, times);
    // A browser holds on to one that is gone from the second time on, and to no more of them with more cycles.
    for (let n = 0; n < 2; n++) await cycle(20);
    await rests(page);
    const before = await alive(page);
    await cycle(200);
    await rests(page);
    assert.deepEqual(await alive(page), before, 'nodes and listeners are as many as before');
    assert.equal(await page.locator('attention-explorer, attention-flow').count(), 0);
  },
);
