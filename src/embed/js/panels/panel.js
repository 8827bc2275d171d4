// A panel that an action of an element opens: its frame, its keys, the way back to its button.

import css from 'attention:panel-css';
import { isWritten } from '../runtime/keys.js';
import { dress } from '../element/shared.js';

/** Which keys the browser acts on where; fields are looked after apart. */
const ACTS = [
  ['button, input[type=file]', ['Enter', ' ']],
  ['a', ['Enter']],
  ['input[type=radio]', [' ', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']],
];

/** The panel of each element that shows one. */
const shown = new WeakMap();

/** What an element's panels say; English is always there. */
export const wordsOf = (context) => context.words ?? PANEL_MESSAGES;

/** A sentence with its gaps filled. What fills them brings no gaps of its own. */
export const fill = (template, values) => template.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);

/** A new node. Texts among the children stay texts, whatever is in them. */
export function node(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function button(text, press, attributes = {}) {
  const made = node('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', press);
  return made;
}

/** A link to what lies beside the module. It opens apart, so that what the learner did here is not lost. */
export const link = (href, text) => node('a', { href, target: '_blank', rel: 'noopener' }, text);

/** The panel of an element that is open, if one is. */
export const panelOf = (context) => shown.get(context.element);

/** Dresses an element for its panels. */
export const adopt = (element) => dress(element, css);

/** One open panel: `root` takes what is in it, `signal` ends when it closes. */
export class Panel {
  #closing = new AbortController();

  constructor(context, name, title) {
    this.context = context;
    this.name = name;
    this.words = wordsOf(context);
    const heading = node('p', { class: 'tool-title', id: `tool-${name}-title` }, title);
    const head = node(
      'div',
      { class: 'tool-head' },
      heading,
      button(this.words.close, () => this.close(true), { class: 'quiet' }),
    );
    this.root = node(
      'div',
      { class: 'tool', id: `tool-${name}`, role: 'group', 'aria-labelledby': heading.id, tabindex: '-1' },
      head,
    );
    for (const type of ['keydown', 'keypress', 'keyup']) this.root.addEventListener(type, (event) => this.#key(event));
  }

  get signal() {
    return this.#closing.signal;
  }

  /** Shows the panel and goes there, so that a screen reader says its name and Tab leads into it. */
  show() {
    adopt(this.context.element);
    shown.set(this.context.element, this);
    this.context.place.append(this.root);
    this.#mark(true);
    this.root.focus();
  }

  /** Takes the panel away; `back` returns the focus to the button that opened it. */
  close(back) {
    this.#closing.abort();
    this.root.remove();
    shown.delete(this.context.element);
    this.#mark(false);
    if (back) this.context.button(this.name)?.focus();
  }

  #mark(open) {
    const opener = this.context.button(this.name);
    opener?.setAttribute('aria-expanded', String(open));
    if (open) opener?.setAttribute('aria-controls', this.root.id);
    else opener?.removeAttribute('aria-controls');
  }

  /** Escape closes. Keys that a part acts on stay inside; a page may turn its slides with all others. */
  #key(event) {
    if (event.type === 'keydown' && event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      this.close(true);
    } else if (
      isWritten(event) ||
      ACTS.some(([part, keys]) => event.target.matches(part) && keys.includes(event.key))
    ) {
      event.stopPropagation();
    }
  }
}
