// What figures need of the trained model, in a file that is fetched when one of them is near.

import css from 'attention:model-css';
import { consent, follow, needed } from '../workers/model-client.js';

export { css };

/** What the figure in an element asks of the model, and of the page around it: see `ModelHost` in protocol.d.ts. */
export const clientOf = (element) => ({
  follow: (text, hear) => follow(text, element, hear),
  modelBytes: needed,
  consent: () => consent(),
  watchSight,
  // The page brings the figure into view first, of which this is a part.
  reveal: (node) => requestAnimationFrame(() => reveal(node)),
});

/** Tells whether a node is on screen, now and whenever that changes; returns how to stop. */
function watchSight(node, tell) {
  const observer = new IntersectionObserver((entries) => tell(entries.at(-1).isIntersecting));
  observer.observe(node);
  return () => observer.disconnect();
}

/** Brings a node into view where it is not, with what is around it. */
function reveal(node) {
  const { top, bottom } = node.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  node.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}
