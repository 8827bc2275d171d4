// From an input event on the slider to the painted frame.

import { DESKTOP, PHONE, pause, wake, withPage } from './chromium.mjs';
import { figure } from './stats.mjs';
import { dispatch, record, spans } from './trace.mjs';

const GOAL = '< 4';
/** Sweeps over the whole range, there and back, and mouse moves in each. */
const SWEEPS = 6;
const MOVES = 50;
/** The middle of the thumb stops so far from the ends of the track. */
const HALF_THUMB = 10;

/** Drags the explorer's slider by the mouse, in a desktop window and in one of a phone's size. */
export async function slider(browser, origin) {
  const figures = [];
  for (const [where, options] of [
    ['desktop', DESKTOP],
    ['phone size', PHONE],
  ]) {
    figures.push(...(await withPage(browser, options, (page) => drag(page, origin, where))));
  }
  return figures;
}

async function drag(page, origin, where) {
  await page.goto(origin);
  await wake(page, 'attention-explorer');
  await pause(500);
  const { x, y, width, height } = await page.locator('attention-explorer [part=scale]').boundingBox();
  const [left, right, middle] = [x + HALF_THUMB, x + width - HALF_THUMB, y + height / 2];
  const at = (share) => page.mouse.move(left + (right - left) * share, middle);
  await at(0);
  await page.mouse.down();
  const trace = await record(page, async () => {
    for (let move = 1; move <= SWEEPS * MOVES; move++) {
      const turn = (move / MOVES) % 2;
      await at(turn > 1 ? 2 - turn : turn);
      await pause(33);
    }
  });
  await page.mouse.up();
  const { spans: found, busy } = spans(trace, dispatch('input'));
  const of = (kind) => found.map(({ kinds }) => kinds[kind] ?? 0);
  const kinds = ['script', 'style', 'layout', 'paint', 'commit', 'garbage collection'];
  return [
    figure(
      `slider, ${where}: input to frame, main thread`,
      'ms',
      found.map(({ work }) => work),
      GOAL,
      { digits: 2 },
    ),
    ...kinds.map((kind) => figure(`    of it ${kind}`, 'ms', of(kind), '', { digits: 2 })),
    figure(
      `slider, ${where}: input to frame, on the clock`,
      'ms',
      found.map(({ elapsed }) => elapsed),
    ),
    figure(`slider, ${where}: main thread busy in the drag`, '%', [busy * 100]),
  ];
}
