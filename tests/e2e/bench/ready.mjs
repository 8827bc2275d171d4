// How long a phone on slow 4G takes until the first figure of the article is interactive.

import { PHONE, withPage } from './chromium.mjs';
import { figure } from './stats.mjs';

const RUNS = 5;
const GOAL = '< 2500';
/** As Lighthouse has it, but really waited for: milliseconds, bytes a second, and times as slow. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };
const SLOWER = 4;

export async function ready(browser, origin) {
  const found = [];
  for (let run = 0; run < RUNS; run++) found.push(await withPage(browser, PHONE, (page) => open(page, origin)));
  const of = (key) => found.map((one) => one[key]);
  return [
    figure('slow phone: first contentful paint', 'ms', of('painted'), '', { digits: 0 }),
    figure('slow phone: the first figure is ready', 'ms', of('ready'), GOAL, { digits: 0 }),
  ];
}

async function open(page, origin) {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', NETWORK);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(() => {
    addEventListener('attention-ready', ({ target }) => {
      if (target.id === 'hero') globalThis.readyAt = performance.now();
    });
  });
  await page.goto(origin);
  await page.waitForFunction(() => globalThis.readyAt);
  return page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    ready: globalThis.readyAt,
  }));
}
