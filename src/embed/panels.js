// What the panels of an element may know of it, and when they come.

import { base, tools } from 'attention:tools';
import { ATTRIBUTES, STATE } from './attributes.js';
import { BASE } from './shared.js';

/** The panels of one element; their code is fetched when the first one is opened. */
export class Panels {
  #context;
  #tools = null;
  #before = null;
  #note = null;

  constructor(element, root, mounted, own, attached) {
    this.#context = {
      element,
      tag: element.localName,
      base: element[BASE] ?? base,
      place: root.querySelector('.panel'),
      button: (name) => root.querySelector(`[data-action="${name}"]`),
      attributes: () => ATTRIBUTES.filter((name) => element.hasAttribute(name)).map((name) => [name, valueOf(element, name)]),
      scene: () => mounted.scene(),
      trace: () => mounted.trace(),
      caption: () => mounted.caption(),
      take: (numbers) => this.#take(numbers, own, attached),
      restore: () => this.#restore(own, attached),
      again: (show) => own.changed(show),
      // No getter: the browser keeps one for all objects of a shape, and with it the first element there was.
      isOwn: () => own.isGiven,
      words: undefined,
    };
  }

  speak(words) {
    this.#context.words = words;
    this.close();
  }

  async open(action) {
    this.#tools = await tools();
    this.#tools.open(action, this.#context);
  }

  async complain(error) {
    this.wait(null);
    if (!error && !this.#tools) return;
    this.#tools = await tools();
    this.#tools.complain(this.#context, error);
  }

  /** Shows how much of what was asked for has arrived, or asks whether it may come, until it is there. */
  wait(note) {
    if (note === this.#note) return;
    this.#note?.remove();
    this.#note = note;
    if (note) this.#context.place.prepend(note);
  }

  close() {
    this.#tools?.close(this.#context);
  }

  /** The author's query need not be there in the learner's numbers; it comes back with the author's. */
  #take(numbers, own, attached) {
    const { element } = this.#context;
    this.#before ??= STATE.map((name) => [name, element.getAttribute(name)]);
    for (const name of STATE) element.removeAttribute(name);
    own.give(numbers);
    attached.changed();
  }

  #restore(own, attached) {
    const { element } = this.#context;
    own.give(null);
    for (const [name, value] of this.#before ?? []) if (value !== null) element.setAttribute(name, value);
    this.#before = null;
    attached.changed();
  }
}

/** An address is told whole, since a page elsewhere has another folder. */
const valueOf = (element, name) => {
  const value = element.getAttribute(name);
  return name === 'src' && URL.canParse(value, element.baseURI) ? new URL(value, element.baseURI).href : value;
};
