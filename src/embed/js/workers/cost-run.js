// Where a measurement runs: in a worker; where the page forbids that, in slices between the page's own tasks.

import instantiate from 'attention:cost-glue';
import { compile, workerAddress } from 'attention:cost-parts';
import { measure, tick } from './cost-measure.js';

/** Milliseconds of a slice: a frame has 16, and something else may want a part of it. */
const SLICE = 5;
/** In a page making the numbers of a longer sequence would be a long task by itself. */
const LONGEST_IN_PAGE = 2048;

let compiled = null;

/** Compiles once for all elements; a failure is forgotten, so that one may try again. */
function compileOnce() {
  compiled ??= compile().catch((error) => {
    compiled = null;
    throw error;
  });
  return compiled;
}

/** Starts a measurement: where it runs, and its points as they come. `signal` ends it and frees what it has taken. */
export async function start(options, signal) {
  const module = await compileOnce();
  const worker = await workerWith(module, options, signal);
  if (worker) return { inWorker: true, points: pointsOf(worker, signal) };
  return { inWorker: false, points: measure(instantiate(module).Cost, options, inPage(signal)) };
}

/** A worker that has begun, or nothing where the page allows none. */
async function workerWith(module, options, signal) {
  let address;
  try {
    address = await workerAddress();
    const worker = new Worker(address);
    signal.addEventListener('abort', () => worker.terminate(), { once: true });
    worker.postMessage({ module, options });
    return (await first(worker)).ready ? worker : null;
  } catch {
    return null;
  } finally {
    if (address?.startsWith('blob:')) URL.revokeObjectURL(address);
  }
}

/** The first message of a worker, or its failure to start. */
function first(worker) {
  return new Promise((done, failed) => {
    worker.addEventListener('message', ({ data }) => done(data), { once: true });
    worker.addEventListener('error', failed, { once: true });
  });
}

/** What a worker sends, as it comes. */
async function* pointsOf(worker, signal) {
  const waiting = [];
  /** @type {(value?: unknown) => void} */
  let wake = () => {};
  worker.addEventListener(
    'message',
    ({ data }) => {
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

/** Rests until the page has done what waits; after an abort for ever, which leaves nothing behind that runs. */
function inPage(signal) {
  // A timer would be held back for 4 ms each time.
  const { port1, port2 } = new MessageChannel();
  signal.addEventListener('abort', () => port1.close(), { once: true });
  const rest = () =>
    new Promise((done) => {
      port1.onmessage = done;
      port2.postMessage(null);
    });
  return { slice: SLICE, rest, longest: LONGEST_IN_PAGE, tick: tick() };
}
