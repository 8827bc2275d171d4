// The worker of the model: it is asked for sentences, fetches what each needs, and sends every layer as it is computed.

import instantiate from 'attention:model-glue';
import { problemError } from '../runtime/fetch.js';
import { Files } from './model-files.js';

/** A sentence to compute, as long as somebody waits for it. */
class Job {
  dropped = false;
  #drop;
  /** Ends with an error once nobody waits any more. */
  gone = new Promise((_done, failed) => {
    this.#drop = failed;
  });

  constructor({ id, text }) {
    Object.assign(this, { id, text });
    this.gone.catch(() => {});
  }

  drop() {
    this.dropped = true;
    this.#drop(new Error('dropped'));
  }
}

let Model;
/** The model with its words alone, and with what every sentence needs. */
let made = null;
let model = null;
let sizes;
let files;
const jobs = [];
let current = null;
const channel = new MessageChannel();

self.onmessage = ({ data }) => {
  if (data.module) begin(data);
  else if (data.drop !== undefined) drop(data.drop);
  else if (jobs.push(new Job(data)) === 1 && !current) work();
};
self.onmessageerror = () => postMessage({ broken: 'no module arrived' });

function begin(given) {
  try {
    ({ Model } = instantiate(given.module));
    sizes = given.files;
    files = new Files(given.folder, (bytes) => postMessage(bytes));
    postMessage({ ready: true });
  } catch (error) {
    postMessage({ broken: String(error?.message ?? error) });
  }
}

/** Nobody waits for a sentence any more. */
function drop(id) {
  if (current?.id === id) current.drop();
  const at = jobs.findIndex((job) => job.id === id);
  if (at >= 0) jobs.splice(at, 1);
}

async function work() {
  for (current = jobs.shift(); current; current = jobs.shift()) {
    const { id } = current;
    try {
      await run(current);
    } catch (error) {
      // What has trapped cannot be trusted any more; the page hears of it, and begins with another worker.
      if (error instanceof WebAssembly.RuntimeError)
        return setTimeout(() => {
          throw error;
        });
      const { problem, values = { why: String(error?.message ?? error) } } = error;
      if (!current.dropped) postMessage({ id, error: { problem, values } });
    }
  }
  return undefined;
}

async function run(job) {
  if (!model)
    files.expect([
      ['vocabulary.txt', sizes.vocabulary],
      ['start.bin', sizes.start],
    ]);
  model ??= await started(job);
  const tokens = tokensOf(job.text);
  const { ids } = tokens;
  postMessage({ id: job.id, tokens: { pieces: tokens.pieces(), split: tokens.split() } });
  tokens.free();
  const shards = [
    ...shardsOf('tokens', model.shards(ids), 'addTokens'),
    ...shardsOf('positions', model.positions(ids.length), 'addPositions'),
  ];
  files.expect([...shards, ...sizes.layers.map((size, layer) => [layerName(layer), size])]);
  await Promise.all(
    shards.map(([name, , add, index]) => files.into(name, (bytes) => model[add](index, bytes), job.gone)),
  );
  model.begin(ids);
  for (let layer = 0; layer < sizes.layers.length && !job.dropped; layer++) await through(layer, job);
}

/** The tokens of a text. The module throws a number where there are more than it has places for. */
function tokensOf(text) {
  try {
    return model.tokenize(text);
  } catch (error) {
    throw typeof error === 'number' ? problemError('tooLong', { n: String(error) }) : error;
  }
}

const layerName = (layer) => `layer-${layer}.bin`;

/** Files of rows: the name of each, its bytes, and where they go. The last of all is shorter than the others. */
function shardsOf(kind, wanted, add) {
  const { count, each, last } = sizes[kind];
  return Array.from(wanted, (index) => [
    `${kind}-${String(index).padStart(3, '0')}.bin`,
    index === count - 1 ? last : each,
    add,
    index,
  ]);
}

/** Computes a layer, which may have to arrive first. */
async function through(layer, { id, gone }) {
  if (model.layers() <= layer) await files.into(layerName(layer), (bytes) => model.addLayer(layer, bytes), gone);
  model.run(layer);
  const [weights, q, k, v] = [model.weights(layer), model.q(layer), model.k(layer), model.v(layer)];
  postMessage(
    { id, layer, weights, q, k, v, labels: labelsOf(layer) },
    { transfer: [weights, q, k, v].map(({ buffer }) => buffer) },
  );
  // Another letter may have been typed meanwhile.
  await rest();
}

/** What the heads of a layer do, a list a property. */
function labelsOf(layer) {
  const found = model.labels(layer);
  const labels = {
    kinds: found.kinds(),
    shares: found.shares(),
    pairs: found.pairs(),
    separators: found.separators(),
  };
  found.free();
  return labels;
}

/** Hears what has been sent. A timer would wait for 4 ms. */
function rest() {
  return new Promise((done) => {
    channel.port1.onmessage = done;
    channel.port2.postMessage(null);
  });
}

async function started({ gone }) {
  // Both come at once; what becomes of this one is heard below.
  files.come('start.bin');
  made ??= await files.into('vocabulary.txt', (bytes) => new Model(bytes), gone);
  await files.into('start.bin', (bytes) => made.addStart(bytes), gone);
  return made;
}
