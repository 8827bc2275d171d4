// The panels of an element. Their code is a code part, which is loaded when the first one is opened.

import { base } from 'attention:folder';
import { STATE } from '../element/attributes.js';
import { BASE, LINK, adoptStyle, nameOf } from '../element/shared.js';
import { languageFile, languageOf } from '../element/messages.js';

/** @import { FigureElement, FigureHost, Mounted, PanelFigure, PanelHost, Pair } from '../element/protocol' */

/**
 * What an element and its page offer to panels.
 *
 * @param {FigureElement} element
 * @param {{
 *   readerData: import('../runtime/reader-data').ReaderData, figure: PanelFigure, reflect: FigureHost['reflect'],
 * }} parts
 * @returns {PanelHost}
 */
export function panelHost(element, { readerData, figure, reflect }) {
  return {
    base: () => element[BASE] ?? base,
    link: (attributes) => element[LINK]?.(attributes),
    adoptStyle: (css) => adoptStyle(element, css),
    hasReaderData: () => Boolean(readerData.data),
    readData: (source) => figure.readData(source),
    /** The author's query may name no token of the reader's data; it returns with the author's data. */
    setReaderData(data) {
      /** @type {Pair[]} */
      const before = STATE.map((name) => [name, element.getAttribute(name)]);
      for (const name of STATE) reflect(name, null);
      readerData.set(data, before);
      figure.changed();
    },
    clearReaderData() {
      const { before } = readerData;
      readerData.clear();
      for (const pair of before ?? []) reflect(...pair);
      figure.changed();
    },
  };
}

/**
 * Fills the screen with an element, or no longer. Where the browser refuses, the element stays as it is.
 *
 * @param {Element} element
 */
async function fillScreen(element) {
  const fills = element.matches(':fullscreen');
  await (fills ? document.exitFullscreen() : element.requestFullscreen()).catch(() => {});
}

/** The panels of one element. */
export class Panels {
  /** @type {FigureElement} */
  #element;
  /** @type {HTMLElement} */
  #root;
  /** @type {PanelFigure} */
  #figure;
  /** @type {Mounted} */
  #mounted;
  /**
   * The last error; an earlier one is dropped if the code arrives after it.
   *
   * @type {unknown}
   */
  #error = null;
  /** @type {HTMLElement | null} */
  #note = null;

  /**
   * @param {FigureElement} element
   * @param {HTMLElement} root
   * @param {PanelFigure} figure
   * @param {Mounted} mounted
   */
  constructor(element, root, figure, mounted) {
    [this.#element, this.#root, this.#figure, this.#mounted] = [element, root, figure, mounted];
  }

  /**
   * Opens the panel of an action below a view, or closes it if it is open.
   *
   * @param {string} action
   * @param {string} view
   */
  async open(action, view) {
    if (action === 'screen') return fillScreen(this.#element);
    if (await this.#load()) this.#mounted.openPanel(action, view);
  }

  /**
   * Shows an error in custom data; `null` removes it.
   *
   * @param {unknown} error
   */
  async showError(error) {
    this.#error = error;
    this.#showNote(null);
    if (error && !(await this.#load())) return;
    if (this.#error === error) this.#mounted.showError(error, nameOf(this.#element));
  }

  /** Loads the code of the panels; shows an error and returns false if it does not arrive. */
  async #load() {
    try {
      const draws = nameOf(this.#element) === 'explorer';
      await Promise.all(['panels', ...(draws ? ['weights'] : [])].map((part) => this.#figure.addPart(part)));
      return true;
    } catch (error) {
      await this.fail(error);
      return false;
    }
  }

  /**
   * Shows that code did not arrive.
   *
   * @param {Error} error
   */
  async fail(error) {
    const note = document.createElement('p');
    note.className = 'notice';
    note.setAttribute('role', 'alert');
    // A single message: with `messagesFor`, this file would contain all messages of the loader.
    const failed = (await languageFile(languageOf(this.#element)))?.loader.failed ?? FAILED_MESSAGE;
    note.append(`${failed} (${error.message})`);
    this.#showNote(note);
  }

  /**
   * Shows a note above the figure in place of the one before; `null` shows none.
   *
   * @param {HTMLElement | null} note
   */
  #showNote(note) {
    if (note === this.#note) return;
    this.#note?.remove();
    this.#note = note;
    if (note) this.#root.prepend(note);
  }
}
