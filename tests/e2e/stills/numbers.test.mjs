// A still shows the numbers that a reader would see: each is compared with the live figure at its default state.

import assert from 'node:assert/strict';
import { assign, part, trace } from '../lib/figure.mjs';
import { MODEL, layers } from '../lib/model.mjs';
import { onCourse, ready, until } from '../lib/reader.mjs';
import { FIGURES, both, still } from '../lib/stills.mjs';

const percent = (weight) => (weight > 0 && weight < 0.01 ? '<1%' : `${Math.round(100 * weight)}%`);
const shares = (tokens, weights) => tokens.flatMap((token, index) => [token, percent(weights[index])]);

onCourse(
  'stills: the explorer has the tokens, the shares, the finding and the scale of the live one',
  '<attention-explorer></attention-explorer>',
  {},
  async ({ page }) => {
    await ready(page, 'attention-explorer');
    const live = await trace(page);
    const seen = await page.locator('attention-explorer [part="token"]').allInnerTexts();
    const finding = await part(page, 'readout').innerText();
    for (const name of both('explorer')) {
      const { title, caption, groups } = await still(page, name);
      const [row, , ...words] = groups;
      assert.deepEqual(row, shares(live.tokens, live.weights[live.query]), name);
      assert.deepEqual(row, seen.join('\n').split(/\s+/), 'and what is shown');
      assert.equal(title, live.tokens.join(' '));
      assert.equal(caption, finding);
      const text = words.map((lines) => lines.join(' ')).join(' ');
      assert.ok(text.includes(finding) && text.includes(`Scale ${live.scale.toFixed(2)}`), text);
    }
  },
);

onCourse(
  'stills: the flow has every number of the live one where it blends, and its caption',
  '<attention-flow id="f" stage="blend"></attention-flow>',
  { css: '#f{width:760px}' },
  async ({ page }) => {
    await ready(page, '#f');
    await assign(page, '#f', { stage: 'blend' });
    const caption = await part(page, 'readout', '#f').innerText();
    const seen = await page.$eval('#f', (element) =>
      [...element.shadowRoot.querySelectorAll('.texts > *')].map((one) => one.textContent),
    );
    assert.ok(seen.filter((text) => /\d/.test(text)).length > 20, `${seen}`);
    for (const name of both('flow')) {
      const { caption: words, groups } = await still(page, name);
      assert.deepEqual(groups[1], seen, name);
      assert.equal(words, caption);
      assert.equal(groups[0].join(' '), caption);
    }
  },
);

onCourse(
  'stills: the model has the head, the query and the shares of the live one',
  MODEL,
  { context: { viewport: { width: 1280, height: 1600 } } },
  async ({ page }) => {
    await layers(page, 6);
    await until(page, () => document.querySelector('#m').trace);
    const live = await trace(page, '#m');
    const summary = await part(page, 'summary', '#m').innerText();
    const words = live.tokens.slice(1, -1);
    for (const name of both('model')) {
      const { caption, groups } = await still(page, name);
      assert.deepEqual(groups[0], shares(words, live.weights[live.query].slice(1, -1)), name);
      assert.equal(caption, `${summary.trim()}.`);
      assert.deepEqual(groups[1], [summary.trim()]);
    }
  },
);

onCourse(
  'stills: the cost has what the live one counts and says it is not measured, no time and no memory',
  '<attention-cost id="c"></attention-cost>',
  {},
  async ({ page }) => {
    await ready(page, '#c');
    const counted = await page.locator('#c .counted').innerText();
    const seen = await page.locator('#c .beside .texts span').allInnerTexts();
    for (const name of both('cost')) {
      const { caption, groups } = await still(page, name);
      assert.equal(caption, `Calculated, not measured. ${counted}`);
      const texts = groups.flat();
      for (const text of seen) assert.ok(texts.includes(text), `${text} in ${texts.join('|')}`);
      assert.doesNotMatch(texts.join(' '), /\d\s?(ms|µs|s|kB|MB)\b/);
    }
  },
);

onCourse('stills: both of a figure say the same and are as large', '', {}, async ({ page }) => {
  for (const [light, dark] of FIGURES.map(both)) {
    const [a, b] = [await still(page, light), await still(page, dark)];
    assert.deepEqual(a, b);
  }
});
