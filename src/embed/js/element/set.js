// <attention-set>: a button in prose that sets attributes of a figure. It needs no WebAssembly.

import { PROSE } from './attributes.js';
import { MATCHES, SET, adoptStyle } from './shared.js';

/** @import { Pair, Settable } from './protocol' */

// Joined by the build. Line ends would be bytes of the script that every page loads.
const STYLE =
  ':host{display:inline}' +
  ':host([hidden]){display:none}' +
  '[role=button]{cursor:pointer;text-decoration:underline dotted;text-underline-offset:.2em;' +
  'text-decoration-thickness:.08em;border-radius:2px}' +
  '[role=button]:hover{text-decoration-style:solid}' +
  '[role=button][aria-pressed=true]{text-decoration-style:solid;text-decoration-thickness:.14em}' +
  '[role=button]:focus-visible{outline:2px solid;outline-offset:2px}';

export class AttentionSet extends HTMLElement {
  static observedAttributes = ['for', ...PROSE];

  // A <button> would be one block in the line, but prose must wrap between words.
  #button = document.createElement('span');
  #observer = new MutationObserver(() => this.#update());
  #onReady = () => this.#find();
  /** @type {(HTMLElement & Partial<Settable>) | null} */
  #target = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    adoptStyle(this, STYLE);
    this.#button.part = 'button';
    this.#button.tabIndex = 0;
    this.#button.setAttribute('role', 'button');
    this.#button.setAttribute('aria-pressed', 'false');
    this.#button.append(document.createElement('slot'));
    this.#button.addEventListener('click', (event) => {
      // As with a <button>, a link or a summary around it does not act as well.
      event.preventDefault();
      this.#press();
    });
    for (const type of /** @type {const} */ (['keydown', 'keyup']))
      this.#button.addEventListener(type, (event) => this.#key(event));
    root.append(this.#button);
  }

  adoptedCallback() {
    adoptStyle(this, STYLE);
  }

  connectedCallback() {
    // The figure may be in another shadow root; the event bubbles to the document from there too.
    document.addEventListener('attention-ready', this.#onReady);
    this.#find();
  }

  disconnectedCallback() {
    document.removeEventListener('attention-ready', this.#onReady);
    this.#observer.disconnect();
    this.#target = null;
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#find();
  }

  /**
   * As on a native button, Enter presses on keydown, Space on keyup.
   *
   * @param {KeyboardEvent} event
   */
  #key(event) {
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    const presses = event.key === 'Enter' ? 'keydown' : 'keyup';
    if (event.type === presses && !event.repeat) this.#press();
  }

  #find() {
    const id = this.getAttribute('for') ?? '';
    const root = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    this.#target = root.getElementById?.(id) ?? document.getElementById(id);
    this.#observer.disconnect();
    // A query means another token in another lesson.
    if (this.#target) this.#observer.observe(this.#target, { attributeFilter: ['lesson', ...this.#names()] });
    this.#update();
  }

  /** The attributes that the button sets. */
  #names() {
    return PROSE.filter((name) => this.hasAttribute(name));
  }

  /** @returns {Pair[]} */
  #pairs() {
    return this.#names().map((name) => [name, this.getAttribute(name)]);
  }

  #isPressed() {
    const pairs = this.#pairs();
    return pairs.length > 0 && pairs.every(([name, value]) => this.#target?.[MATCHES]?.(name, value));
  }

  #update() {
    this.#button.setAttribute('aria-pressed', String(this.#isPressed()));
  }

  #press() {
    // The page may have replaced the figure.
    this.#find();
    const target = this.#target;
    if (!target?.[SET]) return;
    const isPressed = this.#isPressed();
    target[SET](this.#pairs().map(([name, value]) => [name, isPressed && name === 'highlight' ? null : value]));
    this.#update();
    reveal(target);
  }
}

/** How much of a screen the start of a figure takes: what a figure says of a change is there. */
const START = 0.6;

/**
 * Brings the start of a figure into view, by the shortest way, so that the sentence beside it stays in view if there is
 * room for both. The focus stays where it is.
 *
 * @param {HTMLElement} target
 */
function reveal(target) {
  const end = Math.min(START * innerHeight - target.offsetHeight, 0);
  const reducedMotion = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const before = target.style.scrollMarginBottom;
  target.style.scrollMarginBottom = `${end}px`;
  target.scrollIntoView({ block: 'nearest', behavior: reducedMotion ? 'auto' : 'smooth' });
  target.style.scrollMarginBottom = before;
  if (!target.getAttribute('style')) target.removeAttribute('style');
}
