// What the panels of an element may know of it, and when they come.

import { base, tools } from 'attention:tools';
import { ATTRIBUTES, STATE } from '../element/attributes.js';
import { BASE } from '../element/shared.js';
import { wordsFor } from '../element/words.js';

/** The panels of one element; their code is fetched when the first one is opened. */
export class Panels {
  #context;
  #tools = null;
  /** The last complaint; what is fetched for one before comes too late. */
  #complaint = null;
  #note = null;

  constructor(element, root, mounted, { own, attached, reflect }) {
    this.#context = {
      element,
      tag: element.localName,
      base: element[BASE] ?? base,
      root,
      place: root.querySelector('.panel'),
      button: (name) => root.querySelector(`[data-action="${name}"]`),
      attributes: () =>
        ATTRIBUTES.filter((name) => element.hasAttribute(name)).map((name) => [name, addressedValue(element, name)]),
      scene: () => mounted.scene(),
      trace: () => mounted.trace(),
      caption: () => mounted.caption(),
      take: (numbers) => this.#take(numbers, { own, attached, reflect }),
      restore: () => this.#restore({ own, attached, reflect }),
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
    (await this.#loaded())?.open(action, this.#context);
  }

  async complain(error) {
    this.#complaint = error;
    this.wait(null);
    if (!error && !this.#tools) return;
    const loaded = await this.#loaded();
    if (this.#complaint === error) loaded?.complain(this.#context, error);
  }

  /** The code of the panels; where it does not arrive, that is said in their place. */
  async #loaded() {
    try {
      this.#tools = await tools();
    } catch (error) {
      const note = document.createElement('p');
      note.className = 'said-here';
      note.setAttribute('role', 'alert');
      note.append(`${(await wordsFor(this.#context.element)).failed} (${error.message})`);
      this.wait(note);
    }
    return this.#tools;
  }

  /** Shows how much of what was asked for has arrived, or asks whether it may come, until it is there. */
  wait(note) {
    if (note === this.#note) return;
    this.#note?.remove();
    this.#note = note;
    if (note) this.#context.root.prepend(note);
  }

  close() {
    this.#tools?.close(this.#context);
  }

  /** The author's query need not be there in the learner's numbers; it comes back with the author's. */
  #take(numbers, { own, attached, reflect }) {
    const before = STATE.map((name) => [name, this.#context.element.getAttribute(name)]);
    for (const name of STATE) reflect(name, null);
    own.give(numbers, before);
    attached.changed();
  }

  #restore({ own, attached, reflect }) {
    const { before } = own;
    own.restore();
    for (const pair of before ?? []) reflect(...pair);
    attached.changed();
  }
}

/** An address is told whole, since a page elsewhere has another folder. */
const addressedValue = (element, name) => {
  const value = element.getAttribute(name);
  return name === 'src' && URL.canParse(value, element.baseURI) ? new URL(value, element.baseURI).href : value;
};
