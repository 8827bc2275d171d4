// What the panels of an element may know of it, and when they come.

import { base, tools } from 'attention:tools';
import { ATTRIBUTES, STATE } from '../element/attributes.js';
import { BASE } from '../element/shared.js';
import { wordsFor } from '../element/words.js';

const PREFIX = 'attention-';

/** The panels of one element; their code is fetched when the first one is opened. */
export class Panels {
  #element;
  #root;
  #mounted;
  #source;
  #words;
  /** What the panels below each view may know, by its name: `explorer` or `flow`. */
  #contexts = new Map();
  #tools = null;
  /** The last complaint; what is fetched for one before comes too late. */
  #shownError = null;
  #note = null;

  /** `source` is where the learner's numbers go: `{ given, figure, reflect }`. */
  constructor(element, root, mounted, source) {
    [this.#element, this.#root, this.#mounted, this.#source] = [element, root, mounted, source];
  }

  /** What a panel below a view may know of the element. */
  #context(view) {
    const known = this.#contexts.get(view) ?? this.#made(view);
    this.#contexts.set(view, known);
    known.words = this.#words;
    return known;
  }

  #made(view) {
    const [element, root, mounted, source] = [this.#element, this.#root, this.#mounted, this.#source];
    return {
      element,
      tag: `attention-${view}`,
      base: element[BASE] ?? base,
      root,
      place: root.querySelector(`.${view} .panel`),
      button: (name) => root.querySelector(`.${view} [data-action="${name}"]`),
      attributes: () => attributesOf(element, mounted.source()),
      svg: (direction) => mounted.svg(view, direction),
      csv: () => mounted.csv(),
      trace: () => mounted.trace(),
      caption: () => mounted.caption(view),
      read: (text) => source.figure.readData(text),
      take: (numbers) => this.#take(numbers, source),
      restore: () => this.#restore(source),
      // No getter: the browser keeps one for all objects of a shape, and with it the first element there was.
      isOwn: () => Boolean(source.given.numbers),
      words: undefined,
    };
  }

  speak(words) {
    this.close();
    this.#words = words;
  }

  async open(action, view) {
    (await this.#loaded())?.open(action, this.#context(view));
  }

  async showError(error) {
    this.#shownError = error;
    this.wait(null);
    if (!error && !this.#tools) return;
    const loaded = await this.#loaded();
    if (this.#shownError === error)
      loaded?.showError(this.#context(this.#element.localName.slice(PREFIX.length)), error);
  }

  /** The code of the panels; where it does not arrive, that is said in their place. */
  async #loaded() {
    try {
      const [loaded] = await Promise.all([tools(), this.#source.figure.take('panels')]);
      this.#tools = loaded;
    } catch (error) {
      await this.fail(error);
    }
    return this.#tools;
  }

  /** Says that code which was asked for did not arrive. */
  async fail(error) {
    const note = document.createElement('p');
    note.className = 'said-here';
    note.setAttribute('role', 'alert');
    note.append(`${(await wordsFor(this.#element)).failed} (${error.message})`);
    this.wait(note);
  }

  /** Shows how much of what was asked for has arrived, or asks whether it may come, until it is there. */
  wait(note) {
    if (note === this.#note) return;
    this.#note?.remove();
    this.#note = note;
    if (note) this.#root.prepend(note);
  }

  close() {
    for (const context of this.#contexts.values()) this.#tools?.close(context);
  }

  /** The author's query need not be there in the learner's numbers; it comes back with the author's. */
  #take(numbers, { given, figure, reflect }) {
    const before = STATE.map((name) => [name, this.#element.getAttribute(name)]);
    for (const name of STATE) reflect(name, null);
    given.give(numbers, before);
    figure.changed();
  }

  #restore({ given, figure, reflect }) {
    const { before } = given;
    given.restore();
    for (const pair of before ?? []) reflect(...pair);
    figure.changed();
  }
}

/** The attributes that show elsewhere what an element shows; `source` has those that it need not have itself. */
function attributesOf(element, source) {
  const told = new Map(source);
  return ATTRIBUTES.filter((name) => told.has(name) || element.hasAttribute(name)).map((name) => [
    name,
    told.get(name) ?? addressedValue(element, name),
  ]);
}

/** An address is told whole, since a page elsewhere has another folder. */
const addressedValue = (element, name) => {
  const value = element.getAttribute(name);
  return name === 'src' && URL.canParse(value, element.baseURI) ? new URL(value, element.baseURI).href : value;
};
