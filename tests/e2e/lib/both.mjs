// A course page with a figure of each kind.

import { frames, ready, until } from './reader.mjs';

export const COURSE = `<p>Look at <attention-set for="e" query="tired">tired</attention-set>.</p>
  <attention-explorer id="e"></attention-explorer><attention-flow id="f" stage="embed"></attention-flow>`;

export async function allReady(page) {
  for (const tag of ['attention-flow', 'attention-explorer']) {
    await page.locator(tag).scrollIntoViewIfNeeded();
    await ready(page, tag);
  }
  // Transitions of colour end before contrast is measured.
  await until(page, () => document.getAnimations().every((one) => one.playState !== 'running'));
  await frames(page, 4);
}
