// What is wrong with numbers, said in the element itself.

import { adopt, button, fill, node, panelOf, wordsOf } from './panel.js';
import { NumbersError } from './read.js';

/** Says in the element what is wrong, and returns what says so; with null, takes back what was said. */
export function complain(context, error) {
  context.place.querySelector('.complaint')?.remove();
  if (!error) return null;
  const words = wordsOf(context);
  const dismiss = button(words.close, () => {
    box.remove();
    (panelOf(context)?.root ?? context.button('numbers'))?.focus();
  }, { class: 'quiet' });
  const box = node('div', { class: 'complaint', role: 'alert' }, node('p', {}, sentence(words, error)), dismiss);
  adopt(context.element);
  context.place.prepend(box);
  return box;
}

function sentence(words, error) {
  if (error instanceof NumbersError) return fill(words[error.problem], error.values);
  return fill(words.badOther, { found: error?.message ?? String(error) });
}
