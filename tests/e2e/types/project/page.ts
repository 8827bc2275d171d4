// A script of a course page: it loads the elements and speaks to them.

import './attention/attention-explainer.js';
import type { AttentionChangeDetail, AttentionTrace } from './attention/attention-explainer.js';

const explorer = document.querySelector('attention-explorer');
const flow = document.createElement('attention-flow');
const cost = document.createElement('attention-cost');
const set = document.createElement('attention-set');

export function begin(): number {
  if (!explorer) return 0;
  explorer.query = 3;
  explorer.scale = 0.5;
  flow.stage = 'softmax';
  const trace: AttentionTrace | null = explorer.trace;
  return explorer.ready && trace ? trace.weights[trace.query][0] : 0;
}

explorer?.addEventListener('attention-change', ({ detail }) => show(detail));
explorer?.addEventListener('attention-ready', function () {
  this.query = 7;
});
explorer?.addEventListener('click', (event) => event.clientX);
document.addEventListener('attention-change', ({ detail }) => show(detail));

function show({ token, weights, stage }: AttentionChangeDetail): string {
  return `${token} ${Math.max(...weights)} ${stage ?? ''}`;
}

export const longest: number | undefined = cost.trace?.points.at(-1)?.n;
export const tag: string = set.localName;

// @ts-expect-error: a stage has one of seven names.
flow.stage = 'soft';
// @ts-expect-error: a query is an index.
flow.query = 'it';
// @ts-expect-error: only a flow has stages.
if (explorer) explorer.stage = 'embed';
// @ts-expect-error: what an element shows is not set from outside.
flow.trace = null;
// @ts-expect-error: there is no mood.
flow.mood = 'good';
// @ts-expect-error: the detail has no score.
flow.addEventListener('attention-change', ({ detail }) => detail.score);
// @ts-expect-error: measurements are no head's numbers.
export const wrong: AttentionTrace | null = cost.trace;
