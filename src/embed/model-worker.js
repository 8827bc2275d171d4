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
/** Every file that a sentence has needed, by name: how many bytes it has, and how many of them are here. */
const needed = new Map();
let told = -PACE;

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
    } catch (error) {
      // A number is how many tokens a text has that has too many.
      postMessage(typeof error === 'number' ? { id, tokenCount: error } : { id, error: String(error?.message ?? error) });
    }
  }
}

async function run(job) {
  if (!model) expect([['vocabulary.txt', files.vocabulary], ['start.bin', files.start]]);
  model ??= await started();
  const tokens = model.tokenize(job.text);
  const { ids, starts, ends } = tokens;
  postMessage({ id: job.id, tokens: { starts, ends, pieces: tokens.pieces() } });
  tokens.free();
  const shards = [...shardsOf('tokens', model.shards(ids), 'addTokens'), ...shardsOf('positions', model.positions(ids.length), 'addPositions')];
  expect([...shards, ...files.layers.map((size, layer) => [layerName(layer), size])]);
  await Promise.all(shards.map(async ([name, , add, index]) => model[add](index, await file(name))));
  model.begin(ids);
  for (let layer = 0; layer < files.layers.length && !job.dropped; layer++) await through(layer, job.id);
}

const layerName = (layer) => `layer-${layer}.bin`;

/** Files of rows: the name of each, its bytes, and where they go. */
const shardsOf = (kind, wanted, add) => Array.from(wanted, (index) => [`${kind}-${String(index).padStart(3, '0')}.bin`, files[kind], add, index]);

/** Computes a layer, which may have to arrive first. */
async function through(layer, id) {
  if (model.layers() <= layer) model.addLayer(layer, await file(layerName(layer)));
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

/** A file of the model, which was expected. */
const file = (name) => fetched(new URL(name, folder), (here) => {
  needed.get(name).here = here;
  tell();
});

/** Says how much is here, now and then, and when it is all. */
function tell() {
  const [loaded, total] = ['here', 'size'].map((part) => [...needed.values()].reduce((sum, one) => sum + one[part], 0));
  if (performance.now() - told < PACE && loaded < total) return;
  told = performance.now();
  postMessage({ loaded, total });
}

/** These files are needed, each a name and its bytes; one that was needed before counts once. */
function expect(list) {
  for (const [name, size] of list) if (!needed.has(name)) needed.set(name, { size, here: 0 });
  told = -PACE;
  // A sentence of which all is here asks for nothing, and nobody need hear of it at each key.
  if (list.some(([name]) => needed.get(name).here < needed.get(name).size)) tell();
}
