// Keys that a control acts on do not reach the page, which may turn its slides with all others.

const PRESS = ['Enter', ' '];
const MOVE = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
const TURN = ['PageUp', 'PageDown'];
const EDIT = [...PRESS, ...MOVE, ...TURN, 'Backspace', 'Delete'];
/**
 * Which elements act on which keys. A slider keeps Enter and Space too: a presentation ignores keys on an `<input>` of
 * its page, but of an input in a shadow root it sees only the host.
 *
 * @type {[selector: string, keys: string[]][]}
 */
const ACTS = [
  ['button, summary, select, [type=range], [type=checkbox], [type=file], [role=gridcell]', PRESS],
  ['select, [type=range], [type=radio], [role=radio], [role=gridcell]', MOVE],
  ['a', ['Enter']],
  ['[type=radio]', [' ']],
  ['[type=range]', TURN],
  ['[role=region]', [...MOVE, ...TURN, ' ']],
];

/**
 * A key at an element in a root.
 *
 * @typedef {KeyboardEvent & { target: Element & { readOnly?: boolean } }} Key
 */

/**
 * Whether a text field acts on a key: on every character; a read-only one on cursor keys, Ctrl+A and Ctrl+C.
 *
 * @param {Key} event
 */
function isForTextField({ target, key, ctrlKey, metaKey }) {
  if (!target.matches('textarea, input[type=text]')) return false;
  return (key.length === 1 && (!target.readOnly || ctrlKey || metaKey)) || EDIT.includes(key);
}

/**
 * Stops a key that the focused control acts on. With Alt, Ctrl or Meta a key is for the browser or the page.
 *
 * @param {Key} event
 */
function stopKey(event) {
  const { target, key, altKey, ctrlKey, metaKey } = event;
  const plain = !(altKey || ctrlKey || metaKey);
  if (
    isForTextField(event) ||
    (plain && ACTS.some(([selector, keys]) => target.matches(selector) && keys.includes(key)))
  )
    event.stopPropagation();
}

/**
 * Keeps keys in `root` from the page, which may listen for keys that go down, press or come up.
 *
 * @param {Element} root
 */
export function keepKeys(root) {
  for (const type of ['keydown', 'keypress', 'keyup'])
    root.addEventListener(type, /** @type {EventListener} */ (stopKey));
}
