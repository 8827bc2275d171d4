// Lighthouse with its own defaults: a phone on slow 4G with a processor four times slower, simulated.
// It does not scroll, so that it sees the elements before they wake; the end-to-end tests look at them awake.

import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { CHROMIUM, FLAGS } from './chromium.mjs';
import { figure } from './stats.mjs';

const RUNS = 5;
const CATEGORIES = [
  ['performance', '≥ 95'],
  ['accessibility', '100'],
  ['best-practices', '100'],
  ['seo', '100'],
];
const AUDITS = [
  ['cumulative-layout-shift', '', '0', 3],
  ['first-contentful-paint', 'ms', '', 0],
  ['largest-contentful-paint', 'ms', '', 0],
  ['total-blocking-time', 'ms', '', 0],
  ['speed-index', 'ms', '', 0],
];

export async function audit(_browser, origin) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await once(origin));
  const failed = new Set(runs.flatMap(lost));
  return [
    ...CATEGORIES.map(([id, goal]) => {
      const scores = runs.map(({ categories }) => Math.round(categories[id].score * 100));
      return figure(`Lighthouse: ${id}`, '', scores, goal, { digits: 0 });
    }),
    ...AUDITS.map(([id, unit, goal, digits]) => {
      return figure(
        `Lighthouse: ${id}`,
        unit,
        runs.map(({ audits }) => audits[id].numericValue),
        goal,
        { digits },
      );
    }),
    figure('Lighthouse: audits that lost points', '', [failed.size], '', { digits: 0, notes: [...failed] }),
  ];
}

async function once(origin) {
  const chrome = await launch({ chromePath: CHROMIUM, chromeFlags: ['--headless', ...FLAGS] });
  try {
    const options = { port: chrome.port, logLevel: 'error', onlyCategories: CATEGORIES.map(([id]) => id) };
    const { lhr } = await lighthouse(`${origin}/`, options);
    if (lhr.runtimeError) throw new Error(`Lighthouse: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    chrome.kill();
  }
}

/** What kept a run from its full score. */
function lost({ categories, audits }) {
  return Object.values(categories).flatMap(({ id, auditRefs }) =>
    auditRefs
      .filter((ref) => ref.weight > 0 && audits[ref.id].score !== null && audits[ref.id].score < 0.9)
      .map((ref) => `${id}: ${audits[ref.id].title}`),
  );
}
