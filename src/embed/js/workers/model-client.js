// The model of a page: one worker for all its elements, and what it has said of the sentences that somebody shows.

import { compile, files, workerAddress } from 'attention:model-parts';
import { problemError } from '../runtime/fetch.js';
import { MODEL as SHAPE } from '../element/attributes.js';

/**
 * Says that the model may come; where a browser asks to save data it waits for that, once a page.
 *
 * @type {(value?: unknown) => void}
 */
export let consent = () => {};
let agreed = navigator.connection?.saveData
  ? new Promise((done) => {
      consent = done;
    }).then(() => {
      agreed = null;
    })
  : null;

/** The bytes that a first sentence needs, but for those of its words. */
export function needed() {
  const { layers, start, vocabulary } = files().files;
  return layers.reduce((sum, size) => sum + size, start + vocabulary);
}

/** A sentence and what is known of it so far; `users` hear of all that comes. */
class Sentence {
  users = new Set();
  tokens = null;
  /** A layer each: weights, `12 · n · n`; q, k and v, `n · 384`. */
  layers = [];
  /** Bytes that have arrived and that are needed, of this sentence or of those before. */
  progress = null;
  /** What is wrong, as `problemError` has it, without its message. */
  error = null;
  /** Whether it waits for `consent`. */
  waits = Boolean(agreed);

  constructor(id, text) {
    Object.assign(this, { id, text });
  }

  /** Whether more of it will be known without anybody's doing. */
  get comes() {
    return !this.error && !this.waits && this.layers.length < SHAPE.layers;
  }

  tell() {
    for (const user of [...this.users]) user(this);
  }
}

const sentences = new Map();
let worker = null;
let ids = 0;

/**
 * Shows a sentence to `user` now and whenever more of it is known, on behalf of an element; returns how to stop, which
 * ends the work on it.
 */
export function follow(text, element, user) {
  let sentence = sentences.get(text);
  if (!sentence || sentence.error) {
    sentence = new Sentence(++ids, text);
    sentences.set(text, sentence);
    run(sentence);
  }
  sentence.users.add(user);
  user(sentence);
  return () => leave(sentence, user, element);
}

/** Milliseconds that the worker waits for a figure that was moved within its page, and begins anew there. */
const GRACE = 1000;
let ending = 0;

/** A worker ends with the last sentence, since it holds a model. */
function leave(sentence, user, element) {
  sentence.users.delete(user);
  queueMicrotask(() => {
    if (sentence.users.size > 0) return;
    if (sentences.get(sentence.text) === sentence) sentences.delete(sentence.text);
    worker?.then(
      (one) => one.postMessage({ drop: sentence.id }),
      () => {},
    );
    if (sentences.size > 0 || ending) return;
    if (!element.isConnected) end();
    else
      ending = setTimeout(() => {
        ending = 0;
        if (sentences.size === 0) end();
      }, GRACE);
  });
}

function end() {
  worker?.then(
    (one) => one.terminate(),
    () => {},
  );
  worker = null;
}

async function run(sentence) {
  const { id, text } = sentence;
  if (agreed) {
    await agreed;
    sentence.waits = false;
    if (!sentence.users.size) return;
    sentence.tell();
  }
  worker ??= start();
  const own = worker;
  try {
    (await own).postMessage({ id, text });
  } catch (error) {
    if (worker === own) worker = null;
    hear({ id, error: plain(error) });
  }
}

/** Starts the worker. Throws a sentence where the page allows none. */
async function start() {
  const [module, address] = await Promise.all([compile(), workerAddress()]);
  let made = null;
  try {
    made = new Worker(address);
    made.postMessage({ module, ...files() });
    await new Promise((/** @type {(value?: unknown) => void} */ done, failed) => {
      made.addEventListener('error', () => failed(problemError('noWorker', {})), { once: true });
      made.addEventListener('message', ({ data }) => (data.ready ? done() : failed(new Error(data.broken))), {
        once: true,
      });
    });
    made.addEventListener('message', ({ data }) => hear(data));
    made.addEventListener('error', ({ message }) => fail(message));
    return made;
  } catch (error) {
    made?.terminate();
    throw error;
  } finally {
    if (address.startsWith('blob:')) URL.revokeObjectURL(address);
  }
}

/**
 * An error as a worker tells of it.
 *
 * @param {{ problem?: string, values?: Record<string, string>, message?: string }} error
 * @returns {import('./protocol').Problem}
 */
const plain = ({ problem, values, message }) => ({ problem, values: values ?? { why: String(message) } });

/** The worker is no more: whoever waits hears of it, and the next sentence begins with another one. */
function fail(message) {
  end();
  for (const { id, comes } of sentences.values()) if (comes) hear({ id, error: plain({ message }) });
}

/**
 * What the worker says: of one sentence, or of the bytes on their way.
 *
 * @param {import('./protocol').Heard} answer
 */
function hear({ id, tokens, layer, error, loaded, total, ...numbers }) {
  if (loaded !== undefined) {
    for (const one of sentences.values()) {
      one.progress = { loaded, total };
      one.tell();
    }
    return;
  }
  const sentence = [...sentences.values()].find((one) => one.id === id);
  if (!sentence) return;
  if (tokens) sentence.tokens = tokens;
  if (layer !== undefined) sentence.layers[layer] = numbers;
  if (error) sentence.error = error;
  sentence.tell();
}
