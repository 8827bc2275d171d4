// The custom elements of the figures. The figure itself is WebAssembly, which is loaded when the element is near the
// viewport.

import { loadRuntime } from 'attention:runtime';
import { addStill } from 'attention:still';
import { languageOf, messagesFor } from './messages.js';
import { ATTRIBUTES, STATE, TAGS } from './attributes.js';
import { attachRoot, adoptRootStyle } from './placeholder.js';
import { MATCHES, SET } from './shared.js';

/** @import { Author, Figure, FigureBase, Host, Pair } from './protocol' */

const NEAR = '600px';

class FigureElement extends /** @type {new () => FigureBase} */ (HTMLElement) {
  static observedAttributes = ATTRIBUTES;

  /** What the reader changes is a property too; before a figure is ready, it has the attribute's value. */
  static {
    for (const name of STATE) {
      Object.defineProperty(FigureElement.prototype, name, {
        get() {
          const written = this.getAttribute(name);
          return this.#current
            ? this.#current[name]()
            : name === 'stage'
              ? (written ?? undefined)
              : Number(written ?? NaN);
        },
        set(value) {
          this.setAttribute(name, value);
        },
      });
    }
  }

  #placeholder = attachRoot(this, this.localName.slice(10));
  #slot = document.createElement('slot');
  /** @type {Figure | null} */
  #mounted = null;
  /**
   * The figure that answers for properties: the mounted one once it is ready, and still after it has been unmounted.
   *
   * @type {Figure | null}
   */
  #current = null;
  /** @type {IntersectionObserver | null} */
  #observer = null;
  /** Aborted when the figure is unmounted, or while it is being mounted; each figure has its own. */
  #controller = new AbortController();
  /** @type {Author} */
  #author = {};
  #isReflecting = false;
  /** Whether prose has set a part of the state before there was a figure to emit the change. */
  #hasPendingChange = false;
  #wasReady = false;

  constructor() {
    super();
    this.#placeholder.append(this.#slot);
  }

  adoptedCallback() {
    adoptRootStyle(this);
  }

  connectedCallback() {
    // Presentations then leave its keys alone, those of its link or its button before there is a figure too.
    this.setAttribute('data-lm-suppress-shortcuts', 'true');
    // A property that was set before the element was defined becomes an attribute.
    /** @type {('query' | 'scale' | 'stage')[]} */ (STATE).forEach((name) => {
      if (!Object.hasOwn(this, name)) return;
      const value = this[name];
      delete this[name];
      this[name] = value;
    });
    this.#observer = new IntersectionObserver(
      (entries, observer) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        this.#start();
      },
      { rootMargin: NEAR },
    );
    this.#observer.observe(this);
    addStill(this);
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
    this.#renew();
    this.#unmount();
    this.#show(this.#slot);
  }

  /**
   * @param {string} name
   * @param {string | null} _before
   * @param {string | null} value
   */
  attributeChangedCallback(name, _before, value) {
    if (this.#isReflecting) return;
    this.#author[name] = value;
    if (name === 'lang') this.#mounted?.language(languageOf(this));
    else this.#mounted?.attribute(name);
  }

  get ready() {
    return Boolean(this.#mounted) && this.#current === this.#mounted;
  }
  get trace() {
    return this.#current?.trace() ?? null;
  }

  /**
   * Sets attributes on the reader's behalf, with one event for all; `null` removes an attribute.
   *
   * @param {Pair[]} pairs
   */
  [SET](pairs) {
    if (this.#mounted) return this.#mounted.set(pairs);
    for (const pair of pairs) this.#reflect(...pair);
    this.#hasPendingChange ||= pairs.some(([name]) => STATE.includes(name));
  }

  /**
   * Whether the element is in the state that an attribute of this value asks for.
   *
   * @param {string} name
   * @param {string | null} value
   */
  [MATCHES](name, value) {
    return this.ready ? this.#mounted?.matches(name, value) : this.getAttribute(name) === value;
  }

  async #start() {
    const signal = this.#renew();
    if (typeof WebAssembly === 'undefined') return this.#showFailure('noWasm');
    try {
      const { mount } = await loadRuntime();
      const mounted = await mount(this, this.#host(signal), signal);
      if (signal.aborted) return mounted.free();
      this.#mounted = mounted;
      await mounted.ready;
      if (signal.aborted) return;
      this.#slot.remove();
      this.#current = mounted;
    } catch (error) {
      if (signal.aborted) return;
      this.#unmount();
      this.#showFailure(/unsafe-eval|disallowed|blocked by CSP/i.test(String(error)) ? 'noWasm' : 'failed', error);
      return;
    }
    if (!this.#wasReady) this.dispatchEvent(new CustomEvent('attention-ready', { bubbles: true, composed: true }));
    this.#wasReady = true;
    if (this.#hasPendingChange) this.#mounted?.changed();
    this.#hasPendingChange = false;
  }

  /**
   * What the element offers to the figure mounted in it.
   *
   * @param {AbortSignal} signal aborted when the figure is unmounted
   * @returns {Host}
   */
  #host(signal) {
    return {
      attribute: (name) => this.getAttribute(name) ?? undefined,
      reflect: (name, value) => this.#reflect(name, value),
      author: this.#author,
      // The author's content stays until the figure has something to show.
      show: (root) => this.#show(root, this.#slot),
      fault: (error) => {
        if (!signal.aborted) this.#fault(error);
      },
    };
  }

  /** @type {Host['reflect']} */
  #reflect(name, value) {
    this.#isReflecting = true;
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, value);
    this.#isReflecting = false;
  }

  #renew() {
    this.#controller.abort();
    this.#controller = new AbortController();
    return this.#controller.signal;
  }

  /** @type {Host['fault']} */
  #fault(error) {
    this.#renew();
    this.#unmount();
    this.#current = null;
    this.#showFailure('stopped', error);
  }

  #unmount() {
    this.#mounted?.free();
    this.#mounted = null;
  }

  /**
   * @param {'noWasm' | 'failed' | 'stopped'} what
   * @param {unknown} [error]
   */
  async #showFailure(what, error) {
    const { signal } = this.#controller;
    const messages = await messagesFor(this);
    if (signal.aborted) return;
    const note = document.createElement('p');
    note.className = 'notice';
    note.setAttribute('role', 'alert');
    note.append(messages[what], error ? ` (${/** @type {Partial<Error>} */ (error).message ?? error})` : '');
    const button = document.createElement('button');
    button.textContent = messages[what === 'stopped' ? 'restart' : 'retry'];
    button.addEventListener('click', () => {
      this.#show(this.#slot);
      this.#start();
    });
    // Keys are kept from the page by `runtime/keys.js`, which may not have been loaded.
    button.addEventListener('keydown', (event) => {
      if ([' ', 'Enter'].includes(event.key)) event.stopPropagation();
    });
    if (what !== 'noWasm') note.append(' ', button);
    this.#show(note, this.#slot);
  }

  /** @param {Node[]} nodes */
  #show(...nodes) {
    this.#placeholder.replaceChildren(...nodes);
  }
}

/** Defines each element once: a page may load this script twice, or two releases of it. */
export function defineFigureElements() {
  for (const tag of TAGS) {
    if (!customElements.get(tag)) customElements.define(tag, class extends FigureElement {});
  }
}
