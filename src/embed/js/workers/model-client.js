// The trained model of a page: one worker for all elements, and the results of the sentences that elements show.

import { compile, files, workerAddress } from 'attention:model-assets';
import { problemError } from '../runtime/fetch.js';
import { MODEL as SHAPE } from '../element/attributes.js';
import { scriptUrl } from './script-url.js';

/** @import { Layer, Problem, Progress, SentenceResults, Subscriber, WorkerMessage } from './protocol' */

/**
 * Allows the download of the model, once for the page. A browser that asks to save data waits for it.
 *
 * @type {(value?: unknown) => void}
 */
export let consent = () => {};
/** @type {Promise<void> | null} */
let consented = navigator.connection?.saveData
  ? new Promise((done) => {
      consent = done;
    }).then(() => {
      consented = null;
    })
  : null;

/** The bytes that a first sentence needs, without the rows of its own tokens. */
export function modelBytes() {
  const { layers, start, vocabulary } = files().files;
  return layers.reduce((sum, size) => sum + size, start + vocabulary);
}

/**
 * A sentence and its results so far; `subscribers` are called with each new one.
 *
 * @implements {SentenceResults}
 */
class Sentence {
  /** @type {Set<Subscriber>} */
  subscribers = new Set();
  /** @type {SentenceResults['tokens']} */
  tokens = null;
  /** @type {Layer[]} */
  layers = [];
  /** @type {SentenceResults['progress']} */
  progress = null;
  /** @type {SentenceResults['error']} */
  error = null;
  waits = Boolean(consented);

  /**
   * @param {number} id
   * @param {string} text
   */
  constructor(id, text) {
    this.id = id;
    this.text = text;
  }

  /** Whether more results will arrive without an action of the reader. */
  get isPending() {
    return !this.error && !this.waits && this.layers.length < SHAPE.layers;
  }

  notify() {
    for (const subscriber of [...this.subscribers]) subscriber(this);
  }
}

/** @type {Map<string, Sentence>} */
const sentences = new Map();
/** @type {Promise<Worker> | null} */
let worker = null;
let ids = 0;

/**
 * Calls `subscriber` with a sentence now and whenever there are more results, on behalf of an element. Returns a
 * function that unsubscribes; without subscribers, the sentence is not computed further.
 *
 * @param {string} text
 * @param {Element} element
 * @param {Subscriber} subscriber
 */
export function subscribe(text, element, subscriber) {
  let sentence = sentences.get(text);
  if (!sentence || sentence.error) {
    sentence = new Sentence(++ids, text);
    sentences.set(text, sentence);
    run(sentence);
  }
  sentence.subscribers.add(subscriber);
  subscriber(sentence);
  return () => unsubscribe(sentence, subscriber, element);
}

/** Milliseconds that the worker is kept without sentences: a figure that moves within its page subscribes again. */
const GRACE = 1000;
let timer = 0;

/**
 * Without any sentence, the worker is terminated, since it holds the model in memory.
 *
 * @param {Sentence} sentence
 * @param {Subscriber} subscriber
 * @param {Element} element
 */
function unsubscribe(sentence, subscriber, element) {
  sentence.subscribers.delete(subscriber);
  queueMicrotask(() => {
    if (sentence.subscribers.size > 0) return;
    if (sentences.get(sentence.text) === sentence) sentences.delete(sentence.text);
    worker?.then(
      (one) => one.postMessage({ drop: sentence.id }),
      () => {},
    );
    if (sentences.size > 0 || timer) return;
    if (!element.isConnected) terminate();
    else
      timer = setTimeout(() => {
        timer = 0;
        if (sentences.size === 0) terminate();
      }, GRACE);
  });
}

function terminate() {
  worker?.then(
    (one) => one.terminate(),
    () => {},
  );
  worker = null;
}

/** @param {Sentence} sentence */
async function run(sentence) {
  const { id, text } = sentence;
  if (consented) {
    await consented;
    sentence.waits = false;
    if (!sentence.subscribers.size) return;
    sentence.notify();
  }
  worker ??= start();
  const starting = worker;
  try {
    (await starting).postMessage({ id, text });
  } catch (error) {
    if (worker === starting) worker = null;
    receive({ id, error: plain(error) });
  }
}

/** @param {string} address */
function construct(address) {
  try {
    return new Worker(scriptUrl(address));
  } catch {
    throw problemError('noWorker', {});
  }
}

/** Starts the worker. Rejects with a `problemError` if the page allows none. */
async function start() {
  const [module, address] = await Promise.all([compile(), workerAddress()]);
  try {
    return await initialize(construct(address), module);
  } finally {
    if (address.startsWith('blob:')) URL.revokeObjectURL(address);
  }
}

/**
 * Gives a worker its module, and returns it once it is ready; terminates it if it does not get there.
 *
 * @param {Worker} started
 * @param {WebAssembly.Module} module
 */
async function initialize(started, module) {
  try {
    started.postMessage({ module, ...files() });
    await new Promise((/** @type {(value?: unknown) => void} */ done, failed) => {
      started.addEventListener('error', () => failed(problemError('noWorker', {})), { once: true });
      started.addEventListener(
        'message',
        (/** @type {MessageEvent<WorkerMessage>} */ { data }) => (data.ready ? done() : failed(new Error(data.broken))),
        { once: true },
      );
    });
    started.addEventListener('message', (/** @type {MessageEvent<WorkerMessage>} */ { data }) => receive(data));
    started.addEventListener('error', ({ message }) => fail(message));
    return started;
  } catch (error) {
    started.terminate();
    throw error;
  }
}

/**
 * An error in the form in which the worker posts it.
 *
 * @param {{ problem?: string, values?: Record<string, string>, message?: string }} error
 * @returns {Problem}
 */
const plain = ({ problem, values, message }) => ({ problem, values: values ?? { why: String(message) } });

/**
 * The worker has failed outside of any sentence: all that are unfinished get an error.
 *
 * @param {string} message
 */
function fail(message) {
  terminate();
  for (const { id, isPending } of sentences.values()) if (isPending) receive({ id, error: crash(message) });
}

/** @type {(why: string) => Problem} */
const crash = (why) => ({ problem: 'crashed', values: { why } });

/**
 * The worker has crashed on a sentence: the others are computed by a new one, which this sentence would crash too.
 *
 * @param {number | undefined} id
 * @param {string} why
 */
function restart(id, why) {
  terminate();
  receive({ id, error: crash(why) });
  for (const sentence of sentences.values()) if (sentence.isPending) run(sentence);
}

/**
 * Receives a message of the worker: about one sentence, or about the progress of the download.
 *
 * @param {WorkerMessage} message
 */
function receive({ id, tokens, layer, error, crashed, loaded, total, ...numbers }) {
  if (crashed !== undefined) return restart(id, crashed);
  if (loaded !== undefined) {
    for (const one of sentences.values()) {
      one.progress = /** @type {Progress} */ ({ loaded, total });
      one.notify();
    }
    return;
  }
  const sentence = [...sentences.values()].find((one) => one.id === id);
  if (!sentence) return;
  if (tokens) sentence.tokens = tokens;
  if (layer !== undefined) sentence.layers[layer] = /** @type {Layer} */ (numbers);
  if (error) sentence.error = error;
  sentence.notify();
}
