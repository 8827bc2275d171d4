// What is wrong with numbers, said in the element itself.

import { adopt, button, fill, node, panelOf, wordsOf } from '../panels/panel.js';

/** Says in the element what is wrong, and returns what says so; with null, takes back what was said. */
export function showError(context, error) {
  context.place.querySelector('.complaint')?.remove();
  if (!error) return null;
  const words = wordsOf(context);
  const leave = () => (panelOf(context)?.root ?? context.button('numbers'))?.focus();
  const dismiss = button(
    words.close,
    () => {
      box.remove();
      leave();
    },
    { class: 'quiet' },
  );
  const box = node('div', { class: 'complaint', role: 'alert' }, node('p', {}, sentence(words, error)), dismiss);
  adopt(context.element);
  context.place.prepend(box);
  return box;
}

/** What is wrong, in the words of the panels. */
function sentence(words, error) {
  if (Object.hasOwn(words, error.problem)) return fill(words[error.problem], error.values);
  return fill(words.badOther, { found: error?.message ?? String(error) });
}
