// An anywidget module: one element in a notebook, whose traits are its attributes.

import '../element/loader.js';
import { ATTRIBUTES, TAGS } from '../element/attributes.js';

/** What the learner changes, and the notebook hears. */
const BOTH_WAYS = ['query', 'scale'];

function render({ model, el }) {
  const tag = `attention-${model.get('element') ?? 'explorer'}`;
  const figure = document.createElement(TAGS.includes(tag) ? tag : TAGS[0]);
  let telling = false;
  const tell = ({ detail }) => {
    telling = true;
    for (const name of BOTH_WAYS) model.set(name, alike(model.get(name), detail[name]));
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

/** Sets an attribute from a trait, unless it says what is there: an echo must not become the author's own value. */
function follow(figure, name, value) {
  if (value === undefined || value === null || value === '') figure.removeAttribute(name);
  else if (figure.getAttribute(name) !== String(value)) figure.setAttribute(name, value);
}

/** A trait that holds text takes no number. */
const alike = (before, value) => (typeof before === 'string' ? String(value) : value);

export default { render };
