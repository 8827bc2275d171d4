// What a reader's browser fetches until everything on the page is interactive.

import { PHONE, wake, withPage } from './chromium.mjs';
import { figure } from './stats.mjs';

const GOAL = '≤ 130';

/** Bodies as they came over the wire, brotli, in thousands of bytes; and whether anything moved on the way down. */
export async function transfer(browser, origin) {
  return withPage(browser, PHONE, async (page) => {
    const requests = [];
    page.on('requestfinished', (request) => requests.push(request));
    await page.addInitScript(() => {
      globalThis.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(origin, { waitUntil: 'networkidle' });
    const atFirst = requests.length;
    await wake(page, 'attention-flow');
    await wake(page, 'attention-explorer');
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    const shift = await page.evaluate(() => globalThis.shift);
    const files = await Promise.all(requests.map(body));
    const fetched = files.filter(({ path }) => !path.startsWith('data:'));
    const total = (list) => list.reduce((bytes, one) => bytes + one.bytes, 0) / 1000;
    const first = await Promise.all(requests.slice(0, atFirst).map(body));
    return [
      figure('transfer until interactive, brotli', 'kB', [total(fetched)], GOAL, { files: fetched }),
      ...kinds(fetched).map(([kind, list]) => figure(`    of it ${kind}`, 'kB', [total(list)])),
      figure('transfer before scrolling', 'kB', [total(first)]),
      figure('layout shift down to the last element', '', [shift], '0', { digits: 3 }),
    ];
  });
}

/** The files by the last word of their type. */
function kinds(files) {
  const kinds = new Map();
  for (const file of files) {
    const kind = file.type.replace(/;.*/, '').replace(/.*\//, '');
    kinds.set(kind, [...(kinds.get(kind) ?? []), file]);
  }
  return [...kinds];
}

async function body(request) {
  const url = request.url();
  if (url.startsWith('data:')) return { path: 'data:', type: '', bytes: 0 };
  const [{ responseBodySize }, response] = await Promise.all([request.sizes(), request.response()]);
  const { 'content-type': type, 'content-encoding': encoding } = response.headers();
  return { path: new URL(url).pathname, type, encoding, bytes: responseBodySize };
}
