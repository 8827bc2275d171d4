// Keys that a part acts on stay inside; a page may turn its slides with all others.

const PRESS = ['Enter', ' '];
const MOVE = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];
const PAGE = ['PageUp', 'PageDown'];
/** Which keys the parts act on, on their way down and up. */
const ACTS = [
  ['button, summary', PRESS],
  ['select, [role=radio], [role=gridcell]', [...PRESS, ...MOVE]],
  ['[type=range]', [...MOVE, ...PAGE]],
  ['[part=stage]', [' ']],
  ['[role=region]', [...MOVE, ...PAGE, ' ']],
];

/** Stops a key that the focused part acts on; together with Ctrl, Alt or Meta it is the browser's or the page's. */
export function keep(event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (ACTS.some(([part, keys]) => event.target.matches(part) && keys.includes(event.key))) event.stopPropagation();
}
