// The parts of the explorer: what they are called, which keys they act on, what they say.

import assert from 'node:assert/strict';
import { EXPLORER } from '../lib/both.mjs';
import { TOKENS, part, state, token, trace } from '../lib/figure.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';

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
  'keys begin at the token that has the focus, also where it is not the query',
  EXPLORER,
  {},
  async ({ page }) => {
    await ready(page);
    await token(page, 3).focus();
    await page.keyboard.press('Space');
    assert.equal((await state(page)).query, 3, 'Space checks it, as on a radio button');
    await token(page, 5).focus();
    await page.keyboard.press('ArrowRight');
    assert.equal((await state(page)).query, 6);
    await token(page, 1).focus();
    await page.keyboard.press('Enter');
    assert.equal((await state(page)).query, 1);
  },
);

onCourse('the arcs are decorative, and lead from the query to every token', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  assert.equal(await part(page, 'arcs').getAttribute('aria-hidden'), 'true');
  await token(page, 9).click();
  await frames(page, 2);
  const ends = await page.$eval('#e', ({ shadowRoot }) => {
    const middles = [...shadowRoot.querySelectorAll('[part="token"]')].map(
      (one) => one.offsetLeft + one.offsetWidth / 2,
    );
    const nearest = (x) =>
      middles.map((middle, index) => [Math.abs(middle - x), index]).sort((a, b) => a[0] - b[0])[0][1];
    return [...shadowRoot.querySelectorAll('[part="arcs"] path')].map((path) => {
      const numbers = path
        .getAttribute('d')
        .match(/-?[\d.]+/g)
        .map(Number);
      return [nearest(numbers[0]), nearest(numbers.at(-2))];
    });
  });
  assert.deepEqual(
    ends,
    TOKENS.map((_, to) => [9, to]),
  );
});

onCourse('the arcs are thicker and darker the larger the weight is', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  for (const scale of [0.2, 0.5, 3]) {
    for (const query of TOKENS.keys()) {
      await page.$eval('#e', (element, to) => Object.assign(element, to), { scale, query });
      await frames(page, 2);
      const { weights } = await trace(page);
      const arcs = await page.$eval('#e', ({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll('[part="arcs"] path')].map((path) =>
          ['stroke-width', 'stroke-opacity'].map((name) => Number(path.getAttribute(name))),
        ),
      );
      const order = [...TOKENS.keys()].sort((a, b) => weights[query][a] - weights[query][b]);
      for (const [index, key] of order.entries()) {
        const [width, opacity] = arcs[key];
        const [lighter, paler] = arcs[order[Math.max(index - 1, 0)]];
        assert.ok(lighter <= width && paler <= opacity && width > 0 && opacity > 0, `${query} to ${key} at ${scale}`);
      }
    }
  }
});

onCourse('a drag of the scale and another query keep every arc', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await page.$eval('#e', (element) => {
    element.scale = 0.2;
  });
  await frames(page, 2);
  await page.$eval('#e', ({ shadowRoot }) => {
    globalThis.arcs = [...shadowRoot.querySelectorAll('[part="arcs"] path')];
  });
  const slider = part(page, 'scale');
  const { x, y, width, height } = await slider.boundingBox();
  await page.mouse.move(x + 10, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width - 10, y + height / 2, { steps: 30 });
  await page.mouse.up();
  await token(page, 2).click();
  await frames(page, 2);
  const kept = await page.$eval('#e', ({ shadowRoot }) =>
    [...shadowRoot.querySelectorAll('[part="arcs"] path')].map((path, index) => path === globalThis.arcs[index]),
  );
  assert.deepEqual(
    kept,
    TOKENS.map(() => true),
  );
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
    let last;
    for (let i = 0; i < 12; i++) {
      slider.value = String(0.4 + i * 0.05);
      last = performance.now();
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((next) => requestAnimationFrame(next));
    }
    await heard;
    return { spoken, waited: performance.now() - last };
  });
  assert.equal(spoken.length, 1, spoken.join(' / '));
  // A timer never fires early, so this bound does not depend on the speed of the machine.
  assert.ok(waited > 450, `${waited} ms`);
  const shown = await page.locator('attention-explorer .finding').innerText();
  assert.equal(spoken[0], shown);
});
