// `cargo xtask bench`, the browser's half: measures the built site (SITE_DIR) in Chromium, prints one table and writes
// target/bench/browser.json. Timings are noisy, so nothing here asserts; goals stand beside the figures.
//
// `node bench.mjs slider flow` measures only these.

import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { withBrowser } from './bench/chromium.mjs';
import { FLOW_PAGES, flow } from './bench/flow.mjs';
import { audit } from './bench/lighthouse.mjs';
import { LEARNING_PAGES, learning } from './bench/learning.mjs';
import { many, PAGES } from './bench/many.mjs';
import { model, MODEL_PAGES } from './bench/model.mjs';
import { customData, CUSTOM_DATA_PAGES } from './bench/custom-data.mjs';
import { ready } from './bench/ready.mjs';
import { table, write } from './bench/report.mjs';
import { serve } from './bench/serve.mjs';
import { slider } from './bench/slider.mjs';
import { transfer } from './bench/transfer.mjs';

const BENCHMARKS = {
  transfer: [transfer, 'what is fetched until interactive'],
  ready: [ready, 'a slow phone, until the first figure is ready'],
  slider: [slider, 'a drag of the slider (half a minute)'],
  flow: [flow, 'the flow while it plays (a minute)'],
  many: [many, 'fifty explorers on one page'],
  'custom-data': [customData, '512 tokens of custom data (two minutes)'],
  model: [model, 'the trained model, typed, its heads chosen and looked at (a minute and a half)'],
  learning: [learning, 'nets in training (a minute)'],
  lighthouse: [audit, 'Lighthouse, five times (two minutes)'],
};

const site = process.env.SITE_DIR || fileURLToPath(new URL('../../dist', import.meta.url));
const chosen = process.argv.slice(2);
const unknown = chosen.find((name) => !Object.hasOwn(BENCHMARKS, name));
if (unknown) throw new Error(`there is no benchmark “${unknown}”: ${Object.keys(BENCHMARKS).join(', ')}`);

const figures = [];
const failures = [];
const pages = { ...PAGES, ...CUSTOM_DATA_PAGES, ...FLOW_PAGES, ...LEARNING_PAGES, ...MODEL_PAGES };
const server = await serve({ '/': site }, pages);
let version;
for (const [name, [measure, what]] of Object.entries(BENCHMARKS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`  ${name}: ${what}`);
  try {
    // A browser each, so that none inherits what another has warmed up.
    figures.push(
      ...(await withBrowser((browser) => {
        version = `Chromium ${browser.version()}`;
        return measure(browser, server.origin);
      })),
    );
  } catch (error) {
    failures.push(`${name} could not be measured: ${error.message}`);
  }
}
await server.close();
const load = `load ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`;
console.log(`\n${table(figures)}\n\n${version}, ${load}; also in ${await write(figures, `${version}, ${load}`)}`);
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
