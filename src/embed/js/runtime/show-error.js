// What is wrong with numbers, said in the element itself.

import { adopt, button, fill, node, panelOf, wordsOf } from '../panels/panel.js';

/** Says in the element what is wrong, and returns what says so; with null, takes back what was said. */
export function showError(context, error) {
  context.root.querySelector('.complaint')?.remove();
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
  const again = error.values?.again;
  if (again)
    dismiss.before(
      button(
        again,
        () => {
          wait(context, box);
          leave();
        },
        { class: 'quiet' },
      ),
    );
  adopt(context.element);
  // What does not come is told of before what is still there; what is wrong with a file, where one gave it.
  (error.values?.said ? context.root : context.place).prepend(box);
  return box;
}

/** Asks once more for what did not arrive; how much has, and a new complaint, come in place of this one. */
function wait(context, box) {
  box.removeAttribute('role');
  context.again((note) => box.replaceChildren(note));
}

/** A NumbersError by what it has: the model's script comes apart from this one, with a class and words of its own. */
function sentence(words, error) {
  if (error.values?.said) return error.values.said;
  if (Object.hasOwn(words, error.problem)) return fill(words[error.problem], error.values);
  return fill(words.badOther, { found: error?.message ?? String(error) });
}
