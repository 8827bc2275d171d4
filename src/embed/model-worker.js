// The worker of the model: it is asked for sentences, fetches what each needs, and sends every layer as it is computed.

import instantiate from 'attention:model-glue';
import { fetched } from './model-fetch.js';

/** Milliseconds between two words on how much has arrived. */
const PACE = 100;

let Model;
let model = null;
let files;
let folder;
const jobs = [];
let current = null;
const channel = new MessageChannel();
const bytes = { loaded: 0, total: 0, told: 0 };

onmessage = ({ data }) => {
  if (data.module) begin(data);
  else if (data.drop !== undefined) drop(data.drop);
  else if (jobs.push(data) === 1 && !current) work();
};
onmessageerror = () => postMessage({ broken: 'no module arrived' });

function begin(given) {
  try {
    ({ Model } = instantiate(given.module));
    ({ files, folder } = given);
    postMessage({ ready: true });
  } catch (error) {
    postMessage({ broken: String(error?.message ?? error) });
  }
}

/** Nobody waits for a sentence any more. */
function drop(id) {
  if (current?.id === id) current.dropped = true;
  const at = jobs.findIndex((job) => job.id === id);
  if (at >= 0) jobs.splice(at, 1);
}

async function work() {
  for (current = jobs.shift(); current; current = jobs.shift()) {
    const { id } = current;
    try {
      await run(current);
      postMessage({ id, done: true });
    } catch (error) {
      postMessage({ id, error: String(error?.message ?? error) });
    }
  }
}

async function run(job) {
  expect(model ? 0 : files.vocabulary + files.start);
  model ??= await started();
  const tokens = model.tokenize(job.text);
  const { ids, starts, ends } = tokens;
  postMessage({ id: job.id, tokens: { starts, ends, pieces: tokens.pieces() } });
  tokens.free();
  const shards = [['tokens', model.shards(ids), 'addTokens'], ['positions', model.positions(ids.length), 'addPositions']];
  for (const [kind, wanted] of shards) expect(wanted.length * files[kind]);
  expect(files.layers.slice(model.layers()).reduce((sum, size) => sum + size, 0));
  for (const [kind, wanted, add] of shards) {
    await Promise.all(Array.from(wanted, async (index) => model[add](index, await file(`${kind}-${String(index).padStart(3, '0')}.bin`))));
  }
  model.begin(ids);
  for (let layer = 0; layer < files.layers.length && !job.dropped; layer++) await through(layer, job.id);
}

/** Computes a layer, which may have to arrive first. */
async function through(layer, id) {
  if (model.layers() <= layer) model.addLayer(layer, await file(`layer-${layer}.bin`));
  model.run(layer);
  const [weights, q, k, v] = [model.weights(layer), model.q(layer), model.k(layer), model.v(layer)];
  postMessage({ id, layer, weights, q, k, v }, [weights, q, k, v].map(({ buffer }) => buffer));
  // Another letter may have been typed meanwhile.
  await rest();
}

/** Hears what has been sent. A timer would wait for 4 ms. */
function rest() {
  return new Promise((done) => {
    channel.port1.onmessage = done;
    channel.port2.postMessage(null);
  });
}

async function started() {
  const [vocabulary, start] = await Promise.all([file('vocabulary.txt'), file('start.bin')]);
  const made = new Model(vocabulary);
  made.addStart(start);
  return made;
}

/** A file of the model. */
const file = (name) => fetched(new URL(name, folder), (n) => {
  bytes.loaded += n;
  if (performance.now() - bytes.told >= PACE || bytes.loaded >= bytes.total) tell();
});

function tell() {
  bytes.told = performance.now();
  postMessage({ loaded: bytes.loaded, total: bytes.total });
}

/** So many bytes more have to arrive. */
function expect(n) {
  bytes.total = Math.max(bytes.total, bytes.loaded) + n;
  if (n > 0) tell();
}
