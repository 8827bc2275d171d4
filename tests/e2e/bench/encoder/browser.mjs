// The encoder's forward pass and its peers in Chromium, one thread each, in one run.

import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DESKTOP, withBrowser, withPage } from '../chromium.mjs';
import { benchFolder, machine, report } from '../kernel/report.mjs';
import { beside, goal, mistakes, summary } from '../kernel/results.mjs';
import { serve } from '../serve.mjs';
import { float32, int8 } from './graph.mjs';
import { parameters } from './parameters.mjs';
import { reference } from './reference.mjs';
import { KINDS, LENGTHS, SENTENCE, ids } from './shape.mjs';

const [PLAIN, RELAXED] = ['ours', 'ours with relaxed SIMD'];
const [FLOAT32, INT8] = ['onnxruntime-web in 32 bits', 'onnxruntime-web in 8 bits'];
const ENTRANTS = { [PLAIN]: 'plain', [RELAXED]: 'relaxed', [FLOAT32]: 'float32', [INT8]: 'int8' };
/**
 * How far a number may be off, as a part of the largest of its kind; where 8 bits are multiplied, a few are far off.
 */
const MOST = { [PLAIN]: 2e-5, [RELAXED]: 2e-5, [FLOAT32]: 2e-5, [INT8]: 0.5 };
/**
 * How far 8 bits may be from the weights of the parameters as they were published: the encoder's tests hold that too.
 */
const EIGHT_BITS = 0.04;

const TOP = new URL('../../../../', import.meta.url);
const GOLDEN = new URL('crates/attention-encoder/tests/golden/encoder.json', TOP);
const PAGES = {
  '/encoder.html': '<!doctype html><title>encoder</title><script type="module" src="/encoder/page.mjs"></script>',
};

/**
 * Measures the built site in a folder, with the glue of its task in another; reports, and answers the sentences of what
 * is wrong.
 */
export async function browser({ site, glue, ...options }) {
  await prepared();
  const server = await serve(
    {
      '/site/': site,
      '/glue/': glue,
      '/models/': benchFolder('encoder'),
      '/peers/': benchFolder('peers/node_modules'),
      '/kernel/': fileURLToPath(new URL('../kernel', import.meta.url)),
      '/encoder/': fileURLToPath(new URL('.', import.meta.url)),
    },
    PAGES,
  );
  try {
    const told = await inSite(site);
    return await withBrowser((browser) =>
      withPage(browser, DESKTOP, (page) => inPage(page, browser.version(), server.origin, told, options)),
    );
  } finally {
    await server.close();
  }
}

/** Writes what the page fetches: the models of the peers, and what everybody has to compute. */
async function prepared() {
  console.log('  the models of the peers, and the forward pass in 64 bits (ten seconds)');
  const model = await parameters(fileURLToPath(new URL('models/all-minilm-l6-v2', TOP)));
  await mkdir(benchFolder('encoder'), { recursive: true });
  await writeFile(benchFolder('encoder/encoder-float32.onnx'), float32(model));
  await writeFile(benchFolder('encoder/encoder-int8.onnx'), int8(model));
  for (const n of LENGTHS) {
    const kept = reference(ids(n), model);
    if (n === SENTENCE.length) await asPublished(kept.weights);
    const numbers = KINDS.flatMap((kind) => kept[kind]).flatMap((layer) => [...layer]);
    await writeFile(benchFolder(`encoder/expected-${n}.bin`), Float32Array.from(numbers));
  }
}

/** Fails where what we compare with is not itself what the golden numbers are, as far as 8 bits allow. */
async function asPublished(weights) {
  const { minilm } = JSON.parse(await readFile(GOLDEN, 'utf8'));
  const { attn_e5: golden } = minilm.find(({ ids }) => String(ids) === String(SENTENCE));
  const found = weights.flatMap((layer) => [...layer]);
  const off = golden.reduce((most, e5, at) => Math.max(most, Math.abs(e5 / 1e5 - found[at])), 0);
  if (!(off <= EIGHT_BITS)) throw new Error(`the forward pass in 64 bits is off the golden weights by ${off}`);
}

/** The addresses of the modules and of the model's files. */
async function inSite(site) {
  const names = await readdir(site);
  const find = (pattern) => `/site/${names.find((name) => pattern.test(name))}`;
  const [folder] = await readdir(`${site}/models`);
  return {
    files: `/site/models/${folder}/`,
    wasm: { plain: find(/^model-[0-9a-f]{12}\.wasm$/), relaxed: find(/^model-relaxed-.*\.wasm$/) },
  };
}

async function inPage(page, version, origin, told, options) {
  page.setDefaultTimeout(0);
  await page.goto(`${origin}/encoder.html`);
  await page.waitForFunction(() => globalThis.bench);
  const skipped = await page.evaluate(([named, told]) => globalThis.bench.load(named, told), [ENTRANTS, told]);
  const summaries = [];
  for (const n of LENGTHS) {
    console.log(`  n = ${n}`);
    const run = await page.evaluate(([n, options]) => globalThis.bench.run(n, options), [n, options]);
    summaries.push(summary(run, (name) => name === FLOAT32));
  }
  await report('encoder', {
    title: 'The encoder in Chromium, one thread, all heads kept',
    measuredWith: `Chromium ${version}, ${options.rounds} rounds, ${machine()}`,
    axis: 'n, tokens',
    summaries,
    goals: summaries.flatMap(goals),
    notes: skipped,
  });
  return mistakes(summaries, (name) => MOST[name]);
}

function goals(one) {
  return [PLAIN, RELAXED].flatMap((name) => {
    const time = beside(one, name, FLOAT32);
    return time === undefined
      ? []
      : [goal(`n = ${one.n}, time of ${name} beside ${FLOAT32}`, time, 0.8, { most: true })];
  });
}
