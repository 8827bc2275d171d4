// A guest's life: hidden, out of the page, in another document; and what the page around it sees.

import assert from 'node:assert/strict';
import { STAGES, heard, listen, part, state, token, trace } from '../lib/figure.mjs';
import { attend, apart } from '../lib/oracle.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';

const EXPLORER = '<attention-explorer id="e"></attention-explorer>';

onCourse(
  'el.trace is null until ready, then at any time plain data that fits the attributes, out of the page too',
  EXPLORER,
  { script: '' },
  async ({ page }) => {
    const before = await page.evaluate(async () => {
      await import('../lib/attention/attention-explainer.js');
      return document.getElementById('e').trace;
    });
    assert.equal(before, null);
    await ready(page);
    await token(page, 1).click();
    const out = await page.evaluate(() => {
      const element = document.getElementById('e');
      element.remove();
      const first = { trace: element.trace, query: element.query, scale: element.scale, ready: element.ready };
      Object.assign(element, { query: 'tired', scale: 2 });
      const { trace: second, query, scale } = element;
      document.querySelector('main').append(element);
      const kinds = [second, second.weights, second.weights[0]].map(
        (one) => Object.getPrototypeOf(one) === (Array.isArray(one) ? Array.prototype : Object.prototype),
      );
      structuredClone(second);
      return { first, second, query, scale, kinds };
    });
    assert.deepEqual([out.first.query, out.first.scale, out.first.trace.query, out.first.ready], [1, 0.5, 1, false]);
    assert.deepEqual([out.query, out.scale, out.second.query, out.second.scale], [9, 2, 9, 2]);
    assert.ok(apart(out.second.weights, attend(out.second).weights) < 1e-9);
    assert.deepEqual(out.kinds, [true, true, true]);
    await ready(page);
    assert.deepEqual(await trace(page), out.second);
  },
);

onCourse(
  "moved into a frame's document and back it keeps its state and its looks",
  `<p><attention-set id="s" for="e" scale="3">push</attention-set></p>
  ${EXPLORER}<iframe title="other" width="900" height="900"></iframe>`,
  {},
  async ({ page }) => {
    await ready(page);
    await token(page, 4).click();
    const looks = (where) =>
      where.evaluate(() =>
        ['e', 's'].map((id) => {
          const { shadowRoot } = document.getElementById(id);
          const inner = getComputedStyle(shadowRoot.querySelector('[part="token"], [part="button"]'));
          return [
            inner.minHeight,
            inner.padding,
            inner.textDecorationLine,
            getComputedStyle(shadowRoot.firstElementChild).containerType,
          ];
        }),
      );
    const before = await looks(page);
    const move = (there) =>
      page.evaluate((into) => {
        const { contentDocument } = document.querySelector('iframe');
        const [from, to] = into ? [document, contentDocument.body] : [contentDocument, document.querySelector('main')];
        to.prepend(from.getElementById('e'), from.getElementById('s'));
      }, there);
    await move(true);
    const frame = page.frames()[1];
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await until(frame, () => document.getElementById('e').ready);
    assert.deepEqual(await looks(frame), before);
    assert.equal((await state(frame)).query, 4);
    await frame.locator('#s').click();
    assert.equal((await state(frame)).scale, 3);
    await move(false);
    await page.locator('#e').scrollIntoViewIfNeeded();
    await ready(page);
    assert.deepEqual(await looks(page), before);
    const { query, scale } = await state(page);
    assert.deepEqual([query, scale], [4, 3]);
  },
);

onCourse('kept in a template and taken out again it looks as before', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await page.evaluate(() => {
    const template = document.createElement('template');
    template.content.append(document.getElementById('e'));
    document.querySelector('main').append(template.content);
  });
  await ready(page);
  assert.equal(
    await page.$eval('#e', ({ shadowRoot }) => getComputedStyle(shadowRoot.firstElementChild).containerType),
    'inline-size',
  );
});

onCourse(
  "[hidden] is respected whatever the page says of display, and a page's own class can hide too",
  EXPLORER,
  {
    css: 'attention-explorer{display:flex}.gone{display:none}',
  },
  async ({ page }) => {
    await ready(page);
    await page.$eval('#e', (element) => {
      element.hidden = true;
    });
    assert.ok(!(await page.locator('#e').isVisible()));
    await page.$eval('#e', (element) => {
      element.hidden = false;
      element.className = 'gone';
    });
    assert.ok(!(await page.locator('#e').isVisible()));
    await page.$eval('#e', (element) => {
      element.className = '';
    });
    assert.ok(await token(page, 0).isVisible());
  },
);

onCourse(
  "attention-change tells after every way to change: its detail is the trace's row",
  `${EXPLORER}<attention-flow id="f" stage="embed"></attention-flow>
  <p><attention-set for="e" query="0" scale="1">x</attention-set></p>`,
  {},
  async ({ page }) => {
    await ready(page, '#e');
    await page.locator('#f').scrollIntoViewIfNeeded();
    await ready(page);
    await listen(page);
    const acts = [
      ['#e', () => token(page, 9).click()],
      ['#e', () => part(page, 'scale').press('PageUp')],
      ['#e', () => part(page, 'scale').press('ArrowLeft')],
      ['#e', () => page.locator('#e [role="gridcell"]').nth(33).click()],
      ['#e', () => page.getByRole('button', { name: /back to/ }).click()],
      ['#e', () => page.locator('attention-set').click()],
      ['#e', () => page.getByRole('button', { name: 'Start again' }).click()],
      ['#f', () => page.getByRole('button', { name: 'Next stage' }).click()],
      ['#f', () => part(page, 'stage', '#f').press('End')],
    ];
    for (const [index, [id, act]] of acts.entries()) {
      await act();
      await frames(page, 3);
      const events = await heard(page);
      assert.equal(
        events.length,
        index + 1,
        `act ${index}: ${JSON.stringify(events.map(({ detail }) => detail.query))}`,
      );
      const { detail, bubbles, composed } = events.at(-1);
      const { query, scale, tokens, weights } = await trace(page, id);
      assert.deepEqual(
        [detail.query, detail.token, detail.scale, detail.weights],
        [query, tokens[query], scale, weights[query]],
        `act ${index}`,
      );
      assert.equal(detail.stage, id === '#f' ? (await state(page, '#f')).stage : undefined);
      assert.ok(bubbles && composed);
    }
    assert.ok(STAGES.includes((await heard(page)).at(-1).detail.stage));
  },
);

onCourse(
  'a drag by mouse tells at most one change a frame, and the last state always',
  EXPLORER,
  {},
  async ({ page }) => {
    await ready(page);
    await page.evaluate(() => {
      const told = [];
      let frame = 0;
      const count = () => {
        frame++;
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
      addEventListener('attention-change', ({ detail }) => told.push([frame, detail.scale]));
      Object.defineProperty(globalThis, 'told', { value: told, enumerable: false });
    });
    const { x, y, width, height } = await part(page, 'scale').boundingBox();
    await page.mouse.move(x + width / 4, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.8, y + height / 2, { steps: 40 });
    await page.mouse.up();
    await frames(page, 3);
    const told = await page.evaluate(() => globalThis.told);
    assert.ok(told.length > 1);
    assert.equal(new Set(told.map(([frame]) => frame)).size, told.length, JSON.stringify(told));
    assert.equal(told.at(-1)[1], (await state(page)).scale);
  },
);

onCourse('on paper too a token has the fill that its text is chosen for', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await page.emulateMedia({ media: 'print' });
  const found = await page.$$eval('#e [part="token"]', (all) =>
    all.map((one) => getComputedStyle(one).printColorAdjust),
  );
  assert.deepEqual([...new Set(found)], ['exact']);
});
