// A reader steps through the flow: buttons, scrubber, keys, links in the prose.

import assert from 'node:assert/strict';
import { STAGES } from '../lib/contract.mjs';
import { part, picture, state } from '../lib/figure.mjs';
import { AT_REST, FLOW, button, moved, moves, time } from '../lib/flow.mjs';
import { frames, onArticle, onCourse, ready, until } from '../lib/reader.mjs';

/** Waits until the flow rests at a time. */
const rests = (page, at) =>
  until(
    page,
    (end) => {
      const { shadowRoot } = document.querySelector('attention-flow');
      const isPlaying = shadowRoot.querySelector('[part=play]').textContent === 'Pause';
      return !isPlaying && shadowRoot.querySelector('[part=stage]').value === end;
    },
    String(at),
  );

onCourse(
  'with less motion, next and previous go stage by stage, with mouse and keyboard, and hold at the ends',
  AT_REST,
  { context: { reducedMotion: 'reduce' } },
  async ({ page }) => {
    await ready(page);
    const next = page.getByRole('button', { name: 'Next stage' });
    const previous = page.getByRole('button', { name: 'Previous stage' });
    for (const stage of STAGES.slice(1)) {
      await next.click();
      assert.equal((await state(page, 'attention-flow')).stage, stage);
    }
    await next.press('Enter');
    assert.equal((await state(page, 'attention-flow')).stage, 'output');
    for (const stage of STAGES.toReversed().slice(1)) {
      await previous.press('Space');
      assert.equal((await state(page, 'attention-flow')).stage, stage);
    }
    await previous.click();
    assert.equal((await state(page, 'attention-flow')).stage, 'embed');
  },
);

onCourse(
  'next plays a stage, which rests at its end; pressed again, it is complete at once',
  AT_REST,
  {},
  async ({ page }) => {
    await ready(page);
    const next = page.getByRole('button', { name: 'Next stage' });
    for (const [index, stage] of STAGES.entries()) {
      if (index === 0) continue;
      // Slow where the second press has to come before the end.
      await page.getByRole('combobox', { name: 'Speed' }).selectOption(index % 2 ? '0.5×' : '4×');
      await next.click();
      assert.equal((await state(page, 'attention-flow')).stage, stage);
      if (index % 2) await next.click();
      await rests(page, index + 1);
      assert.equal(await button(page).innerText(), 'Play');
      assert.ok(!(await moves(page)), `${stage} rests`);
    }
  },
);

onCourse('the scrubber goes anywhere, pauses, and Space plays and pauses', FLOW, {}, async ({ page }) => {
  await ready(page);
  const { x, y, width, height } = await part(page, 'stage', 'attention-flow').boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
  assert.ok(Math.abs((await time(page)) - 3.5) < 0.3, `${await time(page)} in the middle`);
  assert.equal(await button(page).innerText(), 'Play');
  for (const [key, stage] of [
    ['PageUp', 'scale'],
    ['PageUp', 'softmax'],
    ['PageDown', 'scale'],
    ['End', 'output'],
    ['Home', 'embed'],
  ]) {
    await page.keyboard.press(key);
    assert.equal((await state(page, 'attention-flow')).stage, stage, key);
  }
  await page.keyboard.press('ArrowRight');
  assert.equal(await time(page), 0.05);
  await page.keyboard.press('Space');
  await moved(page, 0.1);
  await page.keyboard.press('Space');
  assert.equal(await button(page).innerText(), 'Play');
  assert.ok(!(await moves(page)));
});

onCourse('each stage has a button that plays it, and marks itself', FLOW, {}, async ({ page }) => {
  await ready(page);
  const speed = (name) => page.getByRole('combobox', { name: 'Speed' }).selectOption(name);
  for (const stage of ['softmax', 'project', 'output']) {
    // Slow enough that it still plays when a busy machine looks.
    await speed('0.5×');
    await page.getByRole('button', { name: stage, exact: true }).click();
    assert.equal((await state(page, 'attention-flow')).stage, stage);
    assert.equal(await button(page).innerText(), 'Pause');
    const current = await page.locator('attention-flow [aria-current="step"]').allInnerTexts();
    assert.deepEqual(current, [stage]);
    await speed('4×');
    await rests(page, STAGES.indexOf(stage) + 1);
    assert.equal(await button(page).innerText(), 'Play');
  }
});

onCourse('the same time draws the same pixels, whatever came between', AT_REST, {}, async ({ page }) => {
  await ready(page);
  await frames(page, 4);
  const set = (values) =>
    page.$eval('attention-flow', (element, all) => Object.assign(element, all), values).then(() => frames(page));
  const seen = new Map();
  for (const stage of STAGES) {
    await set({ stage });
    seen.set(stage, await picture(page));
  }
  assert.equal(new Set(seen.values()).size, 7, 'each stage looks different');
  await set({ query: 9, scale: 3 });
  await button(page).click();
  await frames(page, 5);
  await page.emulateMedia({ colorScheme: 'dark' });
  await frames(page, 4);
  await page.emulateMedia({ colorScheme: 'light' });
  await frames(page, 4);
  await set({ query: 7, scale: 0.5 });
  for (const stage of ['score', 'output', 'embed', 'softmax']) {
    await set({ stage });
    assert.equal(await picture(page), seen.get(stage), stage);
  }
});

onArticle('a reader stops at a stage of the flow from the prose', {}, async ({ page }) => {
  await page.locator('#flow').scrollIntoViewIfNeeded();
  await ready(page, '#flow');
  for (const [text, stage] of [
    ['Score.', 'score'],
    ['Softmax.', 'softmax'],
    ['the output', 'output'],
  ]) {
    await page.locator('attention-set[stage]', { hasText: text }).press('Enter');
    assert.equal((await state(page, '#flow')).stage, stage);
    assert.equal(
      await page
        .locator('attention-set[stage]', { hasText: text })
        .locator('[part="button"]')
        .getAttribute('aria-pressed'),
      'true',
    );
    assert.ok((await page.locator('#flow .caption').first().innerText()).length > 40);
  }
});
