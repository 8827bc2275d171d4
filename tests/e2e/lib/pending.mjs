// Counts what an element leaves behind: frames, timers, listeners on what it does not own.

/** Runs before the page's scripts; `globalThis.pending()` then tells how many frames and timers are outstanding. */
export function count() {
  const [frames, timers, intervals] = [new Set(), new Set(), new Set()];
  const { requestAnimationFrame: ask, cancelAnimationFrame: cancel } = globalThis;
  globalThis.requestAnimationFrame = (callback) => {
    const id = ask((now) => {
      frames.delete(id);
      callback(now);
    });
    frames.add(id);
    return id;
  };
  globalThis.cancelAnimationFrame = (id) => {
    frames.delete(id);
    cancel(id);
  };
  const { setTimeout: later, clearTimeout: never } = globalThis;
  globalThis.setTimeout = (callback, ...rest) => {
    const id = later(
      (...values) => {
        timers.delete(id);
        callback(...values);
      },
      ...rest,
    );
    timers.add(id);
    return id;
  };
  globalThis.clearTimeout = (id) => {
    timers.delete(id);
    never(id);
  };
  const { setInterval: every } = globalThis;
  globalThis.setInterval = (...all) => {
    const id = every(...all);
    intervals.add(id);
    return id;
  };
  const pending = () => ({ frames: frames.size, timers: timers.size, intervals: intervals.size });
  Object.defineProperty(globalThis, 'pending', { value: pending, enumerable: false });
}

/** What the tool that drives the browser adds by itself. */
const TOOL = /click|contextmenu|mouse|pointer|touch|playwright/;

/** The listeners on `window`, `document`, the root and the body, as the debugger sees them. */
export async function outerListeners(page) {
  const session = await page.context().newCDPSession(page);
  const found = [];
  for (const expression of ['window', 'document', 'document.documentElement', 'document.body']) {
    const { result } = await session.send('Runtime.evaluate', { expression });
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
    found.push(...listeners.filter(({ type }) => !TOOL.test(type)).map(({ type }) => `${expression} ${type}`));
  }
  await session.detach();
  return found.sort();
}

/** Lets go of everything that nobody holds. */
export async function collectGarbage(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let n = 0; n < 3; n++) await session.send('HeapProfiler.collectGarbage');
  await session.detach();
}

/** Nodes and listeners that are alive after a garbage collection. */
export async function alive(page) {
  await collectGarbage(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  return { nodes: value('Nodes'), listeners: value('JSEventListeners') };
}
