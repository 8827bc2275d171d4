// Keys that a part acts on stay inside; a page may turn its slides with all others.

const PRESS = ['Enter', ' '];
const MOVE = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
/** What the browser itself does with keys; tokens, grid and sliders look after their own. */
const ACTS = [
  ['button, summary', PRESS],
  ['select', [...PRESS, ...MOVE]],
  ['[role=region]', [...MOVE, 'PageUp', 'PageDown', ' ']],
];

/** Stops a key that the focused part acts on. */
export function keep(event) {
  if (ACTS.some(([part, keys]) => event.target.matches(part) && keys.includes(event.key))) event.stopPropagation();
}
