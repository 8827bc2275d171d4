// Custom data: what the learner gives stays with the element, also when it is moved; what the author wrote is read.

import { tools } from 'attention:tools';

/** The numbers that a learner gave to an element, and what was seen `before`. */
const given = new WeakMap();

/** The learner's custom data of one element. */
export class Given {
  #element;
  #tell;

  /** `tell` hears when they change. */
  constructor(element, tell) {
    [this.#element, this.#tell] = [element, tell];
  }

  get numbers() {
    return given.get(this.#element)?.numbers;
  }

  /** What was seen before the learner gave numbers. */
  get before() {
    return given.get(this.#element)?.before;
  }

  /** The learner gives numbers; `before` comes back when they are taken back. */
  give(numbers, before) {
    given.set(this.#element, { numbers, before: this.before ?? before });
    this.#tell();
  }

  /** Goes back to the author's. */
  restore() {
    given.delete(this.#element);
    this.#tell();
  }
}

/**
 * Has what the author wrote come, and `hear` told what `read` makes of it, or `{ error }`. Returns how to hear no more;
 * nothing where nobody wrote anything.
 */
export function loadAuthored(element, read, hear) {
  if (!element.hasAttribute('src') && !element.querySelector(':scope>script[type="application/json"]')) {
    return undefined;
  }
  const ending = new AbortController();
  const { signal } = ending;
  const answer = (told) => {
    if (!signal.aborted) hear(told);
  };
  const text = tools().then(({ authoredText }) => authoredText(element, signal).catch((refused) => refused));
  read(text).then(answer, (error) => answer({ error }));
  return () => ending.abort();
}
