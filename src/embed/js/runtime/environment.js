// What an element reads from outside itself: its width, and the preferences and states of the page around it.

import { languageOf } from '../element/messages.js';

/** @import { FigureElement, Root } from '../element/protocol' */

/** The share of an element, or of the screen, from which on a reader sees most of it. */
const MOST = 0.6;

/**
 * Calls `onChange` at once and whenever one of its values changes, and `onPrint` before the page is printed; returns a
 * function that stops this.
 *
 * @param {FigureElement} element
 * @param {(
 *   lang: string, width: number, pixelRatio: number, reducedMotion: boolean, isVisible: boolean, isInSight: boolean,
 * ) => void} onChange
 * @param {() => void} onPrint
 */
export function watch(element, onChange, onPrint) {
  const controller = new AbortController();
  const { signal } = controller;
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  const frame = element.shadowRoot.firstElementChild;
  // It is as wide as the figure, and no change of the figure makes it higher: an observer of the figure itself would
  // cause what it observes, which browsers report to the page as an error.
  const line = document.createElement('div');
  frame.append(line);
  let width = frame.clientWidth;
  let isOnScreen = false;
  let isMostlyOnScreen = false;
  let timer = 0;
  const update = () => {
    clearTimeout(timer);
    const isInView = isOnScreen && !document.hidden;
    const isVisible = isInView && isOpaque(frame);
    // Slides may wait in place but transparent, and no event tells when one is shown.
    if (isInView && !isVisible) timer = setTimeout(update, 200);
    const isInSight = isVisible && isMostlyOnScreen;
    onChange(languageOf(element), width, devicePixelRatio, reducedMotion.matches, isVisible, isInSight);
  };
  const sizes = new ResizeObserver(([entry]) => {
    width = Math.floor(entry.contentRect.width);
    update();
  });
  const onIntersections = (/** @type {IntersectionObserverEntry[]} */ entries) => {
    for (const { isIntersecting, intersectionRatio, intersectionRect } of entries) {
      isOnScreen = isIntersecting;
      // A figure higher than the screen is never on it as a whole.
      isMostlyOnScreen = intersectionRatio >= MOST || intersectionRect.height >= MOST * innerHeight;
    }
    update();
  };
  const intersections = new IntersectionObserver(onIntersections, { threshold: [0, MOST / 2, MOST] });
  // The language may be that of an ancestor, in the element's own root or in one around it.
  const languages = new MutationObserver(update);
  for (let /** @type {Root | undefined} */ root = element.getRootNode(); root; root = root.host?.getRootNode()) {
    languages.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }
  sizes.observe(line);
  intersections.observe(element);
  reducedMotion.addEventListener('change', update, { signal });
  document.addEventListener('visibilitychange', update, { signal });
  addEventListener('beforeprint', onPrint, { signal });
  onPixelRatioChange(update, signal);
  update();
  return () => {
    clearTimeout(timer);
    controller.abort();
    line.remove();
    sizes.disconnect();
    intersections.disconnect();
    languages.disconnect();
  };
}

/**
 * Whether no style makes a node invisible; true in a browser that cannot tell.
 *
 * @param {Partial<Element>} node
 */
const isOpaque = (node) => node.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) !== false;

/**
 * A media query matches one device pixel ratio, so each change needs a new query.
 *
 * @param {() => void} update
 * @param {AbortSignal} signal
 */
function onPixelRatioChange(update, signal) {
  const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  const changed = () => {
    update();
    onPixelRatioChange(update, signal);
  };
  query.addEventListener('change', changed, { once: true, signal });
}
