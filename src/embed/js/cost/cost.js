// What the cost figure needs from the page: its style sheet, and the measurement.

import { start } from '../workers/cost-run.js';

export { default as css } from 'attention:cost-css';

/** @import { CostHost } from '../element/protocol' */
/** @import { CostMessage, CostRequest } from '../workers/protocol' */

/**
 * The host methods of the cost figure.
 *
 * @returns {CostHost}
 */
export const clientOf = () => ({ measure });

/**
 * Starts a measurement. `callback` receives each point, and at the end an object without one, with an error if it
 * failed.
 *
 * @param {CostRequest['options']} options
 * @param {(message: CostMessage) => void} callback
 * @returns {() => void} stops it; the callback is not called after that
 */
function measure(options, callback) {
  const controller = new AbortController();
  run(options, controller.signal, callback);
  return () => controller.abort();
}

/**
 * @param {CostRequest['options']} options
 * @param {AbortSignal} signal
 * @param {(message: CostMessage) => void} callback
 */
async function run(options, signal, callback) {
  try {
    const { inWorker, points } = await start(options, signal);
    for await (const point of points) {
      if (signal.aborted) return;
      callback({ inWorker, point });
    }
    if (!signal.aborted) callback({});
  } catch (error) {
    if (!signal.aborted) callback({ error: String(error?.message ?? error) });
  }
}
