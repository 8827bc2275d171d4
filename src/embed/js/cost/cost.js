// What the figure of cost needs beside its code: its style, and a measurement whose points it hears of as they come.

import { start } from '../workers/cost-run.js';

export { default as css } from 'attention:cost-css';

/** @import { CostPoint, CostRequest } from '../workers/protocol' */

/** What the figure asks of the page: a measurement. */
export const clientOf = () => ({ measure });

/**
 * Measures. `hear` is told of each length, and at last of the end, with an error where it came early.
 *
 * @param {CostRequest['options']} options
 * @param {(heard: { point?: CostPoint, inWorker?: boolean, error?: string }) => void} hear
 * @returns {() => void} what ends it; nothing is heard after that
 */
function measure(options, hear) {
  const ending = new AbortController();
  run(options, ending.signal, hear);
  return () => ending.abort();
}

async function run(options, signal, hear) {
  try {
    const { inWorker, points } = await start(options, signal);
    for await (const point of points) {
      if (signal.aborted) return;
      hear({ inWorker, point });
    }
    if (!signal.aborted) hear({});
  } catch (error) {
    if (!signal.aborted) hear({ error: String(error?.message ?? error) });
  }
}
