// The table of parts in the contract: from outside, in full, and with more tokens than a lesson has.

import assert from 'node:assert/strict';
import { STAGES, TOKENS, distance, part, state, token, trace } from '../lib/figure.mjs';
import { UNIT, frames, onCourse, ready, until } from '../lib/reader.mjs';

const BOTH = '<attention-explorer id="e"></attention-explorer><attention-flow id="f" stage="output"></attention-flow>';
const PARTS = { e: ['tokens', 'token', 'scale', 'arcs', 'readout', 'heatmap', 'weights-table'], f: ['stage', 'play'] };

async function bothReady(page) {
  await ready(page, '#e');
  await page.locator('#f').scrollIntoViewIfNeeded();
  await ready(page);
  await frames(page, 4);
}

onCourse(
  'every part can be reached from outside by ::part()',
  BOTH,
  {
    css: Object.entries(PARTS)
      .flatMap(([id, names]) => names.map((name, n) => `#${id}::part(${name}){outline:${n + 3}px dotted red}`))
      .join(''),
  },
  async ({ page }) => {
    await bothReady(page);
    for (const [id, names] of Object.entries(PARTS)) {
      for (const [n, name] of names.entries()) {
        const outline = await part(page, name, `#${id}`).evaluate((one) => getComputedStyle(one).outline);
        assert.match(outline, new RegExp(`dotted ${n + 3}px`), name);
      }
    }
  },
);

/** Whether the canvas has many pixels near a colour. */
const painted = (page, id, colour) =>
  page.$eval(
    `#${id}`,
    ({ shadowRoot }, [r, g, b]) => {
      const canvas = shadowRoot.querySelector('canvas');
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4)
        count += Math.hypot(data[at] - r, data[at + 1] - g, data[at + 2] - b) < 40;
      return count;
    },
    colour,
  );

for (const [name, colour, id, stage] of [
  ['query', [255, 0, 0], 'f', 'project'],
  ['key', [0, 200, 0], 'f', 'project'],
  ['value', [0, 0, 255], 'f', 'project'],
  ['weight', [255, 0, 0], 'e', 'embed'],
  ['query', [0, 0, 255], 'e', 'embed'],
  ['paper', [10, 60, 20], 'e', 'embed'],
  ['paper', [60, 10, 20], 'f', 'embed'],
]) {
  onCourse(
    `--attention-${name} of the page colours the ${id === 'e' ? 'heatmap' : 'flow'}`,
    BOTH,
    { context: { reducedMotion: 'reduce' } },
    async ({ page }) => {
      await bothReady(page);
      await page.$eval(
        '#f',
        (element, at) => {
          element.stage = at;
        },
        stage,
      );
      await page.$eval('#e', (element) => {
        element.scale = 3;
      });
      await frames(page, 3);
      assert.ok((await painted(page, id, colour)) < 50, 'not there before');
      await page.evaluate(
        ([property, css]) => document.documentElement.style.setProperty(property, css),
        [`--attention-${name}`, `rgb(${colour})`],
      );
      await frames(page, 8);
      assert.ok((await painted(page, id, colour)) > 50, String(await painted(page, id, colour)));
    },
  );
}

onCourse(
  '--attention-ink and --attention-font of the page reach the text of both elements',
  BOTH,
  {
    css: 'html{--attention-ink:rgb(1,2,3);--attention-font:fantasy}',
  },
  async ({ page }) => {
    await bothReady(page);
    for (const id of ['#e', '#f']) {
      const found = await page.$eval(id, ({ shadowRoot }) => {
        const { color, fontFamily } = getComputedStyle(shadowRoot.querySelector('.element'));
        return [color, fontFamily, getComputedStyle(shadowRoot.querySelector('button')).fontFamily];
      });
      assert.deepEqual(found, ['rgb(1, 2, 3)', 'fantasy', 'fantasy'], id);
    }
  },
);

/** A head of `n` tokens, every weight the same but the token's own. */
const file = (n) =>
  JSON.stringify({
    tokens: Array.from({ length: n }, (_, i) => `t${i}`),
    weights: Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 0.5 : 0.5 / (n - 1)))),
  });
for (const [n, rows] of [
  [32, 32],
  [33, 1],
]) {
  onCourse(
    `the table of ${n} tokens has ${rows === 1 ? "the chosen query's row" : 'a row a query'}, with the trace's numbers`,
    '<attention-explorer src="head.json" query="3"></attention-explorer>',
    {
      files: { [`${UNIT}head.json`]: file(n) },
    },
    async ({ page }) => {
      await until(page, (count) => document.querySelector('attention-explorer').trace?.tokens.length === count, n);
      await page.getByText('Show as table').click();
      for (const query of [3, n - 1]) {
        await token(page, query).click();
        const found = await part(page, 'weights-table').evaluate((table) =>
          [...table.tBodies[0].rows].map((row) => [...row.cells].map((one) => one.textContent)),
        );
        assert.equal(found.length, rows);
        const { tokens, weights } = await trace(page);
        const [name, ...cells] = found[rows === 1 ? 0 : query];
        assert.deepEqual([name, cells], [tokens[query], weights[query].map((weight) => weight.toFixed(3))]);
      }
    },
  );
}

onCourse(
  "the scrubber's aria-valuetext names the stage at every place, and el.stage agrees",
  BOTH,
  {},
  async ({ page }) => {
    await bothReady(page);
    for (let at = 0; at <= 7; at += 0.25) {
      await part(page, 'stage', '#f').fill(String(at));
      const stage = STAGES[Math.max(0, Math.ceil(at) - 1)];
      assert.equal(await part(page, 'stage', '#f').getAttribute('aria-valuetext'), stage, String(at));
      assert.equal((await state(page, '#f')).stage, stage, String(at));
    }
  },
);

onCourse('the arcs lead from the query to the tokens of the largest weights', BOTH, {}, async ({ page }) => {
  await bothReady(page);
  await token(page, 9).click();
  const ends = await page.$eval('#e', ({ shadowRoot }) => {
    const left = shadowRoot.querySelector('[part="tokens"]').getBoundingClientRect().left;
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
      return [nearest(numbers[0]), nearest(numbers.at(-2)), left > 0];
    });
  });
  const { weights } = await trace(page);
  const expected = TOKENS.map((_, j) => j)
    .filter((j) => weights[9][j] >= 0.05)
    .sort((a, b) => weights[9][b] - weights[9][a])
    .slice(0, 5);
  assert.deepEqual(ends.map(([, to]) => to).sort(), expected.sort());
  assert.ok(ends.every(([from, to]) => from === 9 || to === 9));
});

onCourse('the number beside the slider and in the formula is el.scale, whoever sets it', BOTH, {}, async ({ page }) => {
  await bothReady(page);
  for (const set of [
    () => part(page, 'scale').press('PageUp'),
    () => part(page, 'scale').press('End'),
    () =>
      page.$eval('#e', (e) => {
        e.scale = 1.005;
      }),
    () => page.$eval('#e', (e) => e.setAttribute('scale', '0.3333')),
  ]) {
    await set();
    await frames(page);
    const { scale } = await state(page, '#e');
    for (const selector of ['.number', '.factor']) {
      const shown = Number((await page.locator(`#e ${selector}`).innerText()).match(/[\d.]+/)[0]);
      assert.ok(Math.abs(shown - scale) <= 0.005 + 1e-9, `${selector} ${shown} for ${scale}`);
    }
    assert.ok(Math.abs((await part(page, 'scale').inputValue()) - scale) <= 0.005 + 1e-9);
  }
});

onCourse(
  "the colours of the heatmap are those of its weights, cell by cell, in both of the query's states",
  BOTH,
  {},
  async ({ page }) => {
    await bothReady(page);
    const fills = () =>
      page.$$eval('#e [part="token"]', (all) =>
        all.map((one) => getComputedStyle(one).backgroundColor.match(/\d+/g).map(Number)),
      );
    for (const query of [7, 2]) {
      await token(page, query).click();
      await until(
        page,
        () =>
          document.getElementById('e').shadowRoot.querySelector('[part="tokens"]').getAnimations({ subtree: true })
            .length === 0,
      );
      await frames(page, 3);
      const cells = await page.$eval(
        '#e',
        ({ shadowRoot }, row) => {
          const canvas = shadowRoot.querySelector('canvas');
          const box = canvas.getBoundingClientRect();
          const context = canvas.getContext('2d');
          return [...shadowRoot.querySelectorAll('[role="row"]')[row].children].map((one) => {
            const { left, top, width, height } = one.getBoundingClientRect();
            return [...context.getImageData(left + width / 2 - box.left, top + height / 2 - box.top, 1, 1).data].slice(
              0,
              3,
            );
          });
        },
        query,
      );
      (await fills()).forEach((fill, j) =>
        assert.ok(distance(fill, cells[j]) < 4, `${query}, ${j}: ${fill} and ${cells[j]}`),
      );
    }
  },
);
