// An explorer and a flow whose reader guesses first.

import assert from 'node:assert/strict';
import { plain } from './figure.mjs';
import { until } from './reader.mjs';

export const GUESS = '<attention-explorer id="e" guess></attention-explorer>';
export const FLOW_GUESS = '<attention-flow id="e" guess></attention-flow>';

/** Runs in the page: whether a reader sees anything of the weights. */
export function showsWeights(selector) {
  const { shadowRoot } = document.querySelector(selector);
  const isShown = (node) => node.checkVisibility({ visibilityProperty: true });
  const all = shadowRoot.querySelectorAll(
    '.share, canvas, .texts span, .arc:not(.guess), .finding, .caption, table, [role="gridcell"]',
  );
  return [...all].some(isShown);
}

/** Fails if a reader sees or hears anything of the weights of an element, in a page or a frame. */
export async function tellsNothing(page, when = '', of = '#e') {
  assert.ok(!(await page.evaluate(showsWeights, of)), `no weight is seen ${when}`);
  const element = page.locator(of);
  assert.doesNotMatch(await element.ariaSnapshot(), /%/, `and none is heard ${when}`);
  const fills = await element
    .locator('.token')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).background));
  assert.equal(new Set(fills).size, 1, `and no token is filled ${when}`);
}

/** Waits until the weights are shown. */
export const revealed = (page, of = '#e') => until(page, showsWeights, of);

/** What the element has found, in words. */
export const finding = async (page, of = '#e') => plain(await page.locator(`${of} .finding`).innerText());
