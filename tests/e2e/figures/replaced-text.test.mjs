// Translators and extensions wrap, split and replace what a figure has written: the next change shows the right words
// and numbers again.

import assert from 'node:assert/strict';
import { disagreements } from '../fuzz/agree.mjs';
import { ended, measure } from '../lib/cost.mjs';
import { put } from '../lib/figure.mjs';
import { layers } from '../lib/model.mjs';
import { frames, onArticle, onCourse, onPage, ready, until } from '../lib/reader.mjs';
import { TOOLS, shownTexts, unmarked, useTool } from '../lib/text-tools.mjs';

/** The attributes with which each figure begins. */
const BEGIN = { explorer: {}, flow: { stage: 'softmax' }, model: { head: '3.1' }, cost: {} };
/** What is changed, in which figures, and to what. */
const CHANGES = [
  ['query', ['explorer', 'flow', 'model'], '9'],
  ['scale', ['explorer', 'flow'], '2.4'],
  ['stage', ['flow'], 'project'],
  ['sentence', ['model'], 'It rains in the old town'],
  ['head', ['model'], '0.2'],
  ['lang', ['explorer', 'flow', 'model', 'cost'], 'de'],
];

const attributes = (figure) => Object.entries(BEGIN[figure]).map(([name, value]) => `${name}="${value}"`);
const element = (figure) => `<attention-${figure} id="e" ${attributes(figure).join(' ')}></attention-${figure}>`;

/** Waits until the element shows what its attributes say. */
async function settled(page, figure) {
  if (figure === 'model') await layers(page, 6, '#e');
  await frames(page, 4);
}

/** Starts the element, with something to show. */
async function begin(page, figure) {
  await page.locator('#e').scrollIntoViewIfNeeded();
  await ready(page, '#e');
  if (figure === 'cost') {
    await measure(page);
    await ended(page);
  }
  await settled(page, figure);
}

/** The texts that the element shows once an attribute has been set to another value, and what comes for it is there. */
async function shown(page, figure, name, value) {
  const before = await page.$eval('#e', ({ shadowRoot }) => shadowRoot.textContent);
  await put(page, '#e', name, value);
  await until(page, (text) => document.getElementById('e').shadowRoot.textContent !== text, before);
  await settled(page, figure);
  return page.evaluate(shownTexts, '#e');
}

for (const [name, figures, value] of CHANGES)
  for (const figure of figures)
    onCourse(
      `text replaced by other tools: all is right in the ${figure} after another ${name}`,
      element(figure),
      {},
      async ({ page }) => {
        await begin(page, figure);
        const before = await page.evaluate(shownTexts, '#e');
        const after = await shown(page, figure, name, value);
        const rewritten = Object.keys(after).filter((place) => before[place] !== after[place]);
        assert.ok(rewritten.length > 1, `${rewritten.length} texts depend on ${name}`);
        for (const tool of TOOLS) {
          await shown(page, figure, name, BEGIN[figure][name] ?? null);
          assert.ok((await page.evaluate(useTool, { tool, selector: '#e' })) > 3, `${tool} finds texts`);
          assert.deepEqual(await page.evaluate(disagreements), [], `what the ${tool} leaves`);
          const texts = await shown(page, figure, name, value);
          assert.deepEqual(Object.keys(texts), Object.keys(after), tool);
          for (const place of rewritten) assert.equal(texts[place], after[place], `${tool},${place}`);
          assert.deepEqual(await page.evaluate(disagreements), [], tool);
        }
      },
    );

for (const figure of Object.keys(BEGIN))
  onCourse(
    `text replaced by other tools: numbers, tokens and formulas of the ${figure} are not to be translated`,
    element(figure),
    {},
    async ({ page }) => {
      await begin(page, figure);
      assert.deepEqual(await page.evaluate(unmarked, '#e'), []);
    },
  );

/** What of a page's own text is a formula, code or the sentence, and not marked. */
const unmarkedProse = () =>
  [...document.querySelectorAll('math, code, pre, .sentence')]
    .filter((one) => one.closest('[translate]')?.getAttribute('translate') !== 'no')
    .map((one) => one.outerHTML.slice(0, 80));

onArticle('text replaced by other tools: the article’s formulas and sentence are marked', {}, async ({ page }) =>
  assert.deepEqual(await page.evaluate(unmarkedProse), []),
);

onPage('text replaced by other tools: the code of the builder page is marked', 'embedding.html', {}, async ({ page }) =>
  assert.deepEqual(await page.evaluate(unmarkedProse), []),
);
