// <attention-set>: a button in prose that sets attributes of a figure. It needs no wasm.

import { PROSE } from './attributes.js';
import { MATCHES, SET, adoptStyle } from './shared.js';

const STYLE = `
:host{display:inline}
:host([hidden]){display:none}
[role=button]{cursor:pointer;text-decoration:underline dotted;text-underline-offset:.2em;
text-decoration-thickness:.08em;border-radius:2px}
[role=button]:hover{text-decoration-style:solid}
[role=button][aria-pressed=true]{text-decoration-style:solid;text-decoration-thickness:.14em}
[role=button]:focus-visible{outline:2px solid;outline-offset:2px}
`;

export class AttentionSet extends HTMLElement {
  static observedAttributes = ['for', ...PROSE];

  // A <button> would stand in the line as one block; words of prose must break where others do.
  #button = document.createElement('span');
  #watch = new MutationObserver((changes) => {
    if (changes.some(({ attributeName: name }) => name === 'lesson' || this.hasAttribute(name))) this.#mark();
  });
  #look = () => this.#find();
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
      // As a <button> does it: a link or a summary around it does not act too.
      event.preventDefault();
      this.#press();
    });
    for (const type of ['keydown', 'keyup']) this.#button.addEventListener(type, (event) => this.#key(event));
    root.append(this.#button);
  }

  adoptedCallback() {
    adoptStyle(this, STYLE);
  }

  connectedCallback() {
    // A figure may lie in another root, so that only the document hears of all.
    document.addEventListener('attention-ready', this.#look);
    this.#find();
  }

  disconnectedCallback() {
    document.removeEventListener('attention-ready', this.#look);
    this.#watch.disconnect();
    this.#target = null;
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#find();
  }

  /** Enter presses at once and Space when it comes up, as on a button of the browser's own. */
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
    this.#watch.disconnect();
    if (this.#target) this.#watch.observe(this.#target, { attributeFilter: ['lesson', ...PROSE] });
    this.#mark();
  }

  #asked() {
    return PROSE.filter((name) => this.hasAttribute(name)).map((name) => [name, this.getAttribute(name)]);
  }

  #isThere() {
    const asked = this.#asked();
    return asked.length > 0 && asked.every(([name, value]) => this.#target?.[MATCHES]?.(name, value));
  }

  #mark() {
    this.#button.setAttribute('aria-pressed', String(this.#isThere()));
  }

  #press() {
    // The page may have put another figure in the place of the one that was there.
    this.#find();
    const target = this.#target;
    if (!target?.[SET]) return;
    const off = this.#isThere();
    target[SET](this.#asked().map(([name, value]) => [name, off && name === 'highlight' ? null : value]));
    this.#mark();
    reveal(target);
  }
}

/** Brings a figure into view when it is off screen. The focus stays where it is. */
function reveal(target) {
  const { top, bottom } = target.getBoundingClientRect();
  if (bottom > 0 && top < innerHeight) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  target.scrollIntoView({ block: 'nearest', behavior: still ? 'auto' : 'smooth' });
}
