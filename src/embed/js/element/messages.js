// The messages of a language, and which language an element has.

import { load } from 'attention:languages';

/** @import { LanguageFile, Root, Tag } from './protocol' */

/**
 * The language of an element: its own `lang`, else the nearest ancestor's, through shadow roots.
 *
 * @param {Element} element
 */
export function languageOf(element) {
  for (let /** @type {Element | undefined} */ at = element; at; at = /** @type {Root} */ (at.getRootNode()).host) {
    // An ancestor may be of SVG or MathML, which has the attribute but not the property.
    const lang = at.closest('[lang]')?.getAttribute('lang');
    if (lang) return lang;
  }
  return 'en';
}

/**
 * The first of a language and its primary subtag that a table has.
 *
 * @param {Record<string, unknown>} table
 * @param {string} language
 * @returns {Tag | undefined}
 */
function key(table, language) {
  const tag = language.toLowerCase();
  return [tag, tag.split('-')[0]].find((one) => Object.hasOwn(table, one));
}

/**
 * What a table by language has for an element's language, else for English.
 *
 * @template T
 * @param {Record<string, T>} table
 * @param {Element} element
 */
export const nearest = (table, element) => table[key(table, languageOf(element)) ?? 'en'];

/**
 * The file of a language; nothing for English, and where it does not arrive.
 *
 * @param {string} language
 * @returns {Promise<LanguageFile | undefined>}
 */
export async function languageFile(language) {
  const known = key(load, language);
  return known && (await load[known]().catch(() => undefined))?.default;
}

/**
 * The loader's messages in an element's language. LOADER_MESSAGES comes from crates/attention-messages when the site is
 * built.
 *
 * @param {Element} element
 */
export const messagesFor = async (element) => (await languageFile(languageOf(element)))?.loader ?? LOADER_MESSAGES;
