// Numbers of one's own: from the author's `src` or a script inside the element, or from a file that the learner gave.

import { tools } from 'attention:tools';

/** What a learner gave stays with the element, also when it is moved. */
const given = new WeakMap();

/** The numbers of one element. */
export class Own {
  #element;
  #numbers;
  #error = null;
  #loading = null;
  #apply = () => {};
  #complain = () => {};

  constructor(element) {
    this.#element = element;
  }

  /** What to show instead of a lesson, if there is anything. */
  get numbers() { return given.get(this.#element) ?? this.#numbers ?? undefined; }

  /** Whether the learner brought them. */
  get isGiven() { return given.has(this.#element); }

  /** Whether they came from a file at all. */
  get isOwn() { return this.numbers !== undefined; }

  /** Reads what the author wrote; what is wrong with it is told later, and the element shows what it showed before. */
  async load() {
    const element = this.#element;
    if (!element.hasAttribute('src') && !element.querySelector(':scope>script[type="application/json"]')) {
      this.#numbers = undefined;
      return;
    }
    this.free();
    const { signal } = (this.#loading = new AbortController());
    try {
      const numbers = await (await tools()).load(element, signal);
      if (!signal.aborted) [this.#numbers, this.#error] = [numbers ?? undefined, null];
    } catch (error) {
      if (!signal.aborted) this.#error = error;
    }
  }

  /** Says from now on when there is something new to show, and what is wrong. */
  follow(apply, complain) {
    [this.#apply, this.#complain] = [apply, complain];
    if (this.#error) complain(this.#error);
  }

  /** The author has changed `src`. */
  async changed() {
    this.#error = null;
    await this.load();
    this.#complain(this.#error);
    if (!this.#error) this.#apply();
  }

  /** The learner gives numbers; `null` goes back to the author's. */
  give(numbers) {
    if (numbers) given.set(this.#element, numbers);
    else given.delete(this.#element);
    this.#apply();
  }

  /** Stops what is on its way. */
  free() {
    this.#loading?.abort();
  }
}
