// Keys that a part acts on stay inside; a page may turn its slides with all others.

const PRESS = ['Enter', ' '];
const MOVE = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
const TURN = ['PageUp', 'PageDown'];
const EDIT = [...PRESS, ...MOVE, ...TURN, 'Backspace', 'Delete'];
/** A slider has Enter and Space for itself too, as one of the page's own would: a deck knows it by its tag. */
const ACTS = [
  ['button, summary, select, [type=range], [type=checkbox], [type=file], [role=gridcell]', PRESS],
  ['select, [type=range], [type=radio], [role=radio], [role=gridcell]', MOVE],
  ['a', ['Enter']],
  ['[type=radio]', [' ']],
  ['[type=range]', TURN],
  ['[role=region]', [...MOVE, ...TURN, ' ']],
];

/**
 * Whether a field that one writes in acts on a key: on every letter; where one only reads, on moves, Ctrl+A and Ctrl+C.
 */
function isWritten({ target, key, ctrlKey, metaKey }) {
  if (!target.matches('textarea, input[type=text]')) return false;
  return (key.length === 1 && (!target.readOnly || ctrlKey || metaKey)) || EDIT.includes(key);
}

/** Stops a key that the focused part acts on. With Alt, Ctrl or Meta it is the browser's, or the page's. */
function keep(event) {
  const { target, key, altKey, ctrlKey, metaKey } = event;
  const plain = !(altKey || ctrlKey || metaKey);
  if (isWritten(event) || (plain && ACTS.some(([part, keys]) => target.matches(part) && keys.includes(key))))
    event.stopPropagation();
}

/**
 * Looks after the keys of everything in `root`: a page may turn when they go down, when they press, or when they come
 * up.
 */
export function keepKeys(root) {
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, keep);
}
