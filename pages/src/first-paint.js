// What the first screen does not need comes after its first paint: the elements, and the layout of the sections below.
// Where a place further down is asked for, by a link or as the page is loaded again, both come at once, since that
// place is only known then.

const [opened] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
const isFromTop = !location.hash && opened?.type === 'navigate';
// Resolves after the first paint; a hidden tab is not painted.
const painted = isFromTop && !document.hidden ? firstPaint() : Promise.resolve();

/** Resolves when the elements are defined. */
export const defined = painted.then(() => import(new URL('attention-explainer.js', import.meta.url).href));

const sections = document.querySelectorAll('main > *');
if (isFromTop) painted.then(() => layOutFrom(0));
else for (const section of sections) layOut(section);

function firstPaint() {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver(() => {
      observer.disconnect();
      resolve(undefined);
    });
    observer.observe({ type: 'paint', buffered: true });
  });
}

/**
 * One section in each frame, so that no frame takes long.
 *
 * @param {number} index
 */
function layOutFrom(index) {
  if (index === sections.length) return;
  layOut(sections[index]);
  requestAnimationFrame(() => layOutFrom(index + 1));
}

/** @param {Element} section */
function layOut(section) {
  /** @type {HTMLElement} */ (section).style.contentVisibility = 'visible';
}
