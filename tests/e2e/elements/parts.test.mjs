// The parts of the shadow root that the contract names: roles, names, keys.

import assert from 'node:assert/strict';
import { STAGES, TOKENS, part, state, token } from '../lib/figure.mjs';
import { frames, onCourse, ready, until } from '../lib/reader.mjs';

const EXPLORER = '<attention-explorer></attention-explorer>';
const FLOW = '<attention-flow stage="embed"></attention-flow>';

onCourse('every part there is to be is there, in an open root', EXPLORER + FLOW, {}, async ({ page }) => {
  await ready(page, 'attention-explorer');
  await page.locator('attention-flow').scrollIntoViewIfNeeded();
  await ready(page);
  for (const [tag, names] of [
    ['attention-explorer', ['tokens', 'token', 'scale', 'arcs', 'readout', 'heatmap', 'weights-table']],
    ['attention-flow', ['stage', 'play']],
  ]) {
    const absent = await page.$eval(
      tag,
      (element, wanted) => wanted.filter((name) => !element.shadowRoot.querySelector(`[part="${name}"]`)),
      names,
    );
    assert.deepEqual(absent, [], tag);
    assert.equal(await page.getAttribute(tag, 'data-lm-suppress-shortcuts'), 'true');
  }
});

onCourse(
  'tokens are a radio group named Query, one tab stop, left to right',
  EXPLORER,
  { root: 'lang="en" dir="rtl"' },
  async ({ page }) => {
    await ready(page);
    const group = page.getByRole('radiogroup', { name: 'Query', exact: true });
    assert.equal(await group.count(), 1);
    assert.equal(await group.getAttribute('part'), 'tokens');
    const found = await page.$$eval('attention-explorer [part="token"]', (all) =>
      all.map((one) => [one.getAttribute('role'), one.dataset.index, one.getAttribute('aria-checked'), one.tabIndex]),
    );
    assert.deepEqual(
      found,
      TOKENS.map((_, i) => ['radio', String(i), String(i === 7), i === 7 ? 0 : -1]),
    );
    const boxes = await Promise.all([0, 1, 9].map((index) => token(page, index).boundingBox()));
    assert.ok(boxes[0].x < boxes[1].x && boxes[1].x < boxes[2].x, 'the sentence keeps its direction');
  },
);

onCourse(
  'arrow keys, Home and End move the query, around the ends, and take the focus along',
  EXPLORER,
  {},
  async ({ page }) => {
    await ready(page);
    await token(page, 7).focus();
    for (const [key, index] of [
      ['ArrowRight', 8],
      ['ArrowDown', 9],
      ['ArrowRight', 0],
      ['ArrowLeft', 9],
      ['ArrowUp', 8],
      ['Home', 0],
      ['End', 9],
    ]) {
      await page.keyboard.press(key);
      assert.equal((await state(page)).query, index, key);
      const focused = await page.$eval(
        'attention-explorer',
        (element) => element.shadowRoot.activeElement.dataset.index,
      );
      assert.equal(focused, String(index), `focus after ${key}`);
    }
  },
);

onCourse(
  "the slider has the contract's range and name, and Page Up and Down move it by 0.1",
  EXPLORER,
  {},
  async ({ page }) => {
    await ready(page);
    const slider = page.getByRole('slider', { name: 'Scale', exact: true });
    assert.equal(await slider.count(), 1);
    const found = await slider.evaluate((input) => [input.type, input.min, input.max, input.step, input.part.value]);
    assert.deepEqual(found, ['range', '0.2', '3', '0.01', 'scale']);
    await slider.focus();
    for (const [key, scale] of [
      ['PageUp', 0.6],
      ['PageUp', 0.7],
      ['PageDown', 0.6],
      ['ArrowRight', 0.61],
      ['ArrowLeft', 0.6],
      ['Home', 0.2],
      ['PageDown', 0.2],
      ['End', 3],
      ['PageUp', 3],
    ]) {
      await page.keyboard.press(key);
      assert.ok(Math.abs((await state(page)).scale - scale) < 1e-12, `${key}: ${(await state(page)).scale}`);
    }
  },
);

onCourse('the number shown and said is el.scale, between the steps too', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  for (const [scale, text] of [
    [0.5, '0.50'],
    [1, '1.00'],
    [2.345, '2.35'],
    [3, '3.00'],
    [0.2, '0.20'],
    [1 / Math.sqrt(8), '0.35'],
  ]) {
    await page.$eval(
      'attention-explorer',
      (element, value) => {
        element.scale = value;
      },
      scale,
    );
    assert.equal(await page.locator('attention-explorer .number').innerText(), text);
    assert.ok((await part(page, 'scale').getAttribute('aria-valuetext')).startsWith(text), text);
    assert.equal((await state(page)).scale, scale, 'exactly, and not what the slider can hold');
  }
});

onCourse('arcs are decorative', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  assert.equal(await part(page, 'arcs').getAttribute('aria-hidden'), 'true');
  const paths = () => part(page, 'arcs').evaluate((svg) => svg.querySelectorAll('path').length);
  await until(
    page,
    () => document.querySelector('attention-explorer').shadowRoot.querySelectorAll('[part="arcs"] path').length > 0,
  );
  assert.ok((await paths()) <= 5);
});

onCourse('the readout is polite, and speaks once after a rest', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  assert.equal(await part(page, 'readout').getAttribute('aria-live'), 'polite');
  await frames(page);
  // Many changes in as many frames, and one sentence 500 ms after the last of them.
  const { spoken, waited } = await page.$eval('attention-explorer', async (element) => {
    const readout = element.shadowRoot.querySelector('[part="readout"]');
    const spoken = [];
    let done;
    const heard = new Promise((resolve) => {
      done = resolve;
    });
    const watch = new MutationObserver(() => {
      spoken.push(readout.textContent);
      done();
    });
    watch.observe(readout, { childList: true, characterData: true, subtree: true });
    const slider = element.shadowRoot.querySelector('[part="scale"]');
    for (let i = 0; i < 12; i++) {
      slider.value = String(0.6 + i * 0.2);
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((next) => requestAnimationFrame(next));
    }
    const last = performance.now();
    await heard;
    return { spoken, waited: performance.now() - last };
  });
  assert.equal(spoken.length, 1, spoken.join(' / '));
  // A timer never fires early, so this bound does not depend on the speed of the machine.
  assert.ok(waited > 450, `${waited} ms`);
  const shown = await page.locator('attention-explorer .finding').innerText();
  assert.equal(spoken[0], shown);
});

onCourse("the scrubber has the contract's range and name, and says the stage", FLOW, {}, async ({ page }) => {
  await ready(page);
  const slider = page.getByRole('slider', { name: 'Step', exact: true });
  const found = await slider.evaluate((input) => [input.type, input.min, input.max, input.step, input.part.value]);
  assert.deepEqual(found, ['range', '0', '7', '0.05', 'stage']);
  for (const stage of STAGES) {
    await page.$eval(
      'attention-flow',
      (element, name) => {
        element.stage = name;
      },
      stage,
    );
    assert.equal(await slider.getAttribute('aria-valuetext'), stage);
  }
  const button = page.getByRole('button', { name: 'Play', exact: true });
  assert.equal(await button.getAttribute('part'), 'play');
  assert.equal(await button.evaluate((one) => one.localName), 'button');
});

onCourse(
  'custom properties of the page reach the colours and the font',
  EXPLORER,
  {
    css:
      'attention-explorer{--attention-paper:#fffbe6;--attention-ink:rgb(10,20,30);' +
      '--attention-query:#123456;--attention-font:monospace}',
  },
  async ({ page }) => {
    await ready(page);
    const found = await page.$eval('attention-explorer', (element) => {
      const root = getComputedStyle(element.shadowRoot.querySelector('.element'));
      const token = getComputedStyle(element.shadowRoot.querySelector('[aria-checked="true"]'));
      return [root.backgroundColor, root.color, token.borderTopColor, root.fontFamily];
    });
    assert.deepEqual(found, ['rgb(255, 251, 230)', 'rgb(10, 20, 30)', 'rgb(18, 52, 86)', 'monospace']);
  },
);

onCourse('[hidden] hides, and :host is a block', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const display = () => page.$eval('attention-explorer', (element) => getComputedStyle(element).display);
  assert.equal(await display(), 'block');
  await page.$eval('attention-explorer', (element) => {
    element.hidden = true;
  });
  assert.equal(await display(), 'none');
});
