// The worker of the trained model: fetches what each sentence needs, and posts every layer as soon as it is computed.

import instantiate from 'attention:model-glue';
import { problemError } from '../runtime/fetch.js';
import { Files } from './model-files.js';

/** @import { EncoderClass, EncoderModel, ModelFiles, ModelRequest } from './protocol' */

/** A sentence to compute, until it is dropped. */
class Job {
  dropped = false;
  /** @type {((reason: Error) => void) | undefined} */
  #drop;
  /**
   * Rejects once the sentence is dropped.
   *
   * @type {Promise<never>}
   */
  gone = new Promise((_done, failed) => {
    this.#drop = failed;
  });

  /** @param {{ id: number, text: string }} sentence */
  constructor({ id, text }) {
    this.id = id;
    this.text = text;
    this.gone.catch(() => {});
  }

  drop() {
    this.dropped = true;
    this.#drop?.(new Error('dropped'));
  }
}

/** @type {EncoderClass} */
let Model;
/**
 * The model once it has its vocabulary.
 *
 * @type {EncoderModel | null}
 */
let withVocabulary = null;
/**
 * The model once it has what every sentence needs.
 *
 * @type {EncoderModel | null}
 */
let model = null;
/** @type {ModelFiles} */
let sizes;
/**
 * The first message, which is no sentence, brings the folder.
 *
 * @type {Files}
 */
let files;
/** @type {Job[]} */
const jobs = [];
/** @type {Job | undefined} */
let current;
const channel = new MessageChannel();

self.onmessage = (/** @type {MessageEvent<ModelRequest>} */ { data }) => {
  if (data.module) start(data);
  else if (data.drop !== undefined) drop(data.drop);
  else if (jobs.push(new Job(data)) === 1 && !current) work();
};
self.onmessageerror = () => postMessage({ broken: 'no module arrived' });

/** @param {Extract<ModelRequest, { files: ModelFiles }>} request */
function start(request) {
  try {
    ({ Model } = instantiate(request.module));
    sizes = request.files;
    files = new Files(request.folder, (progress) => postMessage(progress));
    postMessage({ ready: true });
  } catch (error) {
    postMessage({ broken: String(error?.message ?? error) });
  }
}

/**
 * Cancels a sentence that nobody waits for any more.
 *
 * @param {number} id
 */
function drop(id) {
  if (current && current.id === id) current.drop();
  const at = jobs.findIndex((job) => job.id === id);
  if (at >= 0) jobs.splice(at, 1);
}

async function work() {
  for (current = jobs.shift(); current; current = jobs.shift()) {
    const job = current;
    const { id } = job;
    try {
      await run(job);
    } catch (error) {
      // After a trap the instance must not be used again: the page starts another worker.
      if (error instanceof WebAssembly.RuntimeError) return postMessage({ id, crashed: error.message });
      const { problem, values = { why: String(error?.message ?? error) } } = error;
      if (!job.dropped) postMessage({ id, error: { problem, values } });
    }
  }
  return undefined;
}

/** @param {Job} job */
async function run(job) {
  if (!model)
    files.expect([
      ['vocabulary.txt', sizes.vocabulary],
      ['start.bin', sizes.start],
    ]);
  const loaded = model ?? (await loadModel(job));
  model = loaded;
  const tokens = tokensOf(loaded, job.text);
  const { ids } = tokens;
  postMessage({ id: job.id, tokens: { texts: tokens.texts(), subwords: tokens.subwords() } });
  tokens.free();
  const shards = [
    ...shardsOf('tokens', loaded.shards(ids), 'addTokens'),
    ...shardsOf('positions', loaded.positions(ids.length), 'addPositions'),
  ];
  files.expect([...shards, ...sizes.layers.map((size, layer) => /** @type {const} */ ([layerName(layer), size]))]);
  await Promise.all(
    shards.map(([name, , add, index]) => files.handOver(name, (bytes) => loaded[add](index, bytes), job.gone)),
  );
  loaded.begin(ids);
  for (let layer = 0; layer < sizes.layers.length && !job.dropped; layer++) await compute(loaded, layer, job);
}

/**
 * The tokens of a text. The module throws their number if the model has fewer positions.
 *
 * @param {EncoderModel} loaded
 * @param {string} text
 */
function tokensOf(loaded, text) {
  try {
    return loaded.tokenize(text);
  } catch (error) {
    throw typeof error === 'number' ? problemError('tooLong', { n: String(error) }) : error;
  }
}

const layerName = (/** @type {number} */ layer) => `layer-${layer}.bin`;

/**
 * The files with certain rows: the name and size of each, the method that adds it, and its index.
 *
 * @template {'addTokens' | 'addPositions'} Add
 * @param {'tokens' | 'positions'} kind
 * @param {Uint32Array} wanted
 * @param {Add} add
 * @returns {[name: string, size: number, add: Add, index: number][]}
 */
function shardsOf(kind, wanted, add) {
  const { count, each, last } = sizes[kind];
  return Array.from(wanted, (index) => [
    `${kind}-${String(index).padStart(3, '0')}.bin`,
    index === count - 1 ? last : each,
    add,
    index,
  ]);
}

/**
 * Computes a layer, once its file has arrived.
 *
 * @param {EncoderModel} loaded
 * @param {number} layer
 * @param {Job} job
 */
async function compute(loaded, layer, { id, gone }) {
  if (loaded.layers() <= layer) await files.handOver(layerName(layer), (bytes) => loaded.addLayer(layer, bytes), gone);
  loaded.run(layer);
  const [weights, q, k, v] = [loaded.weights(layer), loaded.q(layer), loaded.k(layer), loaded.v(layer)];
  postMessage(
    { id, layer, weights, q, k, v, labels: labelsOf(loaded, layer) },
    { transfer: [weights, q, k, v].map(({ buffer }) => buffer) },
  );
  // The reader may have typed on: a message that drops this sentence is received now.
  await receiveMessages();
}

/**
 * The patterns of the heads of a layer: a list a property.
 *
 * @param {EncoderModel} loaded
 * @param {number} layer
 */
function labelsOf(loaded, layer) {
  const found = loaded.labels(layer);
  const labels = {
    patterns: found.patterns(),
    shares: found.shares(),
    pairs: found.pairs(),
    separators: found.separators(),
  };
  found.free();
  return labels;
}

/** Lets messages be received that have been posted meanwhile. A timer would wait for 4 ms. */
function receiveMessages() {
  return new Promise((done) => {
    channel.port1.onmessage = done;
    channel.port2.postMessage(null);
  });
}

/**
 * Fetches what every sentence needs.
 *
 * @param {Job} job
 */
async function loadModel({ gone }) {
  // Both are fetched at the same time; an error of this one is thrown below.
  files.fetch('start.bin');
  const started = withVocabulary ?? (await files.handOver('vocabulary.txt', (bytes) => new Model(bytes), gone));
  withVocabulary = started;
  await files.handOver('start.bin', (bytes) => started.addStart(bytes), gone);
  return started;
}
