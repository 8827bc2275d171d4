// An anywidget module: an element in a notebook. The traits of its model are the attributes.

import '../element/loader.js';
import { ATTRIBUTES, NUMBERS, TAGS } from '../element/attributes.js';
import { notUnderstood, textOf } from '../element/values.js';

const PREFIX = 'attention-';

/**
 * The model of a widget, as far as it is used here. A host without a kernel throws in its methods but `get`.
 *
 * @typedef {object} Model
 * @property {(name: string) => unknown} get
 * @property {(name: string, value: unknown) => void} set
 * @property {() => void} save_changes
 * @property {(type: string, listener: () => void) => void} on
 * @property {(type: string, listener: () => void) => void} off
 */

/**
 * The trait of an attribute: Python takes a hyphen for a minus.
 *
 * @param {string} name
 */
const traitOf = (name) => name.replace('-', '_');

/** @param {{ model: Model, el: HTMLElement }} view */
function render({ model, el }) {
  const figure = document.createElement(tagOf(model.get('element') ?? 'explorer'));
  let isSaving = false;
  const save = (/** @type {CustomEvent<Record<string, unknown>>} */ { detail }) => {
    isSaving = true;
    attempt(() => {
      for (const name of NUMBERS) model.set(name, likeTrait(model.get(name), detail[name]));
      model.save_changes();
    });
    isSaving = false;
  };
  /** @type {[type: string, listener: () => void][]} */
  const listeners = ATTRIBUTES.map((name) => [
    `change:${traitOf(name)}`,
    () => isSaving || setFromTrait(figure, name, model.get(traitOf(name))),
  ]);
  for (const name of ATTRIBUTES) setFromTrait(figure, name, model.get(traitOf(name)));
  for (const [type, listener] of listeners) attempt(() => model.on(type, listener));
  figure.addEventListener('attention-change', save);
  el.append(figure);
  return () => {
    for (const [type, listener] of listeners) attempt(() => model.off(type, listener));
    figure.removeEventListener('attention-change', save);
    figure.remove();
  };
}

/**
 * Calls methods of the model. They throw in hosts without a kernel, such as MyST.
 *
 * @param {() => void} act
 */
function attempt(act) {
  try {
    act();
  } catch {
    // The figure works without.
  }
}

/**
 * The tag of a figure by its name; the first, with a warning, if there is none of this name.
 *
 * @param {unknown} name
 */
function tagOf(name) {
  const tag = PREFIX + name;
  if (TAGS.includes(tag)) return tag;
  console.warn(notUnderstood('element', name, TAGS.map((one) => one.slice(PREFIX.length)).join(', ')));
  return TAGS[0];
}

/**
 * Sets an attribute from a trait unless it has that value: an echo of a change must not count as the author's value.
 *
 * @param {HTMLElement} figure
 * @param {string} name
 * @param {unknown} value
 */
function setFromTrait(figure, name, value) {
  // For a trait of type text, the empty string removes the attribute.
  const text = textOf(name, value === '' ? null : (value ?? null));
  if (text === undefined) console.warn(notUnderstood(name, value, 'text, numbers'));
  else if (text === null) figure.removeAttribute(name);
  else if (figure.getAttribute(name) !== text) figure.setAttribute(name, text);
}

/**
 * The value in the type of the trait: a trait of type text takes no number.
 *
 * @param {unknown} before
 * @param {unknown} value
 */
const likeTrait = (before, value) => (typeof before === 'string' ? String(value) : value);

export default { render };
