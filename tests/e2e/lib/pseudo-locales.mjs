// Languages that nobody speaks: English with every message longer and in brackets, in two scripts.

import { readdir } from 'node:fs/promises';
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
export function said(text, { letters, direction }) {
  const parts = text.split(/(\{\w+\}|1\/√\{d_k\})/);
  const isolated = (part) => (direction === 'rtl' && part.includes('√') ? `\u2066${part}\u2069` : part);
  const made = parts.map((part, index) => (index % 2 ? isolated(part) : part.replace(/\p{L}+/gu, longer))).join('');
  // The last word that is not within a gap.
  const shorter = made.replace(/(?<![{\p{L}_])\p{L}{3,}(?![\p{L}_}])(?=(?:[^\p{L}]|\{\w+\})*$)/u, (word) =>
    word.slice(0, -2),
  );
  return `⟦${shorter.replace(/\{\w+\}|\p{L}+/gu, (word) => (word.startsWith('{') ? word : letters(word)))}⟧`;
}

const each = (texts, locale) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, said(text, locale)]));

/** The name of the file that elements fetch for German. */
const name = (await readdir(SITE)).find((file) => /^words-de-\w+\.js$/.test(file));

/** The same file in a locale. */
export function pack(locale) {
  const sets = ['FigureMessages', 'LoaderMessages', 'PanelMessages', 'CostMessages', 'ModelMessages'];
  const [words, loader, panels, cost, model] = sets.map((set) => messagesOf('en', set));
  const settings = { ...words, tag: 'de', direction: locale.direction };
  const text = ([key, value]) => (SETTINGS.includes(key) ? value : said(value, locale));
  return `export default ${JSON.stringify({
    direction: locale.direction,
    words: Object.entries(settings).map(text),
    lessons: messagesOf('en', 'lessons').map((text) => said(text, locale)),
    loader: each(loader, locale),
    panels: each(panels, locale),
    cost: each(cost, locale),
    model: each(model, locale),
  })}`;
}

/** Options of a server at which elements that ask for German get a locale. */
export function speaking(locale) {
  const body = pack(locale);
  return { alter: (path) => (path.endsWith(`/${name}`) ? { body } : undefined) };
}
