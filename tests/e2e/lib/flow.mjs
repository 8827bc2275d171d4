// What tests ask of the flow.

import { part } from './figure.mjs';
import { frames, until } from './reader.mjs';

export const FLOW = '<attention-flow></attention-flow>';
export const AT_REST = '<attention-flow stage="embed"></attention-flow>';

export const time = (page) => part(page, 'stage', 'attention-flow').inputValue().then(Number);
export const button = (page) => part(page, 'play', 'attention-flow');
/** Plays from within the second stage, which takes some seconds. */
export async function play(page) {
  await part(page, 'stage', 'attention-flow').fill('1.05');
  await button(page).click();
}
/** Waits until the flow has moved on from a time. */
export const moved = (page, from) =>
  until(
    page,
    (before) =>
      Number(document.querySelector('attention-flow').shadowRoot.querySelector('[part="stage"]').value) > before,
    from,
  );
/** Whether the flow moves within some frames. */
export async function moves(page) {
  const before = await time(page);
  await frames(page, 8);
  return (await time(page)) > before;
}
