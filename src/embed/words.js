// What can be said before any wasm is there. WORDS comes from crates/attention-words when the site is built.

/** The language of an element: its own `lang`, else the nearest ancestor's, through shadow roots. */
export function languageOf(element) {
  for (let at = element; at; at = at.getRootNode().host) {
    const lang = at.closest('[lang]')?.lang;
    if (lang) return lang;
  }
  return 'en';
}

/** What a table by language has for an element's language, else for English. */
export function nearest(table, element) {
  const tag = languageOf(element).toLowerCase();
  return table[[tag, tag.split('-')[0]].find((one) => Object.hasOwn(table, one)) ?? 'en'];
}

/** What the loader says, in an element's language. */
export const wordsFor = (element) => nearest(WORDS, element);
