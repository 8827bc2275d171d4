// Trains nets in a worker or, if the page forbids workers, in slices between the page's own tasks.

import { compile, workerAddress } from 'attention:learning-assets';
import { inPage } from 'attention:learning-in-page';
import { once, restUntil, startWorker } from './start-worker.js';

/** @import { LearningCommand, LearningMessage, LearningOptions } from './learning-protocol' */

/** Milliseconds of a slice: a frame has 16, and the page needs time too. */
const SLICE = 5;

const compileOnce = once(compile);

/**
 * Starts the nets of a task, tested before their first step. Returns what sends them commands; `signal` ends them.
 *
 * @param {LearningOptions} options
 * @param {AbortSignal} signal
 * @param {(message: LearningMessage) => void} post
 * @returns {Promise<(command: LearningCommand) => void>}
 */
export async function start(options, signal, post) {
  const module = await compileOnce();
  const worker = await startWorker(workerAddress, { module }, signal);
  if (!worker) {
    const { training } = await inPage();
    const nets = training(module, options, { slice: SLICE, rest: restUntil(signal) }, post);
    return (command) => nets.command(command);
  }
  worker.onmessage = ({ data }) => post(data);
  worker.postMessage({ options });
  return (command) => worker.postMessage({ command });
}
