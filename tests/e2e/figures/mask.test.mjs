// The causal mask of explorer and flow: no word sees a later one.

import assert from 'node:assert/strict';
import { EXPLORER, FLOW, bothReady } from '../lib/both.mjs';
import { cell, heard, listen, part, picture, plain, put, token, trace } from '../lib/figure.mjs';
import { apart, softmax } from '../lib/oracle.mjs';
import { onCourse, ready, until } from '../lib/reader.mjs';

const WIDE = { context: { viewport: { width: 1000, height: 800 } } };
const box = (page, of) => page.locator(of).getByRole('checkbox', { name: 'No word sees a later one' });

/** What the mask makes of the scores: softmax of those up to the query's own, and 0 after it. */
const masked = ({ scores, scale }) =>
  scores.map((row, i) => [...softmax(row.slice(0, i + 1), scale), ...Array(row.length - i - 1).fill(0)]);

for (const [tag, page] of Object.entries({ e: EXPLORER, f: FLOW })) {
  const of = `#${tag}`;
  onCourse(
    `${of}: mask="causal" hides later keys from every query, and the trace says so`,
    page,
    WIDE,
    async ({ page }) => {
      await ready(page, of);
      assert.equal((await trace(page, of)).mask, undefined);
      await put(page, of, 'mask', 'causal');
      const found = await trace(page, of);
      assert.deepEqual(
        found.mask,
        found.scores.map((row, i) => row.map((_, j) => j > i)),
      );
      assert.ok(apart(found.weights, masked(found)) < 1e-9);
      const output = found.weights.map((row) =>
        found.v[0].map((_, c) => row.reduce((sum, w, j) => sum + w * found.v[j][c], 0)),
      );
      assert.ok(apart(found.output, output) < 1e-9);
      await put(page, of, 'mask', null);
      assert.equal((await trace(page, of)).mask, undefined);
    },
  );

  onCourse(
    `${of}: the switch sets the attribute, is heard, and follows the attribute`,
    page,
    WIDE,
    async ({ page, warnings }) => {
      await ready(page, of);
      await listen(page);
      await box(page, of).check();
      assert.equal(await page.$eval(of, (one) => one.getAttribute('mask')), 'causal');
      assert.equal((await heard(page)).length, 1);
      await put(page, of, 'mask', 'Causal');
      assert.equal(await box(page, of).isChecked(), false);
      assert.match(warnings[0], /mask="Causal" is not understood/);
      await put(page, of, 'mask', 'causal');
      assert.equal(await box(page, of).isChecked(), true);
      await box(page, of).uncheck();
      assert.equal(await page.$eval(of, (one) => one.getAttribute('mask')), null);
    },
  );
}

onCourse('an explorer shows what is hidden, and says why', EXPLORER, WIDE, async ({ page }) => {
  await ready(page, '#e');
  const before = await picture(page, 'heatmap', '#e');
  assert.match(await token(page, 9, '#e').innerText(), /[1-9]\d*%/);
  await box(page, '#e').check();
  await until(page, () =>
    /\b0%/.test(document.querySelector('#e').shadowRoot.querySelector('[data-index="9"]').textContent),
  );
  assert.notEqual(await picture(page, 'heatmap', '#e'), before);
  assert.match(plain(await page.locator('#e .finding').innerText()), /What comes after “it” is hidden: weight 0\.$/);
  await put(page, '#e', 'query', 'tired');
  await until(
    page,
    () => !document.querySelector('#e').shadowRoot.querySelector('.finding').textContent.includes('hidden'),
  );
  await put(page, '#e', 'query', 'it');
  await cell(page, 7, 9, '#e').hover();
  assert.match(await page.locator('#e .cell-sum').innerText(), /“tired” comes after “it”, so it is hidden: weight 0\./);
  await cell(page, 7, 1, '#e').hover();
  assert.match(await page.locator('#e .cell-sum').innerText(), /After softmax/);
});

onCourse('a flow shows hidden keys from the scaling on, and says why', FLOW, WIDE, async ({ page }) => {
  await ready(page, '#f');
  await put(page, '#f', 'mask', 'causal');
  const texts = () =>
    page.$eval('#f', (one) => [...one.shadowRoot.querySelectorAll('.texts span')].map((text) => text.textContent));
  await page.$eval('#f', (one) => Object.assign(one, { stage: 'scale' }));
  await until(page, () =>
    document.querySelector('#f').shadowRoot.querySelector('.caption').textContent.endsWith('hidden: weight 0.'),
  );
  assert.equal((await texts()).filter((text) => text === '−∞').length, 2, 'two words come after “it”');
  await page.$eval('#f', (one) => Object.assign(one, { stage: 'score' }));
  await until(
    page,
    () => !document.querySelector('#f').shadowRoot.querySelector('.caption').textContent.includes('hidden'),
  );
});

onCourse(
  'prose masks and takes the mask away; a link and a moved element keep it',
  `${EXPLORER}${FLOW}<p><attention-set for="e" mask="causal">must not</attention-set>
    <attention-set for="e" mask="none">looks ahead</attention-set></p>`,
  WIDE,
  async ({ page }) => {
    await bothReady(page);
    await page.getByRole('button', { name: 'must not' }).click();
    assert.ok((await trace(page, '#e')).mask);
    await until(page, () => document.querySelector('attention-set').shadowRoot.querySelector('[aria-pressed=true]'));
    await page.$eval('#e', (one) => document.body.append(one));
    await ready(page, '#e');
    assert.ok((await trace(page, '#e')).mask, 'after a move');
    await page.getByRole('button', { name: 'looks ahead' }).click();
    assert.equal((await trace(page, '#e')).mask, undefined);
  },
);

onCourse(
  'weights that are given alone have no mask',
  '<attention-explorer id="e" src="/alone.json" mask="causal"></attention-explorer>',
  {
    ...WIDE,
    files: {
      '/alone.json': JSON.stringify({
        tokens: ['a', 'b'],
        weights: [
          [0.5, 0.5],
          [0.2, 0.8],
        ],
      }),
    },
  },
  async ({ page }) => {
    await ready(page, '#e');
    assert.deepEqual((await trace(page, '#e')).weights, [
      [0.5, 0.5],
      [0.2, 0.8],
    ]);
    assert.equal((await trace(page, '#e')).mask, undefined);
    assert.equal(await part(page, 'mask', '#e').isVisible(), false);
  },
);
