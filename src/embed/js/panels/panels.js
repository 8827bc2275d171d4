// The panels of an element: their code comes when the first one is opened, and asks this of the page.

import { base } from 'attention:tools';
import { STATE } from '../element/attributes.js';
import { BASE, LINK, adoptStyle } from '../element/shared.js';
import { languageOf, pack } from '../element/words.js';

/**
 * What panels ask of the page around an element: see src/embed/panels/. `source` is where the learner's
 * custom data go: `{ given, figure, reflect }`.
 */
export function panelHost(element, { given, figure, reflect }) {
  return {
    base: () => element[BASE] ?? base,
    link: (attributes) => element[LINK]?.(attributes),
    adoptStyle: (css) => adoptStyle(element, css),
    isGiven: () => Boolean(given.numbers),
    readData: (source) => figure.readData(source),
    /** The author's query need not be there in the learner's numbers; it comes back with the author's. */
    takeData(numbers) {
      const before = STATE.map((name) => [name, element.getAttribute(name)]);
      for (const name of STATE) reflect(name, null);
      given.give(numbers, before);
      figure.changed();
    },
    restoreData() {
      const { before } = given;
      given.restore();
      for (const pair of before ?? []) reflect(...pair);
      figure.changed();
    },
  };
}

/** The panels of one element. */
export class Panels {
  #element;
  #root;
  #figure;
  #mounted;
  /** The last error; code that is fetched for one before comes too late. */
  #error = null;
  #note = null;

  constructor(element, root, figure, mounted) {
    [this.#element, this.#root, this.#figure, this.#mounted] = [element, root, figure, mounted];
  }

  /** Opens the panel of an action below a view, or closes it where it is open. */
  async open(action, view) {
    if (await this.#arrives()) this.#mounted.openPanel(action, view);
  }

  /** Shows what is wrong with custom data; with null, nothing is any more. */
  async showError(error) {
    this.#error = error;
    this.wait(null);
    if (error && !(await this.#arrives())) return;
    if (this.#error === error) this.#mounted.showError(error, this.#element.localName.slice(10));
  }

  /** Has the code of the panels come; where it does not, that is said in their place. */
  async #arrives() {
    try {
      await this.#figure.take('panels');
      return true;
    } catch (error) {
      await this.fail(error);
      return false;
    }
  }

  /** Says that code which was asked for did not arrive. */
  async fail(error) {
    const note = document.createElement('p');
    note.className = 'said-here';
    note.setAttribute('role', 'alert');
    // All of the loader's messages would lie in this file as well.
    const failed = (await pack(languageOf(this.#element)))?.loader.failed ?? FAILED_MESSAGE;
    note.append(`${failed} (${error.message})`);
    this.wait(note);
  }

  /** Shows how much of what was asked for has arrived, or asks whether it may come, until it is there. */
  wait(note) {
    if (note === this.#note) return;
    this.#note?.remove();
    this.#note = note;
    if (note) this.#root.prepend(note);
  }
}
