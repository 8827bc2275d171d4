// An element's life on a page: hidden, moved, cloned, removed, many at once.

import assert from 'node:assert/strict';
import { part, state, token } from '../lib/figure.mjs';
import { alive, count, outerListeners } from '../lib/pending.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';

const EXPLORER = '<attention-explorer id="e"></attention-explorer>';
const FLOW = '<attention-flow id="f"></attention-flow>';
const playing = (page) =>
  until(
    page,
    () => Number(document.querySelector('attention-flow').shadowRoot.querySelector('[part="stage"]').value) > 0.1,
  );

/** Waits until nothing is outstanding; frames of the page itself end by themselves. */
const rests = (page) => until(page, () => Object.values(globalThis.pending()).every((n) => n === 0));

onCourse(
  'in a container without any width it works once there is one',
  `<div id="box">${EXPLORER}${FLOW}</div>`,
  { css: '#box{width:0;overflow:hidden}' },
  async ({ page }) => {
    await frames(page, 6);
    await page.evaluate(() => document.getElementById('box').style.setProperty('width', '600px'));
    await ready(page, '#e');
    await until(page, () => document.getElementById('e').shadowRoot.querySelector('canvas')?.width > 300);
    await token(page, 9).click();
    assert.equal((await state(page)).query, 9);
  },
);

onCourse(
  'an element that loses all its width and gets it back goes on',
  `<div id="box">${EXPLORER}</div>`,
  { css: '#box{overflow:hidden}' },
  async ({ page }) => {
    await ready(page);
    for (const width of ['0px', '1px', '700px']) {
      await page.evaluate((wide) => document.getElementById('box').style.setProperty('width', wide), width);
      await frames(page, 3);
    }
    await until(page, () => document.getElementById('e').shadowRoot.querySelector('canvas').width > 300);
    await token(page, 9).click();
    assert.equal((await state(page)).query, 9);
  },
);

onCourse(
  'display:none first and shown later, it becomes ready then',
  EXPLORER,
  { css: '#e.away{display:none!important}' },
  async ({ page, server }) => {
    await page.evaluate(() => {
      const element = document.createElement('attention-explorer');
      element.id = 'late';
      const box = document.createElement('div');
      box.id = 'box';
      box.hidden = true;
      box.append(element);
      document.querySelector('main').replaceChildren(box);
    });
    await frames(page, 6);
    assert.equal((await state(page, '#late')).ready, false);
    await page.evaluate(() => {
      document.getElementById('box').hidden = false;
    });
    await ready(page, '#late');
    await until(page, () => document.getElementById('late').shadowRoot.querySelector('canvas').width > 300);
    assert.ok(server.requests.some((path) => path.endsWith('.wasm')));
  },
);

onCourse(
  'hidden while it plays it stops, and shown again it goes on',
  `<div id="box">${FLOW}</div>`,
  {},
  async ({ page }) => {
    await ready(page);
    await playing(page);
    await page.evaluate(() => {
      document.getElementById('box').hidden = true;
    });
    await frames(page, 4);
    const time = () => part(page, 'stage', '#f').inputValue();
    const before = await time();
    await frames(page, 6);
    assert.equal(await time(), before);
    await page.evaluate(() => {
      document.getElementById('box').hidden = false;
    });
    await until(
      page,
      (at) => Number(document.querySelector('attention-flow').shadowRoot.querySelector('[part="stage"]').value) > at,
      Number(before),
    );
  },
);

onCourse(
  'in a closed <details> it waits, and works once that is open',
  `<details><summary>More</summary>${EXPLORER}</details>`,
  {},
  async ({ page }) => {
    await frames(page, 6);
    assert.equal((await state(page)).ready, false);
    await page.getByText('More').click();
    await ready(page);
    await until(page, () => document.getElementById('e').shadowRoot.querySelector('canvas').width > 300);
    await token(page, 9).click();
    await page.getByText('More').click();
    await page.getByText('More').click();
    assert.equal((await state(page)).query, 9);
  },
);

onCourse(
  'inside a CSS transform the pointer still finds its cell',
  `<div id="box">${EXPLORER}</div>`,
  { css: '#box{transform:scale(.6);transform-origin:0 0;width:900px}' },
  async ({ page }) => {
    await ready(page);
    await page.locator('[role="grid"] [role="row"]').nth(3).locator('[role="gridcell"]').nth(6).click();
    assert.equal((await state(page)).query, 3);
    assert.match(await page.locator('#e .cell-title').innerText(), /“cross” asks, “because” offers/);
    const { x, y, width, height } = await part(page, 'scale').boundingBox();
    await page.mouse.click(x + width / 2, y + height / 2);
    assert.ok(Math.abs((await state(page)).scale - 1.6) < 0.05);
  },
);

onCourse('fifty elements on a page each have their own state', '', {}, async ({ page, problems }) => {
  await page.evaluate(() => {
    for (let n = 0; n < 50; n++) {
      const element = document.createElement(n % 5 ? 'attention-explorer' : 'attention-flow');
      element.setAttribute('query', n % 10);
      if (n % 5 === 0) element.setAttribute('stage', 'score');
      document.querySelector('main').append(element);
    }
  });
  for (let n = 0; n < 50; n++) {
    await page.evaluate((index) => document.querySelector('main').children[index + 1].scrollIntoView(), n);
    await until(page, (index) => document.querySelector('main').children[index + 1].ready, n);
  }
  await page.evaluate(() => {
    document.querySelector('main').children[2].scale = 3;
  });
  const found = await page.evaluate(() =>
    [...document.querySelector('main').children].slice(1).map((one) => [one.query, one.scale, one.ready]),
  );
  found.forEach(([query, scale, isReady], n) =>
    assert.deepEqual([query, scale, isReady], [n % 10, n === 1 ? 3 : 0.5, true], String(n)),
  );
  assert.deepEqual(problems, []);
});

onCourse(
  'removed while it plays or speaks, it leaves no frame, no timer and no listener',
  '',
  { init: count },
  async ({ page }) => {
    const before = await outerListeners(page);
    await page.evaluate(
      (html) => document.querySelector('main').insertAdjacentHTML('beforeend', html),
      EXPLORER + FLOW,
    );
    await ready(page, '#e');
    await page.locator('#f').scrollIntoViewIfNeeded();
    await ready(page);
    await playing(page);
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

onCourse(
  'at rest an element asks for no frame and no timer',
  `${EXPLORER}<attention-flow id="f" stage="score"></attention-flow>`,
  { init: count },
  async ({ page }) => {
    await ready(page, '#e');
    await page.locator('#f').scrollIntoViewIfNeeded();
    await ready(page);
    await token(page, 9).click();
    await rests(page);
  },
);

onCourse(
  'moved while it plays, it goes on, and only one clock runs',
  `<div id="a">${FLOW}</div><div id="b"></div>`,
  { init: count },
  async ({ page }) => {
    await ready(page);
    await playing(page);
    for (let n = 0; n < 6; n++) {
      await page.evaluate((id) => document.getElementById(id).append(document.getElementById('f')), 'ba'[n % 2]);
      await ready(page);
    }
    await playing(page);
    const { frames: running } = await page.evaluate(() => globalThis.pending());
    assert.ok(running <= 2, `${running} frames`);
  },
);

onCourse(
  'moved before its engine has come, it becomes ready once',
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
