// What moves on a page without the reader's doing.

/** Runs before the page's scripts: keeps every shift of the layout, with what has moved. */
export function collectShifts() {
  const shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      const from = ({ x, y }) => `${x},${y}`;
      const moved = sources.map(({ node, previousRect, currentRect }) => {
        const element = node?.closest ? node : node?.parentElement;
        const text = node?.textContent.trim().slice(0, 30);
        return `${element?.id || element?.nodeName} "${text}" ${from(previousRect)} to ${from(currentRect)}`;
      });
      if (!hadRecentInput) shifts.push([value.toFixed(4), ...moved].join('; '));
    }
  }).observe({ type: 'layout-shift', buffered: true });
  Object.defineProperty(globalThis, 'shifts', { value: shifts, enumerable: false });
}

/** The shifts so far. */
export const shifts = (page) => page.evaluate(() => globalThis.shifts);

/** Tells the server, once, that all of the page has been painted. */
function tellPainted() {
  if (self !== top) return;
  const twice = () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => fetch('/painted'))));
  document.addEventListener('readystatechange', twice, { once: true });
}

/**
 * Options for a test of what moves: the elements are defined only after the page has been painted, which is the worst
 * that a slow network can do to its layout.
 */
export function withLateElements() {
  let tell;
  const painted = new Promise((done) => {
    tell = done;
  });
  const alter = async (path) => {
    if (path.endsWith('/attention-explorer.js')) await painted;
    if (path !== '/painted') return undefined;
    tell();
    return { status: 204 };
  };
  return { init: `(${collectShifts})();(${tellPainted})()`, alter };
}
