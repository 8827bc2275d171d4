// What the elements share, also across two releases on one page.

/** Sets attributes of a figure on the learner's behalf: pairs of a name and a value. */
export const SET = Symbol.for('attention-explainer.set');
/** Asks a figure whether it is in a state. */
export const MATCHES = Symbol.for('attention-explainer.matches');
/** Where a page of ours sets the address of its folder, snippets and links name that. */
export const BASE = Symbol.for('attention-explainer.base');
/** Our own pages set a function here, and show what it is told: attribute values that are not understood. */
export const WARN = Symbol.for('attention-explainer.warn');
/** Where a page of ours sets a function, it answers with the link to itself in a state. */
export const LINK = Symbol.for('attention-explainer.link');

/** The sheets of each document, by their text: one serves no document but its own. */
const sheets = new WeakMap();

/** Has the shadow root of an element adopt a constructable style sheet, since a strict policy forbids <style>. */
export function adoptStyle({ shadowRoot: { adoptedStyleSheets: adopted }, ownerDocument: page }, css) {
  // What is kept in a template is not seen, and is taken out of there into another document.
  if (!page.defaultView) return;
  const known = sheets.get(page) ?? new Map();
  const sheet = known.get(css) ?? new page.defaultView.CSSStyleSheet();
  if (!known.has(css)) sheet.replaceSync(css);
  sheets.set(page, known.set(css, sheet));
  if (!adopted.includes(sheet)) adopted.push(sheet);
}
