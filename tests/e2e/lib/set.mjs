// What tests ask of <attention-set>.

import { until } from './reader.mjs';

/** Two words of the prose, with the ids `s` and `three`. */
export const PROSE = `<p id="prose">Look at <attention-set id="s" for="e" query="tired">tired</attention-set>,
  then <attention-set id="three" for="e" scale="3">push the scale to 3</attention-set>.</p>`;
/** One word, with the id `s`, and what it sets. */
export const set = (attributes, text = 'look') => `<attention-set id="s" for="e" ${attributes}>${text}</attention-set>`;

/** Waits until the button with this id says by `aria-pressed` that its target is in its state, or is not. */
export const becomes = (page, id, value) =>
  until(
    page,
    ([at, wanted]) =>
      document.getElementById(at).shadowRoot.querySelector('[part="button"]').getAttribute('aria-pressed') === wanted,
    [id, value],
  );

/** What it says now. */
export const pressed = (page, id = 's') => page.locator(`#${id} [part="button"]`).getAttribute('aria-pressed');
