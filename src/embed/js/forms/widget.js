// An anywidget module: one element in a notebook, whose traits are its attributes.

import '../element/loader.js';
import { ATTRIBUTES, NUMBERS, TAGS } from '../element/attributes.js';
import { notUnderstood, textOf } from '../element/values.js';

const PREFIX = 'attention-';

function render({ model, el }) {
  const figure = document.createElement(tagOf(model.get('element') ?? 'explorer'));
  let telling = false;
  const tell = ({ detail }) => {
    telling = true;
    for (const name of NUMBERS) model.set(name, alike(model.get(name), detail[name]));
    model.save_changes();
    telling = false;
  };
  const listeners = ATTRIBUTES.map((name) => [
    `change:${name}`,
    () => telling || follow(figure, name, model.get(name)),
  ]);
  for (const name of ATTRIBUTES) follow(figure, name, model.get(name));
  for (const [type, listener] of listeners) model.on(type, listener);
  figure.addEventListener('attention-change', tell);
  el.append(figure);
  return () => {
    for (const [type, listener] of listeners) model.off(type, listener);
    figure.removeEventListener('attention-change', tell);
    figure.remove();
  };
}

/** The tag of a figure; the first where there is none of that name. */
function tagOf(name) {
  const tag = PREFIX + name;
  if (TAGS.includes(tag)) return tag;
  console.warn(notUnderstood('element', name, TAGS.map((one) => one.slice(PREFIX.length)).join(', ')));
  return TAGS[0];
}

/** Sets an attribute from a trait, unless it says what is there: an echo must not become the author's own value. */
function follow(figure, name, value) {
  // A trait that holds text has no other way to say that there is nothing.
  const text = textOf(name, value === '' ? null : (value ?? null));
  if (text === undefined) console.warn(notUnderstood(name, value, 'text, numbers'));
  else if (text === null) figure.removeAttribute(name);
  else if (figure.getAttribute(name) !== text) figure.setAttribute(name, text);
}

/** A trait that holds text takes no number. */
const alike = (before, value) => (typeof before === 'string' ? String(value) : value);

export default { render };
