// What tests ask of the figure of order.

import assert from 'node:assert/strict';
import { part, token } from './figure.mjs';
import { until } from './reader.mjs';

export const ORDER = '<attention-order id="o">A sentence for now.</attention-order>';
export const BITE = '<attention-order id="o" lesson="bite"></attention-order>';
export const finding = (page) => part(page, 'finding', '#o').innerText();
export const words = (page) => page.locator('#o [part="token"] .word').allInnerTexts();
export const word = (page, index) => token(page, index, '#o');
export const order = (page) => page.$eval('#o', (element) => element.getAttribute('order'));

/** The middle of the word at a place. */
export async function middle(page, place) {
  const { x, y, width, height } = await word(page, place).boundingBox();
  return { x: x + width / 2, y: y + height / 2, width };
}

/** Waits until no word glides any more. */
export const rests = (page) =>
  until(page, () =>
    [...document.querySelector('#o').shadowRoot.querySelectorAll('[part=token]')].every((one) => !one.style.translate),
  );

/** The middles of words, and the ends of their arcs that are not at the query, in the order of the sentence. */
export const ends = (page) =>
  page.$eval('#o', ({ shadowRoot, query }) => {
    const svg = shadowRoot.querySelector('[part=arcs]').getBoundingClientRect();
    const numbers = (path) =>
      path
        .getAttribute('d')
        .match(/-?[\d.]+/g)
        .map(Number);
    const arcs = [...shadowRoot.querySelectorAll('.arc')].map((path) => svg.left + numbers(path).at(-2));
    const boxes = [...shadowRoot.querySelectorAll('[part=token]')].map((one) => one.getBoundingClientRect());
    const middles = boxes.map((box) => box.left + box.width / 2).filter((_, place) => place !== query);
    return { arcs, middles };
  });

/** Fails unless an arc ends at each word but the query. */
export async function arcsMeetWords(page, when) {
  const { arcs, middles } = await ends(page);
  for (const at of middles)
    assert.ok(
      arcs.some((end) => Math.abs(end - at) < 1),
      `${when}: no arc ends at ${at}: ${arcs}`,
    );
}
