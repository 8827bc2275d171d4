// From the times of rounds to the figures of a table, and to what was hoped for.

import { quantile } from '../stats.mjs';

/** What is ours in every table. */
export const OURS = 'ours';
/** The same, into one output over and over; no peer, and no goal is held against it. */
export const REUSED = 'ours, output reused';
/** A result that is further off, of the largest value, is wrong. */
const WRONG = 1e-5;

/**
 * One length: `{ n, peer, rows }`, `peer` the fastest of those that `isPeer` names: else all that are neither ours nor
 * a limit. Ratios are those of the same round, of which the median is taken; the share is that of the first limit.
 */
export function summary({ n, entrants }, isPeer = (name) => ![OURS, REUSED].includes(name)) {
  const limit = entrants.find((one) => one.limit);
  const peers = entrants.filter(({ limit, name }) => !limit && isPeer(name));
  const peer = peers.toSorted((a, b) => median(a.times) - median(b.times))[0];
  const rows = entrants.map((one) => ({
    ...spread(one.times),
    name: one.name,
    limit: one.limit,
    error: one.error,
    gflops: one.flops / median(one.times) / 1e6,
    ratio: one.limit || !peer ? undefined : median(ratios(peer, one)),
    share: limit && median(ratios(limit, one).map((ratio) => (ratio * one.flops) / limit.flops)),
    calls: one.calls,
    times: one.times,
  }));
  return { n, peer: peer?.name, rows };
}

/** How many times as fast our own is as the fastest of those that `other` names, where there is one. */
export function against({ rows }, other) {
  const our = rows.find(({ name }) => name === OURS);
  const their = rows.filter(({ name }) => other(name)).toSorted((a, b) => a.ms - b.ms)[0];
  return their && median(ratios(their, our));
}

/** The time of one beside that of another, both by name, where both are there. */
export function beside({ rows }, name, other) {
  const [one, its] = [name, other].map((wanted) => rows.find(({ name }) => name === wanted));
  return one && its && median(ratios(one, its));
}

/** How fast the second is beside the first, in operations a time of the same round. */
export function growth([first, second]) {
  return (median(ratios(first, second)) * second.flops) / first.flops;
}

/** A goal with what was measured; `aim` is what one would like beyond it. */
export function goal(what, measured, least, { aim, most = false } = {}) {
  return { what, measured, least, aim, most, met: most ? measured <= least : measured >= least };
}

/** The sentences of results that are wrong; `most` is how far one may be off, by its name. */
export function mistakes(summaries, most = () => WRONG) {
  return summaries.flatMap(({ n, rows }) =>
    rows
      .filter(({ name, error }) => error !== undefined && !(error <= most(name)))
      .map(({ name, error }) => `${name} is wrong at n = ${n}: off by ${error.toExponential(1)} of the largest value`),
  );
}

function spread(times) {
  const [ms, p25, p75] = [0.5, 0.25, 0.75].map((share) => quantile(times, share));
  return { ms, best: Math.min(...times), p25, p75 };
}

const median = (values) => quantile(values, 0.5);
const ratios = (one, other) => one.times.map((time, round) => time / other.times[round]);
