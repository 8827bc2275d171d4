// What can be said, and in which language.

import { load } from 'attention:languages';

/** The language of an element: its own `lang`, else the nearest ancestor's, through shadow roots. */
export function languageOf(element) {
  for (let at = element; at; at = at.getRootNode().host) {
    const lang = at.closest('[lang]')?.lang;
    if (lang) return lang;
  }
  return 'en';
}

/** The first of a language and its primary subtag that a table has. */
function key(table, language) {
  const tag = language.toLowerCase();
  return [tag, tag.split('-')[0]].find((one) => Object.hasOwn(table, one));
}

/** What a table by language has for an element's language, else for English. */
export const nearest = (table, element) => table[key(table, languageOf(element)) ?? 'en'];

/** All that is said in a language; nothing for English, and where the file does not arrive. */
export async function pack(language) {
  const known = key(load, language);
  return known && (await load[known]().catch(() => undefined))?.default;
}

/**
 * What the loader says, in an element's language. LOADER_MESSAGES comes from crates/attention-messages when the site is
 * built.
 */
export const wordsFor = async (element) => (await pack(languageOf(element)))?.loader ?? LOADER_MESSAGES;
