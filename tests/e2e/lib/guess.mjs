// An explorer whose reader guesses first.

import assert from 'node:assert/strict';
import { plain } from './figure.mjs';
import { until } from './reader.mjs';

export const GUESS = '<attention-explorer id="e" guess></attention-explorer>';

/** Runs in the page: whether a reader sees anything of the weights. */
function showsWeights(selector) {
  const { shadowRoot } = document.querySelector(selector);
  const isShown = (node) => node.checkVisibility({ visibilityProperty: true });
  const all = shadowRoot.querySelectorAll('.share, canvas, .arc:not(.guess), .finding, table, [role="gridcell"]');
  return [...all].some(isShown);
}

/** Fails if a reader sees or hears anything of the weights. */
export async function tellsNothing(page, when = '') {
  assert.ok(!(await page.evaluate(showsWeights, '#e')), `no weight is seen ${when}`);
  const element = page.locator('#e');
  assert.doesNotMatch(await element.ariaSnapshot(), /%/, `and none is heard ${when}`);
  const fills = await element
    .locator('.token')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).background));
  assert.equal(new Set(fills).size, 1, `and no token is filled ${when}`);
}

/** Waits until the weights are shown. */
export const revealed = (page) => until(page, showsWeights, '#e');

/** What the element has found, in words. */
export const finding = async (page) => plain(await page.locator('#e .finding').innerText());
