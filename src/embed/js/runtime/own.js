// Numbers that are not a lesson's: a head of the model, those of `src` or a script inside the element, or a learner's
// file.

import { model } from 'attention:model';
import { tools } from 'attention:tools';

/** What a learner gave stays with the element, also when it is moved: the numbers, and what was seen `before`. */
const given = new WeakMap();

/** The numbers of one element. */
export class Own {
  #element;
  #numbers;
  #error = null;
  #loading = null;
  #busy = 0;
  #apply = () => {};
  #warn;
  /** @type {(error: unknown) => void} */
  #showError = () => {};

  /** `warn(name, value, text)` hears of nonsense in an attribute. */
  constructor(element, warn) {
    [this.#element, this.#warn] = [element, warn];
  }

  /** What to show instead of a lesson, if there is anything. */
  get numbers() {
    return given.get(this.#element)?.numbers ?? this.#numbers ?? undefined;
  }

  /** Whether the learner brought them. */
  get isGiven() {
    return given.has(this.#element);
  }

  /** Whether others are on their way. */
  get isLoading() {
    return this.#busy > 0;
  }

  /** Whether they came from a file at all. */
  get isOwn() {
    return this.numbers !== undefined;
  }

  /**
   * Reads what the author wrote; what is wrong with it is told later, and the element shows what it showed before.
   * `show` is given what to show while a model arrives. Answers false where something else was asked for meanwhile.
   */
  async load(show) {
    const element = this.#element;
    const sentence = element.hasAttribute('sentence');
    if (!sentence && !element.hasAttribute('src') && !element.querySelector(':scope>script[type="application/json"]')) {
      this.#loading?.abort();
      [this.#loading, this.#numbers] = [null, undefined];
      return true;
    }
    this.#busy++;
    const before = this.#loading;
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    try {
      const begin = sentence
        ? await model().then(
            ({ numbersOf }) =>
              () =>
                numbersOf(element, { signal, show, warn: this.#warn }),
          )
        : await tools().then(
            ({ load }) =>
              () =>
                load(element, signal),
          );
      const coming = signal.aborted ? undefined : begin();
      // Only now, since a model ends when nobody shows a sentence of it.
      before?.abort();
      const numbers = await coming;
      if (!signal.aborted) [this.#numbers, this.#error] = [numbers ?? undefined, null];
    } catch (error) {
      if (!signal.aborted) this.#error = error;
    } finally {
      this.#busy--;
    }
    return !signal.aborted;
  }

  /** Says from now on when there is something new to show, and what is wrong. */
  follow(apply, showError) {
    [this.#apply, this.#showError] = [apply, showError];
    if (this.#error) showError(this.#error);
  }

  /** The author has changed `src`, or what did not arrive is asked for again; `show` as for `load`. */
  async changed(show) {
    this.#error = null;
    if (!(await this.load(show))) return;
    this.#showError(this.#error);
    this.#apply();
  }

  /** The learner gives numbers; `before` comes back when they are taken back. */
  give(numbers, before) {
    given.set(this.#element, { numbers, before: given.get(this.#element)?.before ?? before });
    this.#apply();
  }

  /** What was seen before the learner gave numbers. */
  get before() {
    return given.get(this.#element)?.before;
  }

  /** Goes back to the author's. */
  restore() {
    given.delete(this.#element);
    this.#apply();
  }

  /** Stops what is on its way. */
  free() {
    this.#loading?.abort();
  }
}
