// The events of a figure: attention-ready once, attention-change after what the reader or the prose does.

import assert from 'node:assert/strict';
import { COURSE, EXPLORER, bothReady } from '../lib/both.mjs';
import { CONTRACT } from '../lib/contract.mjs';
import { assign, heard, listen, part, put, scaleAt, state, token, trace } from '../lib/figure.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';

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

onCourse(
  "attention-change tells after every way to change, once and in full: its detail is the trace's row",
  COURSE,
  {},
  async ({ page }) => {
    await bothReady(page);
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
      ['#f', () => page.getByRole('button', { name: 'softmax' }).click()],
      ['#f', () => part(page, 'stage', '#f').press('End')],
    ];
    for (const [index, [id, act]] of acts.entries()) {
      await act();
      await frames(page, 3);
      const events = await heard(page);
      const queries = JSON.stringify(events.map(({ detail }) => detail.query));
      assert.equal(events.length, index + 1, `act ${index}: ${queries}`);
      await tellsOf(page, id, events.at(-1));
    }
    assert.equal((await heard(page)).at(-1).detail.stage, 'output');
    await part(page, 'stage', '#f').press('End');
    await token(page, (await state(page)).query).click();
    await frames(page);
    assert.equal((await heard(page)).length, acts.length, 'choosing what is chosen changes nothing');
  },
);

/** Fails unless an event says what its element, `#e` or `#f`, shows and has in its attributes. */
async function tellsOf(page, id, { detail, bubbles, composed, ...event }) {
  assert.ok(bubbles && composed && `#${event.id}` === id);
  assert.deepEqual(Object.keys(detail).sort(), CONTRACT.records.AttentionChangeDetail.toSorted());
  const { query, scale, tokens, weights } = await trace(page, id);
  const { stage, attributes } = await state(page, id);
  assert.deepEqual(detail, { query, token: tokens[query], scale, stage, weights: weights[query] });
  if (id === '#f') assert.equal(attributes.stage, stage, 'and the attribute has it');
}

onCourse(
  'a drag tells of at most one change a frame, and of the last state always, by mouse and in bursts',
  EXPLORER,
  {},
  async ({ page }) => {
    await ready(page);
    await listen(page);
    const { x, y, width, height } = await part(page, 'scale').boundingBox();
    await page.mouse.move(x + width / 4, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.8, y + height / 2, { steps: 40 });
    await page.mouse.up();
    await oneAFrame(page);
    // Many changes in one task, as a fast mouse makes them between two frames.
    await part(page, 'scale').evaluate(async (slider) => {
      for (let burst = 0; burst < 5; burst++) {
        for (let i = 1; i <= 20; i++) {
          slider.value = String(0.2 + burst * 0.14 + i * 0.005);
          slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        }
        await new Promise((done) => requestAnimationFrame(done));
      }
    });
    await oneAFrame(page);
    const { scale } = await state(page);
    assert.ok(Math.abs(scale - scaleAt(0.86)) < 1e-4, String(scale));
  },
);

/** Fails unless no two of the events heard came in one frame and the last has the scale that there is. */
async function oneAFrame(page) {
  await frames(page, 3);
  const events = await heard(page);
  assert.ok(events.length > 1);
  const inFrames = new Set(events.map((event) => event.frame));
  assert.equal(inFrames.size, events.length, `${events.length} events in ${inFrames.size} frames`);
  assert.equal(events.at(-1).detail.scale, (await state(page)).scale, 'the last state');
}

onCourse("a page's own setAttribute or property fires no event", COURSE, {}, async ({ page }) => {
  await bothReady(page);
  await listen(page);
  for (const id of ['#e', '#f']) {
    for (const [name, value] of [
      ['query', '3'],
      ['scale', '2'],
      ['stage', 'blend'],
      ['highlight', 'k'],
      ['theme', 'dark'],
    ])
      await put(page, id, name, value);
    await assign(page, id, { query: 4, scale: 1 });
  }
  await frames(page, 3);
  assert.deepEqual(await heard(page), []);
});
