// The kernel and its peers in Chromium, one thread each, in one run.

import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DESKTOP, withBrowser, withPage } from '../chromium.mjs';
import { serve } from '../serve.mjs';
import { D } from './numbers.mjs';
import { FLOPS, assembled } from './peak.mjs';
import { benchFolder, machine, report } from './report.mjs';
import { OURS, REUSED, against, goal, growth, mistakes, summary } from './results.mjs';

const LENGTHS = [64, 256, 512, 1024, 2048];
const ENTRANTS = {
  [OURS]: 'ours',
  [REUSED]: 'reused',
  'onnxruntime-web, MatMul graph': 'onnxProducts',
  'onnxruntime-web, Attention': 'onnxOperator',
  'tfjs-wasm, explicit transpose': 'tensorflow',
  'naive JavaScript': 'naive',
};
const LIMITS = { 'peak: multiply-add chains': 'chains', 'tile of 4 × 8 out of L1': 'tile' };
/** Ours alone, since a peer that stores its weights would need a gigabyte. */
const LONG = [1024, 16384];

const PAGES = {
  '/kernel.html': '<!doctype html><title>kernel</title><script type="module" src="/kernel/page.mjs"></script>',
};

/** Measures, reports, and answers the sentences of what is wrong. */
export async function browser(options) {
  await writeFile(benchFolder('site/peak.wasm'), assembled());
  const server = await serve(
    {
      '/': benchFolder('site'),
      '/peers/': benchFolder('peers/node_modules'),
      '/kernel/': fileURLToPath(new URL('.', import.meta.url)),
    },
    PAGES,
  );
  try {
    return await withBrowser((browser) => inBrowser(browser, server.origin, options));
  } finally {
    await server.close();
  }
}

async function inBrowser(browser, origin, options) {
  const fresh = (names, use) =>
    withPage(browser, DESKTOP, async (page) => {
      page.setDefaultTimeout(0);
      await page.goto(`${origin}/kernel.html`);
      await page.waitForFunction(() => globalThis.bench);
      const chosen = Object.fromEntries(names.map((name) => [name, ENTRANTS[name]]));
      const skipped = await page.evaluate((chosen) => globalThis.bench.load(chosen), chosen);
      return use(page, skipped);
    });
  const { summaries, skipped } = await fresh(Object.keys(ENTRANTS), async (page, skipped) => {
    return { skipped, summaries: await sideBySide(page, options) };
  });
  const long = await fresh([OURS], (page) => alone(page, options));
  await report('kernel-browser', {
    title: 'Attention in Chromium, one thread, d = 64',
    measuredWith: `Chromium ${browser.version()}, ${options.rounds} rounds, ${machine()}`,
    summaries,
    goals: [...goals(summaries), goal('GFLOP/s at n = 16384 beside n = 1024', long.growth, 0.9)],
    notes: [...skipped, long.note],
  });
  return mistakes(summaries);
}

async function sideBySide(page, options) {
  await page.evaluate(([limits, flops]) => globalThis.bench.loadLimits(limits, flops), [LIMITS, FLOPS]);
  const summaries = [];
  for (const n of LENGTHS) {
    console.log(`  n = ${n}`);
    const run = await page.evaluate(
      ([n, names, options]) => globalThis.bench.run(n, names, options),
      [n, Object.keys(ENTRANTS), options],
    );
    summaries.push(summary(run));
  }
  return summaries;
}

async function alone(page, options) {
  console.log(`  n = ${LONG.join(' and ')}, ours alone (half a minute)`);
  const runs = await page.evaluate(
    ([name, lengths, options]) => globalThis.bench.grow(name, lengths, options),
    [OURS, LONG, options],
  );
  const bytes = await page.evaluate(() => globalThis.bench.memory());
  const matrices = 4 * LONG.at(-1) * D * Float32Array.BYTES_PER_ELEMENT;
  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  const note =
    `At n = ${LONG.at(-1)} the module's memory has ${megabytes(bytes)}: ` +
    `${megabytes(matrices)} are inputs and output, the rest is stack, data and scratch;` +
    ` all weights would be ${megabytes(LONG.at(-1) ** 2 * 4)}.`;
  return { growth: growth(runs), note };
}

function goals(summaries) {
  return summaries.flatMap((one) => {
    const { n, peer, rows } = one;
    const our = rows.find(({ name }) => name === OURS);
    const [least, aim] = n === 64 ? [2, 3] : [1.5, 1.8];
    return [
      ...(peer
        ? [
            goal(
              `n = ${n}, times as fast as the best peer`,
              against(one, (name) => name === peer),
              least,
              { aim },
            ),
          ]
        : []),
      ...(n >= 512 ? [goal(`n = ${n}, share of the peak`, our.share, 0.6)] : []),
      goal(`n = ${n}, largest error`, our.error, 2e-6, { most: true }),
    ];
  });
}
