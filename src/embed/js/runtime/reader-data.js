// Custom data: the reader's stays with the element, also when the element is moved; the author's is loaded.

import { source } from 'attention:source';

/** @import { CustomData, DataAnswer, Pair, ReadData } from '../element/protocol' */

/**
 * The reader's data of each element, and the state that was shown `before`.
 *
 * @type {WeakMap<Element, { data: CustomData, before: Pair[] }>}
 */
const stored = new WeakMap();

/** The reader's custom data of one element. */
export class ReaderData {
  /** @type {Element} */
  #element;
  /** @type {() => void} */
  #onChange;

  /**
   * @param {Element} element
   * @param {() => void} onChange
   */
  constructor(element, onChange) {
    [this.#element, this.#onChange] = [element, onChange];
  }

  get data() {
    return stored.get(this.#element)?.data;
  }

  /** The state that was shown before the reader's first data. */
  get before() {
    return stored.get(this.#element)?.before;
  }

  /**
   * Stores the reader's data, and the state to return to.
   *
   * @param {CustomData} data
   * @param {Pair[]} before
   */
  set(data, before) {
    stored.set(this.#element, { data, before: this.before ?? before });
    this.#onChange();
  }

  /** Returns to the author's data. */
  clear() {
    stored.delete(this.#element);
    this.#onChange();
  }
}

/**
 * Loads the author's custom data: `callback` receives what `read` returns for its text, or `{ error }`. Returns a
 * function that cancels this; nothing if the author has written none.
 *
 * @param {Element} element
 * @param {ReadData} read
 * @param {(answer: DataAnswer) => void} callback
 */
export function loadAuthored(element, read, callback) {
  if (!element.hasAttribute('src') && !element.querySelector(':scope>script[type="application/json"]')) {
    return undefined;
  }
  const controller = new AbortController();
  const { signal } = controller;
  const answer = (/** @type {DataAnswer} */ result) => {
    if (!signal.aborted) callback(result);
  };
  const text = source().then(({ authoredText }) => authoredText(element, signal).catch((error) => error));
  read(text).then(answer, (error) => answer({ error }));
  return () => controller.abort();
}
