// What the elements share, also across two releases on one page.

/** Sets an attribute of a figure on the learner's behalf. */
export const SET = Symbol.for('attention-explainer.set');
/** Asks a figure whether it is in a state. */
export const MATCHES = Symbol.for('attention-explainer.matches');
/** Where a page of ours sets the address of its folder, snippets and links name that. */
export const BASE = Symbol.for('attention-explainer.base');
/** Where a page of ours sets a function, it hears of nonsense in an attribute and says so in sight. */
export const WARN = Symbol.for('attention-explainer.warn');
/** Where a page of ours sets a function, it answers with the link to itself in a state. */
export const LINK = Symbol.for('attention-explainer.link');

/** A constructable style sheet: a strict policy forbids <style>. */
export function sheet(css) {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
