// What an element reads from outside itself, and nothing else of the page.

import { languageOf } from '../element/words.js';

/**
 * Calls `tell(width, devicePixelRatio, reducedMotion, visible, lang)` at once and whenever one of them changes; returns
 * how to stop.
 */
export function watch(element, tell) {
  const stop = new AbortController();
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  const frame = element.shadowRoot.firstElementChild;
  let width = frame.clientWidth;
  let seen = false;
  let waiting = 0;
  const now = () => {
    clearTimeout(waiting);
    const there = seen && !document.hidden;
    const shown = there && isOpaque(frame);
    // A slide may wait for its turn in place, but see-through, and no event tells when it is shown.
    if (there && !shown) waiting = setTimeout(now, 200);
    tell(width, devicePixelRatio, reducedMotion.matches, shown, languageOf(element));
  };
  const sizes = new ResizeObserver(([entry]) => {
    width = Math.floor(entry.contentRect.width);
    now();
  });
  const sight = new IntersectionObserver((entries) => {
    seen = entries.at(-1).isIntersecting;
    now();
  });
  // An ancestor's language counts, and ancestors stand in the element's own root and in those around it.
  const languages = new MutationObserver(now);
  for (let root = element.getRootNode(); root; root = root.host?.getRootNode()) {
    languages.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }
  sizes.observe(frame);
  sight.observe(element);
  reducedMotion.addEventListener('change', now, { signal: stop.signal });
  document.addEventListener('visibilitychange', now, { signal: stop.signal });
  onDensity(now, stop.signal);
  now();
  return () => {
    clearTimeout(waiting);
    stop.abort();
    sizes.disconnect();
    sight.disconnect();
    languages.disconnect();
  };
}

/** Whether no style around a node makes it invisible; a browser that cannot tell shows it. */
const isOpaque = (node) => node.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) !== false;

/** A media query holds for one device pixel ratio only, so each change asks for the next. */
function onDensity(now, signal) {
  const same = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  const changed = () => {
    now();
    onDensity(now, signal);
  };
  same.addEventListener('change', changed, { once: true, signal });
}
