// The worker of the cost figure: receives the compiled module and the options, and posts each point.

import instantiate from 'attention:cost-glue';
import { measure, tick } from './cost-measure.js';

/** @import { CostPace, CostRequest } from './protocol' */

/** In one slice, so that it never rests. */
const PACE = /** @type {CostPace} */ ({ slice: Infinity, longest: Infinity, tick: tick() });

const failed = (/** @type {unknown} */ error) =>
  postMessage({ error: String(/** @type {Partial<Error> | undefined} */ (error)?.message ?? error) });

self.onmessageerror = () => failed('no module arrived');
self.onmessage = async (/** @type {MessageEvent<CostRequest>} */ { data: { module, options } }) => {
  try {
    const { Cost } = instantiate(module);
    postMessage({ ready: true });
    for await (const point of measure(Cost, options, PACE)) postMessage({ point });
    postMessage({ end: true });
  } catch (error) {
    failed(error);
  }
};
