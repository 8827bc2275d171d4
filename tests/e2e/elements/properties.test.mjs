// Properties and events, and the state that attributes keep.

import assert from 'node:assert/strict';
import { TOKENS, heard, listen, part, state, token, trace } from '../lib/figure.mjs';
import { course, frames, onCourse, ready, until } from '../lib/reader.mjs';

const EXPLORER = '<attention-explorer id="e"></attention-explorer>';
const FLOW = '<attention-flow id="f" stage="embed"></attention-flow>';

onCourse('properties can be read and written, by number and by name', EXPLORER + FLOW, {}, async ({ page }) => {
  await ready(page, '#e');
  await page.locator('#f').scrollIntoViewIfNeeded();
  await ready(page);
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
  await page.evaluate(() => {
    Object.assign(document.getElementById('e'), { query: 9, scale: 2 });
    Object.assign(document.getElementById('f'), { query: 1, stage: 'blend' });
    return import('../lib/attention/attention-explainer.js');
  });
  await ready(page);
  const [e, f] = [await state(page, '#e'), await state(page, '#f')];
  assert.deepEqual([e.query, e.scale, f.query, f.stage], [9, 2, 1, 'blend']);
});

onCourse('before it is ready an element takes properties, has no trace, and is not ready', '', {}, async ({ page }) => {
  const before = await page.evaluate(() => {
    const element = document.createElement('attention-explorer');
    element.query = 3;
    element.scale = 1;
    document.querySelector('main').append(element);
    return [element.ready, element.trace, element.query, element.scale];
  });
  assert.deepEqual(before, [false, null, 3, 1]);
  await ready(page);
  assert.deepEqual([(await state(page)).query, (await state(page)).scale], [3, 1]);
});

onCourse(
  'attention-ready comes once an element, bubbles and is composed',
  `<div id="holder">${EXPLORER}</div>`,
  { script: '' },
  async ({ page }) => {
    await listen(page);
    await page.evaluate(() => import('../lib/attention/attention-explainer.js'));
    await ready(page);
    await page.evaluate(() => document.querySelector('h1').after(document.getElementById('e')));
    await ready(page);
    await frames(page);
    const events = await heard(page, 'attention-ready');
    assert.equal(events.length, 1);
    assert.deepEqual([events[0].id, events[0].bubbles, events[0].composed], ['e', true, true]);
  },
);

onCourse("attention-change tells of the learner's choice, in full", EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await listen(page);
  await token(page, 9).click();
  await frames(page);
  const [{ detail, bubbles, composed }, ...more] = await heard(page);
  assert.deepEqual(more, []);
  assert.ok(bubbles && composed);
  assert.deepEqual(Object.keys(detail).sort(), ['query', 'scale', 'stage', 'token', 'weights']);
  assert.deepEqual([detail.query, detail.token, detail.scale], [9, TOKENS[9], 0.5]);
  assert.deepEqual(detail.weights, (await trace(page)).weights[9]);
  await token(page, 9).click();
  await frames(page);
  assert.equal((await heard(page)).length, 1, 'choosing what is chosen changes nothing');
});

onCourse('attention-change of a flow names its stage', FLOW, {}, async ({ page }) => {
  await ready(page);
  await listen(page);
  await page.getByRole('button', { name: 'softmax' }).click();
  await frames(page);
  const events = await heard(page);
  assert.equal(events.length, 1);
  assert.equal(events[0].detail.stage, 'softmax');
  assert.equal((await state(page, '#f')).attributes.stage, 'softmax', 'and the attribute has it');
});

onCourse('a drag tells of at most one change a frame, and of the last one always', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await listen(page);
  // Many changes in one task, as a fast mouse makes them between two frames.
  await part(page, 'scale').evaluate(async (slider) => {
    for (let burst = 0; burst < 5; burst++) {
      for (let i = 1; i <= 20; i++) {
        slider.value = String(0.5 + burst * 0.4 + i * 0.02);
        slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      }
      await new Promise((done) => requestAnimationFrame(done));
    }
  });
  await frames(page, 3);
  const events = await heard(page);
  const { scale } = await state(page);
  assert.ok(Math.abs(scale - 2.5) < 1e-9, String(scale));
  assert.equal(events.at(-1).detail.scale, scale, 'the last state');
  const told = new Set(events.map((event) => event.frame));
  assert.equal(told.size, events.length, `${events.length} events in ${told.size} frames`);
});

onCourse('what the learner changed stands in the attributes', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await token(page, 1).click();
  await part(page, 'scale').focus();
  await page.keyboard.press('PageUp');
  const { attributes } = await state(page);
  assert.deepEqual([attributes.query, attributes.scale], ['1', '0.6']);
});

onCourse('a clone and a moved element keep what the learner changed', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await token(page, 4).click();
  await part(page, 'scale').focus();
  await page.keyboard.press('End');
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

onCourse(
  'Start again brings back what the author wrote, also after a later setAttribute',
  '<attention-explorer query="tired" scale="2"></attention-explorer>',
  {},
  async ({ page }) => {
    await ready(page);
    await listen(page);
    const again = page.getByRole('button', { name: 'Start again' });
    await token(page, 0).click();
    await part(page, 'scale').press('Home');
    await again.click();
    await frames(page);
    let { query, scale, attributes } = await state(page);
    assert.deepEqual([query, scale, attributes.scale], [9, 2, '2']);
    const { detail } = (await heard(page)).at(-1);
    assert.deepEqual([detail.query, detail.scale], [9, 2]);
    await page.$eval('attention-explorer', (element) => element.setAttribute('query', 'because'));
    await token(page, 0).click();
    await again.click();
    ({ query } = await state(page));
    assert.equal(query, 6, 'the author has the last word');
  },
);

onCourse('Start again without attributes leaves none', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await token(page, 0).click();
  await part(page, 'scale').press('Home');
  await page.getByRole('button', { name: 'Start again' }).click();
  await frames(page);
  const { query, scale, attributes } = await state(page);
  assert.deepEqual([query, scale, attributes.query, attributes.scale], [7, 0.5, undefined, undefined]);
});

onCourse(
  'a second copy of the script, under another address, changes nothing',
  EXPLORER,
  {
    head: '<script type="module" src="../lib/attention/attention-explainer.js?2"></script>',
  },
  async ({ page }) => {
    await ready(page);
    await token(page, 9).click();
    assert.equal((await state(page)).query, 9);
  },
);

onCourse(
  'two releases on one page work together',
  '<p>Look at <attention-set for="e" query="tired">tired</attention-set></p>',
  {
    files: { '/course/other/': course('') },
  },
  async ({ page }) => {
    // The second loads when the first has defined everything, and its elements are of the first.
    await page.evaluate(async () => {
      await import('../lib/attention/attention-explainer.js?release=2');
      const element = document.createElement('attention-explorer');
      element.id = 'e';
      document.querySelector('main').append(element);
    });
    await ready(page);
    await page.locator('attention-set').click();
    await until(page, () => document.getElementById('e').query === 9);
  },
);
