// Languages that nobody speaks: English with every message longer and in brackets, in two scripts.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SITE } from './server.mjs';
import { messagesOf } from './messages.mjs';

/** A word grows by this share of its letters. */
const LONGER = 0.6;
const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשת';
/** What stays as it is: a language's own settings, which are no messages. */
const SETTINGS = ['tag', 'direction'];

const longer = (word) => word + word.slice(0, Math.ceil(LONGER * word.length));
const hebrew = (word) =>
  word.replace(/[a-z]/gi, (letter) => HEBREW[(letter.toLowerCase().charCodeAt(0) - 97) % HEBREW.length]);
const same = (word) => word;

export const PSEUDO_LOCALES = {
  longer: { direction: 'ltr', letters: same },
  'right-to-left': { direction: 'rtl', letters: hebrew },
};

/** A message in a locale; gaps stay what they are, and the brackets count as letters. */
export function translated(text, { letters, direction }) {
  const parts = text.split(/(\{\w+\}|1\/√\{d_k\})/);
  const isolated = (part) => (direction === 'rtl' && part.includes('√') ? `\u2066${part}\u2069` : part);
  const made = parts.map((part, index) => (index % 2 ? isolated(part) : part.replace(/\p{L}+/gu, longer))).join('');
  // The last word that is not within a gap.
  const shorter = made.replace(/(?<![{\p{L}_])\p{L}{3,}(?![\p{L}_}])(?=(?:[^\p{L}]|\{\w+\})*$)/u, (word) =>
    word.slice(0, -2),
  );
  return `⟦${shorter.replace(/\{\w+\}|\p{L}+/gu, (word) => (word.startsWith('{') ? word : letters(word)))}⟧`;
}

/** The texts of a set, or a list of texts, in a locale. */
const texts = (set, locale) =>
  Object.entries(set).map(([name, text]) => (SETTINGS.includes(name) ? text : translated(text, locale)));

/** The name of the file that elements fetch for German. */
const NAME = (await readdir(SITE)).find((file) => /^messages-de-\w+\.js$/.test(file));
const german = JSON.parse((await readFile(join(SITE, NAME), 'utf8')).replace('export default ', ''));

/** The same file in a locale: it has the same sets. */
function languageFile(locale) {
  const english = messagesOf('en');
  const sets = { ...english, figure: { ...english.figure, tag: 'de', direction: locale.direction } };
  const loader = texts(english.loader, locale);
  return {
    ...german,
    direction: locale.direction,
    loader: Object.fromEntries(Object.keys(english.loader).map((key, index) => [key, loader[index]])),
    sets: Object.fromEntries(Object.keys(german.sets).map((set) => [set, texts(sets[set], locale)])),
  };
}

/** Options of a server at which elements that ask for German get a locale. */
export function speaking(locale) {
  const body = `export default ${JSON.stringify(languageFile(locale))}`;
  return { alter: (path) => (path.endsWith(`/${NAME}`) ? { body } : undefined) };
}
