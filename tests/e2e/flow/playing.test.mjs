// The flow plays where motion is welcome, and only while it is seen.

import assert from 'node:assert/strict';
import { STAGES } from '../lib/contract.mjs';
import { assign, heard, listen, part, picture, state } from '../lib/figure.mjs';
import { AT_REST, FLOW, button, moved, moves, play, time } from '../lib/flow.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';

/** Waits until it has played to its end: each caption stays until it can have been read. */
const ended = (page) =>
  page.waitForFunction(
    () => document.querySelector('attention-flow').shadowRoot.querySelector('[part="play"]').textContent === 'Play',
    null,
    { timeout: 60_000 },
  );
const FOLDED = `<div class="far"></div>${FLOW}<div class="far"></div>`;

onCourse('it plays by itself where motion is welcome, and the button says Pause', FLOW, {}, async ({ page }) => {
  await ready(page);
  await moved(page, 0.1);
  assert.equal(await button(page).innerText(), 'Pause');
  await button(page).click();
  assert.equal(await button(page).innerText(), 'Play');
  assert.ok(!(await moves(page)), 'paused');
  await play(page);
  await moved(page, await time(page));
});

onCourse('by itself it plays the first stage, and rests there until the reader goes on', FLOW, {}, async ({ page }) => {
  await ready(page);
  await until(
    page,
    () => document.querySelector('attention-flow').shadowRoot.querySelector('[part="stage"]').value === '1',
  );
  assert.equal(await button(page).innerText(), 'Play');
  assert.ok(!(await moves(page)), 'it rests');
  // Who goes on has read the caption. The slider shows steps of 0.05, so that the first one takes some frames.
  await button(page).click();
  await frames(page, 12);
  assert.ok((await time(page)) > 1, 'the next stage begins at once');
});

onCourse(
  'it does not start by itself where the reader asks for less motion',
  FLOW,
  { context: { reducedMotion: 'reduce' } },
  async ({ page }) => {
    await ready(page);
    await frames(page, 4);
    const before = await time(page);
    const first = await picture(page);
    assert.ok(!(await moves(page)), 'it stands still');
    assert.equal(await time(page), before);
    assert.equal(await picture(page), first);
    assert.equal(await button(page).innerText(), 'Play');
  },
);

onCourse(
  'where the reader asks for less motion, Play shows whole stages only',
  AT_REST,
  { context: { reducedMotion: 'reduce' } },
  async ({ page }) => {
    await ready(page);
    await frames(page, 4);
    const whole = new Set();
    for (const stage of STAGES) {
      await assign(page, 'attention-flow', { stage });
      await frames(page);
      whole.add(await picture(page));
    }
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('4×');
    await button(page).click();
    const seen = await page.$eval('attention-flow', async (element) => {
      const canvas = element.shadowRoot.querySelector('canvas');
      const all = new Set();
      do {
        await new Promise((done) => requestAnimationFrame(done));
        all.add(canvas.toDataURL());
      } while (element.shadowRoot.querySelector('[part="play"]').textContent === 'Pause');
      return [...all];
    });
    assert.ok(seen.length > 1 && seen.every((one) => whole.has(one)), `${seen.length} pictures`);
  },
);

onCourse('it does not start by itself where the author chose a stage', AT_REST, {}, async ({ page }) => {
  await ready(page);
  assert.ok(!(await moves(page)));
  assert.equal(await time(page), 1, 'embed, complete');
});

onCourse('the speed is chosen by name, and four times faster goes further', FLOW, {}, async ({ page }) => {
  await ready(page);
  await button(page).click();
  const speed = page.getByRole('combobox', { name: 'Speed' });
  assert.deepEqual(await speed.locator('option').allInnerTexts(), ['0.5×', '1×', '2×', '4×']);
  // The same animation frames, so that a slow machine does not matter: what counts is time per frame.
  const rate = async (choice) => {
    await speed.selectOption(choice);
    await play(page);
    const speedOf = await page.$eval('attention-flow', async (element) => {
      const slider = element.shadowRoot.querySelector('[part="stage"]');
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      await frame();
      await frame();
      const [from, start] = [Number(slider.value), performance.now()];
      while (performance.now() - start < 600) await frame();
      return (Number(slider.value) - from) / (performance.now() - start);
    });
    await button(page).click();
    return speedOf;
  };
  const [slow, fast] = [await rate('0.5×'), await rate('4×')];
  assert.ok(fast > 3 * slow && slow > 0, `${slow} and ${fast}`);
});

onCourse(
  'at the end it stops, and Play begins again',
  '<attention-flow stage="output"></attention-flow>',
  {},
  async ({ page }) => {
    await ready(page);
    await page.getByRole('combobox', { name: 'Speed' }).selectOption('4×');
    await button(page).click();
    await until(
      page,
      () => Number(document.querySelector('attention-flow').shadowRoot.querySelector('[part="stage"]').value) < 3,
    );
    await ended(page);
    assert.equal(await time(page), 7);
  },
);

onCourse('playing tells of each stage it reaches, once, and reflects it', FLOW, { script: '' }, async ({ page }) => {
  await listen(page);
  await page.evaluate(() => import('../lib/attention/attention-explainer.js'));
  await ready(page);
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('4×');
  await part(page, 'stage', 'attention-flow').fill('0');
  await button(page).click();
  await ended(page);
  const told = (await heard(page)).map((event) => event.detail.stage);
  assert.deepEqual(told, STAGES.slice(1));
  assert.equal((await state(page, 'attention-flow')).attributes.stage, 'output');
});

onCourse(
  'off screen it stops, and goes on when it is seen again',
  `${FLOW}<div class="far"></div><p id="end">end</p>`,
  {},
  async ({ page }) => {
    await ready(page);
    await play(page);
    await moved(page, 1.1);
    await page.locator('#end').scrollIntoViewIfNeeded();
    // The browser says what is on screen once a frame, after it has painted.
    await frames(page, 4);
    assert.ok(!(await moves(page)), 'off screen');
    await page.locator('attention-flow').scrollIntoViewIfNeeded();
    await moved(page, await time(page));
  },
);

onCourse('hidden while it plays it stops, and shown again it goes on', FLOW, {}, async ({ page }) => {
  await ready(page);
  await play(page);
  await moved(page, 1.1);
  await assign(page, 'main', { hidden: true });
  await frames(page, 4);
  assert.ok(!(await moves(page)), 'hidden');
  const before = await time(page);
  await assign(page, 'main', { hidden: false });
  await moved(page, before);
});

onCourse('in a hidden tab it stops, and goes on when the tab is shown', FLOW, {}, async ({ page }) => {
  await ready(page);
  await play(page);
  await moved(page, 1.1);
  const turn = (hidden) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await turn(true);
  await frames(page);
  assert.ok(!(await moves(page)), 'hidden');
  await turn(false);
  await moved(page, await time(page));
});

onCourse('near the screen but not on it, nothing is missed', FOLDED, {}, async ({ page }) => {
  await page.evaluate(() => scrollTo(0, document.querySelector('attention-flow').offsetTop - innerHeight - 300));
  await ready(page);
  await frames(page, 6);
  assert.equal(await time(page), 0, 'the reader sees it from the start');
  await page.locator('attention-flow').scrollIntoViewIfNeeded();
  await moved(page, 0);
});
