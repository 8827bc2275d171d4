// What can be said before any wasm is there. WORDS comes from crates/attention-words when the site is built.

/** The language of an element: its own `lang`, else the nearest ancestor's, through shadow roots. */
export function languageOf(element) {
  for (let at = element; at; at = at.getRootNode().host) {
    const lang = at.closest('[lang]')?.lang;
    if (lang) return lang;
  }
  return 'en';
}

/** The sentences for an element's language, else English. */
export function wordsFor(element) {
  const tag = languageOf(element).toLowerCase();
  return WORDS[tag] ?? WORDS[tag.split('-')[0]] ?? WORDS.en;
}
