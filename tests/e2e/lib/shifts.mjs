// What moves on a page without the reader's doing.

/** Runs before the page's scripts: keeps every shift of the layout, with what has moved. */
export function collectShifts() {
  const shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (!hadRecentInput) shifts.push(`${value.toFixed(4)} ${sources.map(({ node }) => node?.id || node?.parentElement?.id || node?.nodeName).join()}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
  Object.defineProperty(globalThis, 'shifts', { value: shifts, enumerable: false });
}

/** The shifts so far. */
export const shifts = (page) => page.evaluate(() => globalThis.shifts);
