// Properties, and the state that attributes keep.

import assert from 'node:assert/strict';
import { EXPLORER, FLOW, bothReady } from '../lib/both.mjs';
import { assign, part, put, state, token, trace } from '../lib/figure.mjs';
import { attend, apart } from '../lib/oracle.mjs';
import { onCourse, ready } from '../lib/reader.mjs';

onCourse('properties can be read and written, by number and by name', EXPLORER + FLOW, {}, async ({ page }) => {
  await bothReady(page);
  const found = await page.evaluate(() => {
    const [e, f] = ['e', 'f'].map((id) => document.getElementById(id));
    Object.assign(e, { query: 2, scale: 1.5 });
    Object.assign(f, { query: 9, scale: 3, stage: 'softmax' });
    return [
      e.query,
      e.scale,
      e.ready,
      f.query,
      f.scale,
      f.stage,
      f.ready,
      e.getAttribute('query'),
      f.getAttribute('stage'),
    ];
  });
  assert.deepEqual(found, [2, 1.5, true, 9, 3, 'softmax', true, '2', 'softmax']);
  assert.equal(await part(page, 'play', '#f').innerText(), 'Play', 'setting the stage pauses');
  assert.equal(await part(page, 'stage', '#f').inputValue(), '5', 'and shows the stage complete');
});

onCourse('properties set before the script is there hold', EXPLORER + FLOW, { script: '' }, async ({ page }) => {
  await assign(page, '#e', { query: 9, scale: 2 });
  await assign(page, '#f', { query: 1, stage: 'blend' });
  await page.evaluate(() => import('../lib/attention/attention-explainer.js'));
  await bothReady(page);
  const [e, f] = [await state(page, '#e'), await state(page, '#f')];
  assert.deepEqual([e.query, e.scale, f.query, f.stage], [9, 2, 1, 'blend']);
});

onCourse(
  'before it is ready an element takes properties, has no trace, and is not ready',
  EXPLORER,
  { script: '' },
  async ({ page }) => {
    const before = await page.evaluate(async () => {
      await import('../lib/attention/attention-explainer.js');
      const element = document.createElement('attention-explorer');
      Object.assign(element, { id: 'made', query: 3, scale: 1 });
      document.querySelector('main').append(element);
      const { ready, trace, query, scale } = element;
      return [ready, trace, query, scale, document.getElementById('e').trace];
    });
    assert.deepEqual(before, [false, null, 3, 1, null]);
    await page.locator('#made').scrollIntoViewIfNeeded();
    await ready(page);
    const { query, scale } = await state(page, '#made');
    assert.deepEqual([query, scale], [3, 1]);
  },
);

onCourse(
  'once ready el.trace is at any time plain data that fits the attributes, out of the page too',
  EXPLORER,
  {},
  async ({ page }) => {
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
  'what the reader changed stands in the attributes, and then a change by the author counts again',
  EXPLORER,
  {},
  async ({ page }) => {
    await ready(page);
    await token(page, 4).click();
    await part(page, 'scale').press('PageUp');
    const { attributes } = await state(page);
    assert.deepEqual([attributes.query, attributes.scale], ['4', '0.6']);
    await put(page, '#e', 'query', 'animal');
    assert.deepEqual([(await state(page)).query, (await trace(page)).query], [1, 1]);
    await put(page, '#e', 'query', null);
    assert.equal((await state(page)).query, 7);
  },
);

onCourse('a clone and a moved element keep what the reader changed', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await token(page, 4).click();
  await part(page, 'scale').press('End');
  await page.evaluate(() => {
    const element = document.getElementById('e');
    const clone = element.cloneNode(true);
    clone.id = 'clone';
    element.after(clone);
    document.querySelector('main').prepend(element);
  });
  await page.locator('#clone').scrollIntoViewIfNeeded();
  await ready(page);
  for (const id of ['#e', '#clone']) {
    const { query, scale } = await state(page, id);
    assert.deepEqual([query, scale], [4, 3], id);
  }
});
