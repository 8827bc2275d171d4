// What figures of the trained model need from the page, in a file that is fetched when one of them is near.

import css from 'attention:model-css';
import { consent, modelBytes, subscribe } from '../workers/model-client.js';

export { css };

/** The methods of `ModelHost` in protocol.d.ts, for one element. */
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
 */
function observeVisibility(node, onChange) {
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting } of entries) onChange(isIntersecting);
  });
  observer.observe(node);
  return () => observer.disconnect();
}

/** Scrolls a node to the middle of the screen unless it is in view. */
function reveal(node) {
  const { top, bottom } = node.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
  node.scrollIntoView({ block: 'center', behavior: reducedMotion ? 'auto' : 'smooth' });
}
