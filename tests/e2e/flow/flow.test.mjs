// A reader's tasks with the flow.

import assert from 'node:assert/strict';
import { STAGES, heard, listen, part, picture, state } from '../lib/figure.mjs';
import { frames, onArticle, onCourse, ready, until } from '../lib/reader.mjs';

const FLOW = '<attention-flow></attention-flow>';
const AT_REST = '<attention-flow stage="embed"></attention-flow>';
const FOLDED = `<div class="far"></div>${FLOW}<div class="far"></div>`;

const time = (page) => part(page, 'stage', 'attention-flow').inputValue().then(Number);
const button = (page) => part(page, 'play', 'attention-flow');
/** Waits until the flow has moved on from a time. */
const moved = (page, from) =>
  until(
    page,
    (before) =>
      Number(document.querySelector('attention-flow').shadowRoot.querySelector('[part="stage"]').value) > before,
    from,
  );
/** Whether the flow moves within some frames. */
async function moves(page) {
  const before = await time(page);
  await frames(page, 8);
  return (await time(page)) > before;
}

onCourse('it plays by itself where motion is welcome, and the button says Pause', FLOW, {}, async ({ page }) => {
  await ready(page);
  await moved(page, 0.1);
  assert.equal(await button(page).innerText(), 'Pause');
  await button(page).click();
  assert.equal(await button(page).innerText(), 'Play');
  assert.ok(!(await moves(page)), 'paused');
  await button(page).click();
  await moved(page, await time(page));
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
      await page.$eval(
        'attention-flow',
        (element, name) => {
          element.stage = name;
        },
        stage,
      );
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

onCourse(
  'next and previous go stage by stage, with mouse and keyboard, and hold at the ends',
  AT_REST,
  {},
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

onCourse('each stage has a button that goes there, and marks itself', FLOW, {}, async ({ page }) => {
  await ready(page);
  for (const stage of ['softmax', 'project', 'output']) {
    await page.getByRole('button', { name: stage, exact: true }).click();
    assert.equal((await state(page, 'attention-flow')).stage, stage);
    const current = await page.locator('attention-flow [aria-current="step"]').allInnerTexts();
    assert.deepEqual(current, [stage]);
    assert.equal(await button(page).innerText(), 'Play');
  }
});

onCourse('the speed is chosen by name, and four times faster goes further', FLOW, {}, async ({ page }) => {
  await ready(page);
  await button(page).click();
  const speed = page.getByRole('combobox', { name: 'Speed' });
  assert.deepEqual(await speed.locator('option').allInnerTexts(), ['0.5×', '1×', '2×', '4×']);
  // The same animation frames, so that a slow machine does not matter: what counts is time per frame.
  const rate = async (choice) => {
    await speed.selectOption(choice);
    await page.$eval('attention-flow', (element) => {
      element.stage = 'embed';
    });
    await button(page).click();
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
    await until(
      page,
      () => document.querySelector('attention-flow').shadowRoot.querySelector('[part="play"]').textContent === 'Play',
    );
    assert.equal(await time(page), 7);
  },
);

onCourse('playing tells of each stage it reaches, once, and reflects it', FLOW, { script: '' }, async ({ page }) => {
  await listen(page);
  await page.evaluate(() => import('../lib/attention/attention-explainer.js'));
  await ready(page);
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('4×');
  await until(
    page,
    () => document.querySelector('attention-flow').shadowRoot.querySelector('[part="play"]').textContent === 'Play',
  );
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
    await moved(page, 0.1);
    await page.locator('#end').scrollIntoViewIfNeeded();
    // The browser says what is on screen once a frame, after it has painted.
    await frames(page, 4);
    assert.ok(!(await moves(page)), 'off screen');
    await page.locator('attention-flow').scrollIntoViewIfNeeded();
    await moved(page, await time(page));
  },
);

onCourse('in a hidden tab it stops, and goes on when the tab is shown', FLOW, {}, async ({ page }) => {
  await ready(page);
  await moved(page, 0.1);
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

onArticle('a reader stops at the scores, the weights and the output from the prose', {}, async ({ page }) => {
  await page.locator('#flow').scrollIntoViewIfNeeded();
  await ready(page, '#flow');
  for (const [text, stage] of [
    ['the scores', 'score'],
    ['the weights', 'softmax'],
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
