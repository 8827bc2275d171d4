// The worker of the cost figure: receives the compiled module and the options, and posts each point.

import instantiate from 'attention:cost-glue';
import { measure, tick } from './cost-measure.js';

const PACE = { slice: Infinity, longest: Infinity, tick: tick() };

const failed = (error) => postMessage({ error: String(error?.message ?? error) });

self.onmessageerror = () => failed('no module arrived');
self.onmessage = async (
  /** @type {MessageEvent<import('./protocol').CostRequest>} */ { data: { module, options } },
) => {
  try {
    const { Cost } = instantiate(module);
    postMessage({ ready: true });
    for await (const point of measure(Cost, options, PACE)) postMessage({ point });
    postMessage({ end: true });
  } catch (error) {
    failed(error);
  }
};
