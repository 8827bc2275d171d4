// What figures of the trained model need from the page, in a file that is fetched when one of them is near.

import css from 'attention:model-css';
import { consent, modelBytes, subscribe } from '../workers/model-client.js';

export { css };

/** @import { ModelHost } from '../element/protocol' */

/**
 * What figures of the trained model may ask on behalf of one element.
 *
 * @param {Element} element
 * @returns {ModelHost}
 */
export const clientOf = (element) => ({
  subscribe: (text, subscriber) => subscribe(text, element, subscriber),
  modelBytes,
  consent: () => consent(),
  observeVisibility,
  // A frame later, after the figure itself has been scrolled into view.
  reveal: (node) => requestAnimationFrame(() => reveal(node)),
});

/**
 * Calls `onChange` with whether a node is on screen, now and whenever that changes; returns a function that stops it.
 *
 * @type {ModelHost['observeVisibility']}
 */
function observeVisibility(node, onChange) {
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting } of entries) onChange(isIntersecting);
  });
  observer.observe(node);
  return () => observer.disconnect();
}

/**
 * Scrolls a node to the middle of the screen unless it is in view.
 *
 * @param {Element} node
 */
function reveal(node) {
  const { top, bottom } = node.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
  node.scrollIntoView({ block: 'center', behavior: reducedMotion ? 'auto' : 'smooth' });
}
