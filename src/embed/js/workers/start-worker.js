// Starts a worker, where the page allows one.

import { scriptUrl } from './script-url.js';

/**
 * A worker that has started and said so, or `null` if the page allows none. `signal` ends it.
 *
 * @param {() => Promise<string>} workerAddress
 * @param {object} request
 * @param {AbortSignal} signal
 * @returns {Promise<Worker | null>}
 */
export async function startWorker(workerAddress, request, signal) {
  let address;
  try {
    address = await workerAddress();
    const worker = new Worker(scriptUrl(address));
    signal.addEventListener('abort', () => worker.terminate(), { once: true });
    worker.postMessage(request);
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
 * @returns {Promise<{ ready?: true }>}
 */
function first(worker) {
  return new Promise((done, failed) => {
    worker.addEventListener('message', ({ data }) => done(data), { once: true });
    worker.addEventListener('error', failed, { once: true });
  });
}

/**
 * A function that compiles once for all elements; a failure is forgotten, so that one may try again.
 *
 * @param {() => Promise<WebAssembly.Module>} compile
 */
export function once(compile) {
  /** @type {Promise<WebAssembly.Module> | null} */
  let compiled = null;
  return () => {
    compiled ??= compile().catch((error) => {
      compiled = null;
      throw error;
    });
    return compiled;
  };
}

/**
 * A function that resolves after the tasks that wait; after an abort it never does. A timer would take 4 ms.
 *
 * @param {AbortSignal} [signal]
 */
export function restUntil(signal) {
  const { port1, port2 } = new MessageChannel();
  signal?.addEventListener('abort', () => port1.close(), { once: true });
  return () =>
    new Promise((done) => {
      port1.onmessage = done;
      port2.postMessage(null);
    });
}
