// <attention-explorer>, <attention-flow>, <attention-cost> and <attention-model>: attributes in, one event out, the
// engine behind.

import { engine } from 'attention:engine';
import { languageOf, wordsFor } from './words.js';
import { ATTRIBUTES, STATE, TAGS } from './attributes.js';
import { attachRoot, adoptRootStyle } from './room.js';
import { MATCHES, SET } from './shared.js';

const NEAR = '600px';

class AttentionFigure extends HTMLElement {
  static observedAttributes = ATTRIBUTES;

  /**
   * What the learner changes can be read and written as a property too; before the engine is here, as the author wrote
   * it.
   */
  static {
    for (const name of STATE) {
      Object.defineProperty(AttentionFigure.prototype, name, {
        get() {
          const written = this.getAttribute(name);
          return this.#known ? this.#known[name]() : name === 'stage' ? (written ?? undefined) : Number(written ?? NaN);
        },
        set(value) {
          this.setAttribute(name, value);
        },
      });
    }
  }

  #room = attachRoot(this, this.localName.slice(10));
  #slot = document.createElement('slot');
  #mounted = null;
  /** What answers: what is mounted, once it has something to show; out of the page, what was. */
  #known = null;
  #observer = null;
  /** Ends with what is being mounted, or is; another takes its place. */
  #ending = new AbortController();
  #author = {};
  #isReflecting = false;
  #dirty = false;
  #announced = false;

  constructor() {
    super();
    this.#room.append(this.#slot);
  }

  adoptedCallback() {
    adoptRootStyle(this);
  }

  connectedCallback() {
    this.setAttribute('data-lm-suppress-shortcuts', 'true');
    STATE.forEach((name) => this.#upgrade(name));
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.#observer?.disconnect();
        this.#start();
      },
      { rootMargin: NEAR },
    );
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
    this.#renew();
    this.#unmount();
    this.#show(this.#slot);
  }

  attributeChangedCallback(name, _before, value) {
    if (this.#isReflecting) return;
    this.#author[name] = value;
    if (name === 'lang') this.#mounted?.language(languageOf(this));
    else this.#mounted?.attribute(name);
  }

  get ready() {
    return Boolean(this.#mounted) && this.#known === this.#mounted;
  }
  get trace() {
    return this.#known?.trace() ?? null;
  }

  /** Prose sets attributes as if the learner had: with one event for all; `null` removes the attribute. */
  [SET](pairs) {
    if (this.#mounted) return this.#mounted.set(pairs);
    for (const pair of pairs) this.#reflect(...pair);
    this.#dirty ||= pairs.some(([name]) => STATE.includes(name));
  }

  /** Whether the element is in the state an attribute of this value asks for. */
  [MATCHES](name, value) {
    return this.ready ? this.#mounted.matches(name, value) : this.getAttribute(name) === value;
  }

  /** A property set before the class was there becomes an attribute. */
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }

  async #start() {
    const signal = this.#renew();
    if (typeof WebAssembly === 'undefined') return this.#showFailure('noWasm');
    try {
      const { attach } = await engine();
      const mounted = await attach(this, this.#host(signal), signal);
      if (signal.aborted) return mounted?.free();
      this.#mounted = mounted;
      await mounted.ready;
      if (signal.aborted) return;
      this.#slot.remove();
      this.#known = mounted;
    } catch (error) {
      if (signal.aborted) return;
      this.#unmount();
      this.#showFailure(/unsafe-eval|disallowed|blocked by CSP/i.test(String(error)) ? 'noWasm' : 'failed', error);
      return;
    }
    if (!this.#announced) this.dispatchEvent(new CustomEvent('attention-ready', { bubbles: true, composed: true }));
    this.#announced = true;
    if (this.#dirty) this.#mounted.changed();
    this.#dirty = false;
  }

  /**
   * What the engine may ask of this element.
   *
   * @param {AbortSignal} signal ends with what is mounted
   * @returns {import('./protocol').Host}
   */
  #host(signal) {
    return {
      attribute: (name) => this.getAttribute(name) ?? undefined,
      reflect: (name, value) => this.#reflect(name, value),
      author: this.#author,
      // Until there is something to show in it, what the author wrote stays.
      show: (root) => this.#show(root, this.#slot),
      fault: (error) => {
        if (!signal.aborted) this.#fault(error);
      },
    };
  }

  #reflect(name, value) {
    this.#isReflecting = true;
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, value);
    this.#isReflecting = false;
  }

  #renew() {
    this.#ending.abort();
    this.#ending = new AbortController();
    return this.#ending.signal;
  }

  #fault(error) {
    this.#renew();
    this.#unmount();
    this.#known = null;
    this.#showFailure('stopped', error);
  }

  #unmount() {
    this.#mounted?.free();
    this.#mounted = null;
  }

  async #showFailure(what, error) {
    const { signal } = this.#ending;
    const words = await wordsFor(this);
    if (signal.aborted) return;
    const note = document.createElement('p');
    note.className = 'said-here';
    note.setAttribute('role', 'alert');
    note.append(words[what], error ? ` (${error.message ?? error})` : '');
    const button = document.createElement('button');
    button.textContent = what === 'stopped' ? words.restart : words.retry;
    button.addEventListener('click', () => {
      this.#show(this.#slot);
      this.#start();
    });
    // A page that turns its slides with these must not do so now; all else is the engine's to keep, which may not be
    // here.
    button.addEventListener('keydown', (event) => {
      if ([' ', 'Enter'].includes(event.key)) event.stopPropagation();
    });
    if (what !== 'noWasm') note.append(' ', button);
    this.#show(note, this.#slot);
  }

  #show(...nodes) {
    this.#room.replaceChildren(...nodes);
  }
}

/** Defines a class a tag; a page may load this script twice, or two releases of it. */
export function defineFigures() {
  for (const tag of TAGS) {
    if (!customElements.get(tag)) customElements.define(tag, class extends AttentionFigure {});
  }
}
