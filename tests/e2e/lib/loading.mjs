// What tests of files that are loaded on demand ask of a page.

import { TIRED } from './model.mjs';
import { until } from './reader.mjs';

export const ALONE = `<attention-explorer id="e" sentence="${TIRED}" head="3.1"></attention-explorer>`;

/** Sets attributes of an element in one task; `null` removes one. */
export const set = (page, pairs, of = '#e') =>
  page.$eval(
    of,
    (element, all) => {
      for (const [name, value] of all)
        if (value === null) element.removeAttribute(name);
        else element.setAttribute(name, value);
    },
    pairs,
  );
export const shows = (page, count, of = '#e') =>
  until(
    page,
    ([selector, wanted]) =>
      document.querySelector(selector).ready && document.querySelector(selector).trace?.tokens.length === wanted,
    [of, count],
  );
export const query = (page, of = '#m') => page.$eval(of, (element) => element.query);
