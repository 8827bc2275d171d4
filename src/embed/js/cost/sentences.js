// What a measurement has found, in words; every number from the points. A pure function.

import { fill } from '../panels/panel.js';
import { against, figure, growth, memory, stored, time, times } from './fit.js';

/** @import { CostPoint } from '../workers/protocol' */

/**
 * The sentences of a state, the finding first.
 *
 * @param {{ points: CostPoint[], phase?: string, inWorker?: boolean, error?: string }} state
 * @param {Record<string, string>} words those of the figure of cost
 * @param {string} lang writes the numbers
 */
export function sentences({ points, phase, inWorker = true, error }, words, lang) {
  const last = points.at(-1);
  const more = [...(inWorker ? [] : [words.inPage]), ...(error ? [fill(words.failed, { error })] : [])];
  if (!last) return [phase === 'running' ? words.progress : words.nothing, ...more];
  const both = against(points);
  return [
    finding(points, phase, words, lang),
    fill(words.longest, {
      n: figure(last.n, lang, 6),
      time: time(last.tiles, lang),
      stored: memory(stored(last.n), lang),
      scratch: memory(last.scratch, lang),
    }),
    fill(words.steps, { n: figure(last.n, lang, 6) }),
    ...(both ? [fill(words.against, { n: figure(both.n, lang, 6), times: times(both.times, lang) })] : []),
    ...more,
  ];
}

function finding(points, phase, words, lang) {
  const [attention, recurrent] = [growth(points, 'tiles'), growth(points, 'recurrent')];
  if (attention && recurrent)
    return fill(words.finding, { attention: times(attention.factor, lang), recurrent: times(recurrent.factor, lang) });
  return phase === 'running' ? words.progress : words.tooFew;
}
