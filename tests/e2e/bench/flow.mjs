// A frame of the flow while it plays; on a phone's size, by a processor four times slower.

import { DESKTOP, PHONE, pause, wake, withPage } from './chromium.mjs';
import { figure, quantile } from './stats.mjs';
import { frame, record, spans } from './trace.mjs';

const GOAL = '< 8';

// A page of its own: the article shows no controls on a phone.
const PAGE = '/bench-flow.html';
export const FLOW_PAGES = {
  [PAGE]: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>Flow</title><script type="module" src="attention-explainer.js"></script><attention-flow></attention-flow>`,
};
/** It plays for less; a flow that never ends is cut here. */
const LONGEST = 40_000;

/** Plays the flow once from its start, in a desktop window and in one of a phone's size. */
export async function flow(browser, origin) {
  const figures = [];
  for (const [where, options, slower] of [
    ['desktop', DESKTOP, 1],
    ['phone', PHONE, 4],
  ]) {
    figures.push(
      ...(await withPage(browser, options, async (page) => {
        const client = await page.context().newCDPSession(page);
        await client.send('Emulation.setCPUThrottlingRate', { rate: slower });
        return play(page, origin, where);
      })),
    );
  }
  return figures;
}

async function play(page, origin, where) {
  await page.goto(origin + PAGE);
  await wake(page, 'attention-flow');
  // Setting a stage pauses; the end is the one from where Play begins again.
  await page.locator('attention-flow').evaluate((element) => {
    element.stage = 'output';
  });
  const button = page.locator('attention-flow [part=play]');
  const name = await button.innerText();
  await pause(500);
  const start = performance.now();
  const trace = await record(page, async () => {
    await button.click();
    do await pause(1000);
    while ((await button.innerText()) !== name && performance.now() - start < LONGEST);
  });
  const { spans: found, busy } = spans(trace, frame);
  const work = found.map((one) => one.work);
  const of = (kind) => found.map(({ kinds }) => kinds[kind] ?? 0);
  const kinds = ['script', 'style', 'layout', 'paint'];
  return [
    figure(`flow, ${where}: a frame while playing, main thread`, 'ms', work, GOAL, { digits: 2 }),
    figure('    its 95th percentile', 'ms', [quantile(work, 0.95)], GOAL, { digits: 2 }),
    ...kinds.map((kind) => figure(`    of it ${kind}`, 'ms', of(kind), '', { digits: 2 })),
    figure(`flow, ${where}: main thread busy while playing`, '%', [busy * 100]),
  ];
}
