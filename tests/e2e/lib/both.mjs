// A course page with an explorer and a flow.

import { frames, ready, until } from './reader.mjs';

export const EXPLORER = '<attention-explorer id="e"></attention-explorer>';
/** A flow that rests at its first stage. */
export const FLOW = '<attention-flow id="f" stage="embed"></attention-flow>';
/** Both, as an author writes them without attributes: the flow plays. */
export const BOTH = `${EXPLORER}<attention-flow id="f"></attention-flow>`;
/** Both at rest, and a word of the prose. */
export const COURSE = `<p>Look at <attention-set id="s" for="e" query="tired">tired</attention-set>.</p>
  ${EXPLORER}${FLOW}`;

/** Brings each element near, and waits until it is interactive. */
export async function bothReady(page, both = ['#e', '#f']) {
  for (const one of both) {
    await page.locator(one).scrollIntoViewIfNeeded();
    await ready(page, one);
  }
}

/** Waits until what has changed is painted and transitions of colour have ended, before contrast is measured. */
export async function painted(page) {
  await frames(page);
  await until(page, () => document.getAnimations().every((one) => one.playState !== 'running'));
  await frames(page, 4);
}

/** Both interactive, with their colours. */
export async function bothPainted(page, both) {
  await bothReady(page, both);
  await painted(page);
}
