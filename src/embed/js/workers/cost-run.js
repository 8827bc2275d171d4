// Runs a measurement in a worker or, if the page forbids workers, in slices between the page's own tasks.

import instantiate from 'attention:cost-glue';
import { compile, workerAddress } from 'attention:cost-assets';
import { measure, tick } from './cost-measure.js';
import { scriptUrl } from './script-url.js';

/** @import { CostAnswer, CostPace, CostPoint, CostRequest } from './protocol' */

/** Milliseconds of a slice: a frame has 16, and the page needs time too. */
const SLICE = 5;
/** In a page, generating the input of a longer sequence would be a long task by itself. */
const MAX_TOKENS_IN_PAGE = 2048;

/** @type {Promise<WebAssembly.Module> | null} */
let compiled = null;

/** Compiles once for all elements; a failure is forgotten, so that one may try again. */
function compileOnce() {
  compiled ??= compile().catch((error) => {
    compiled = null;
    throw error;
  });
  return compiled;
}

/**
 * Starts a measurement: whether it runs in a worker, and an iterator over its points. `signal` stops and frees it.
 *
 * @param {CostRequest['options']} options
 * @param {AbortSignal} signal
 */
export async function start(options, signal) {
  const module = await compileOnce();
  const worker = await workerWith(module, options, signal);
  if (worker) return { inWorker: true, points: pointsOf(worker, signal) };
  return { inWorker: false, points: measure(instantiate(module).Cost, options, inPage(signal)) };
}

/**
 * A worker that has started, or `null` if the page allows none.
 *
 * @param {WebAssembly.Module} module
 * @param {CostRequest['options']} options
 * @param {AbortSignal} signal
 */
async function workerWith(module, options, signal) {
  let address;
  try {
    address = await workerAddress();
    const worker = new Worker(scriptUrl(address));
    signal.addEventListener('abort', () => worker.terminate(), { once: true });
    worker.postMessage({ module, options });
    return (await first(worker)).ready ? worker : null;
  } catch {
    return null;
  } finally {
    if (address?.startsWith('blob:')) URL.revokeObjectURL(address);
  }
}

/**
 * The first message of a worker, or its failure to start.
 *
 * @param {Worker} worker
 * @returns {Promise<CostAnswer>}
 */
function first(worker) {
  return new Promise((done, failed) => {
    worker.addEventListener('message', (/** @type {MessageEvent<CostAnswer>} */ { data }) => done(data), {
      once: true,
    });
    worker.addEventListener('error', failed, { once: true });
  });
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
 * The pace of a measurement in the page: `rest()` resolves after the tasks that wait; after an abort it never does.
 *
 * @param {AbortSignal} signal
 * @returns {CostPace}
 */
function inPage(signal) {
  // A timer would be delayed by 4 ms each time.
  const { port1, port2 } = new MessageChannel();
  signal.addEventListener('abort', () => port1.close(), { once: true });
  const rest = () =>
    new Promise((done) => {
      port1.onmessage = done;
      port2.postMessage(null);
    });
  return { slice: SLICE, rest, longest: MAX_TOKENS_IN_PAGE, tick: tick() };
}
