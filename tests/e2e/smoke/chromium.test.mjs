// One smoke test an element, in Chromium: it starts on a course page, and the numbers it shows are the formula's.

import assert from 'node:assert/strict';
import { button, COST, points } from '../lib/cost.mjs';
import { part, picture, state, token, trace } from '../lib/figure.mjs';
import { layers, MODEL } from '../lib/model.mjs';
import { apart, attend } from '../lib/oracle.mjs';
import { onCourse, ready, until } from '../lib/reader.mjs';

/** The weights and the output of a figure are those of the formula, written once more. */
async function numbersAgree(page, selector) {
  const shown = await trace(page, selector);
  const { weights, output } = attend(shown);
  assert.ok(apart(shown.weights, weights) < 1e-6 && apart(shown.output, output) < 1e-4);
}

onCourse(
  'the explorer answers a click on a token',
  '<attention-explorer></attention-explorer>',
  {},
  async ({ page }) => {
    await ready(page);
    await token(page, 9).click();
    assert.equal((await state(page)).query, 9);
    await numbersAgree(page, 'attention-explorer');
  },
);

onCourse(
  'the flow paints another picture at another stage',
  '<attention-flow stage="embed"></attention-flow>',
  {},
  async ({ page }) => {
    await ready(page);
    const before = await picture(page);
    await page.locator('attention-flow').evaluate((flow) => {
      flow.stage = 'output';
    });
    await until(page, () => document.querySelector('attention-flow').stage === 'output');
    assert.notEqual(await picture(page), before);
    await numbersAgree(page, 'attention-flow');
  },
);

onCourse('the trained model computes its layers on the sentence', MODEL, {}, async ({ page }) => {
  await layers(page, 6);
  await ready(page, '#m');
  await until(page, () => document.querySelector('#m').trace !== null);
  await numbersAgree(page, '#m');
});

onCourse('the figure of cost measures', COST, {}, async ({ page }) => {
  await ready(page, '#c');
  await button(page).click();
  assert.ok((await points(page, 2)).every(({ n }) => n > 0));
});

const PROSE =
  '<attention-explorer id="e"></attention-explorer><attention-set for="e" query="tired">tired</attention-set>';

onCourse('a word of the prose sets the query, and says so', PROSE, {}, async ({ page }) => {
  await ready(page);
  await part(page, 'button', 'attention-set').click();
  assert.equal((await state(page)).query, 9);
  assert.equal(await part(page, 'button', 'attention-set').getAttribute('aria-pressed'), 'true');
});
