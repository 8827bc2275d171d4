// What tests ask of <attention-set>.

import { until } from './reader.mjs';

/** Waits until the button with this id says by `aria-pressed` that its target is in its state, or is not. */
export const becomes = (page, id, value) =>
  until(
    page,
    ([at, wanted]) =>
      document.getElementById(at).shadowRoot.querySelector('[part="button"]').getAttribute('aria-pressed') === wanted,
    [id, value],
  );
