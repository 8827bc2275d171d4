// What the elements share with each other and with our own pages, also across two releases on one page.

/** Sets attributes of a figure on the reader's behalf: pairs of a name and a value. */
export const SET = Symbol.for('attention-explainer.set');
/** Whether a figure is in the state that an attribute of this value asks for. */
export const MATCHES = Symbol.for('attention-explainer.matches');
/** A page sets the address of its folder here; snippets and links then use it. */
export const BASE = Symbol.for('attention-explainer.base');
/** A page sets a function here; it receives each warning of an attribute value that is not allowed. */
export const WARN = Symbol.for('attention-explainer.warn');
/** A page sets a function here; it returns the link to the page in the state of the element. */
export const LINK = Symbol.for('attention-explainer.link');

/**
 * The tag of an element without its prefix, `attention-`. The loader writes it out: a call costs 12 of its bytes.
 *
 * @param {Element} element
 */
export const nameOf = ({ localName }) => localName.slice(10);

/**
 * The style sheets of each document by their text, since a constructed sheet belongs to one document.
 *
 * @type {WeakMap<Document, Map<string, CSSStyleSheet>>}
 */
const sheets = new WeakMap();

/**
 * Adopts a constructable style sheet in the shadow root of an element; a strict policy forbids `<style>`.
 *
 * @param {Element} element
 * @param {string} css
 */
export function adoptStyle({ shadowRoot, ownerDocument: page }, css) {
  // The document of a template has no window. An element is adopted by the page's document when it leaves the template.
  if (!page.defaultView) return;
  /** @type {Map<string, CSSStyleSheet>} */
  const known = sheets.get(page) ?? new Map();
  const sheet = known.get(css) ?? new page.defaultView.CSSStyleSheet();
  if (!known.has(css)) sheet.replaceSync(css);
  sheets.set(page, known.set(css, sheet));
  const adopted = shadowRoot?.adoptedStyleSheets;
  if (!adopted?.includes(sheet)) adopted?.push(sheet);
}
