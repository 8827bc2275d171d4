// Runs a measurement in a worker or, if the page forbids workers, in slices between the page's own tasks.

import instantiate from 'attention:cost-glue';
import { compile, workerAddress } from 'attention:cost-assets';
import { measure, tick } from './cost-measure.js';
import { once, restUntil, startWorker } from './start-worker.js';

/** @import { CostAnswer, CostPace, CostPoint, CostRequest } from './protocol' */

/** Milliseconds of a slice: a frame has 16, and the page needs time too. */
const SLICE = 5;
/** In a page, generating the input of a longer sequence would be a long task by itself. */
const MAX_TOKENS_IN_PAGE = 2048;

const compileOnce = once(compile);

/**
 * Starts a measurement: whether it runs in a worker, and an iterator over its points. `signal` stops and frees it.
 *
 * @param {CostRequest['options']} options
 * @param {AbortSignal} signal
 */
export async function start(options, signal) {
  const module = await compileOnce();
  const worker = await startWorker(workerAddress, { module, options }, signal);
  if (worker) return { inWorker: true, points: pointsOf(worker, signal) };
  return { inWorker: false, points: measure(instantiate(module).Cost, options, inPage(signal)) };
}

/**
 * The points that a worker posts.
 *
 * @param {Worker} worker
 * @param {AbortSignal} signal
 * @returns {AsyncGenerator<CostPoint, void>}
 */
async function* pointsOf(worker, signal) {
  /** @type {CostAnswer[]} */
  const waiting = [];
  /** @type {(value?: unknown) => void} */
  let wake = () => {};
  worker.addEventListener(
    'message',
    (/** @type {MessageEvent<CostAnswer>} */ { data }) => {
      waiting.push(data);
      wake();
    },
    { signal },
  );
  signal.addEventListener('abort', () => wake(), { once: true });
  while (!signal.aborted) {
    if (waiting.length === 0)
      await new Promise((done) => {
        wake = done;
      });
    for (const { point, end, error } of waiting.splice(0)) {
      if (error) throw new Error(error);
      if (end) return worker.terminate();
      if (point) yield point;
    }
  }
}

/**
 * The pace of a measurement in the page.
 *
 * @param {AbortSignal} signal
 * @returns {CostPace}
 */
function inPage(signal) {
  return { slice: SLICE, rest: restUntil(signal), longest: MAX_TOKENS_IN_PAGE, tick: tick() };
}
