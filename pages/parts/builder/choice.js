// What a teacher chooses, as plain data: from an address and back to it, and to attributes. No browser needed.

import {
  ATTRIBUTES,
  FLAGS,
  ON,
  SCALE,
  SECTIONS,
  SEPARATORS,
  VALUES,
} from '../../../src/embed/js/element/attributes.js';
import { HEAD_RANGE, namesIn, readHead } from '../../../src/embed/js/element/values.js';
import { FORMS } from '../../../src/embed/js/panels/snippets.js';

/** The widths of the preview, in CSS pixels. */
export const WIDTHS = { phone: 375, desktop: 960 };

/** The language of the figure; `lang` is that of the page. */
const LANG = 'figure-lang';
/** What a boolean attribute is where it is chosen. */
const PRESENT = 'true';
/** The names of the attributes in the form and in the address. */
const CHOSEN = ATTRIBUTES.map((name) => (name === 'lang' ? LANG : name));

/** What an address can say beside `lang`. */
export const NAMES = ['element', ...CHOSEN, 'form', 'width', 'base'];

/**
 * What a teacher has chosen, by the names above: texts as they stand in controls, and the list of what is left out.
 *
 * @typedef {object} Choice
 * @property {string} element the tag without its prefix
 * @property {string} lesson
 * @property {string} query
 * @property {string} scale
 * @property {string} stage
 * @property {string} highlight
 * @property {string} theme
 * @property {string} figure-lang
 * @property {string[]} hide
 * @property {string} src
 * @property {string} sentence
 * @property {string} head
 * @property {string} form the kind of snippet
 * @property {string} width the name of the preview's width
 * @property {string} base the address of the folder
 */

/**
 * The choice of a teacher who has chosen nothing yet; an empty text leaves the default.
 */
export const untouched = ({ lessons }) =>
  /** @type {Choice} */ ({
    ...Object.fromEntries(CHOSEN.map((name) => [name, ''])),
    element: 'explorer',
    lesson: lessons[0].id,
    hide: [],
    form: FORMS[0],
    width: 'phone',
    base: '',
  });

/** The lesson that is shown; none where a file or the trained model takes its place. */
export function lessonOf({ element, src, sentence, lesson }, { lessons }) {
  return src || sentence || !ON.lesson.includes(element) ? null : lessons.find(({ id }) => id === lesson);
}

/** What an attribute is where nothing is chosen; the query of numbers that are not here is not known. */
export function defaults(choice, known) {
  const lesson = lessonOf(choice, known);
  return { query: lesson?.query, scale: lesson?.scale ?? 1 };
}

/** How a query is written: by its token's text where that is the first of its kind, else by its place. */
export function queryText(index, tokens) {
  const token = tokens?.[index] ?? '';
  const plain = token.trim() === token && Number.isNaN(Number(token));
  return plain && token && tokens.indexOf(token) === index ? token : String(index);
}

/** The values there are; nothing where any text will do. */
function allowed(name, choice, known) {
  const tokens = lessonOf(choice, known)?.tokens;
  return {
    ...VALUES,
    element: Object.keys(SECTIONS),
    lesson: known.lessons.map(({ id }) => id),
    query: tokens,
    scale: [`${SCALE.from} to ${SCALE.to}`],
    [LANG]: known.languages,
    hide: SECTIONS[choice.element],
    head: [HEAD_RANGE],
    form: FORMS,
    width: Object.keys(WIDTHS),
  }[name];
}

const READ = {
  query(text, tokens) {
    if (!tokens) return text;
    const exact = /^\d+$/.test(text) ? Number(text) : tokens.indexOf(text);
    const index = exact < 0 ? tokens.findIndex((token) => token.toLowerCase() === text.toLowerCase()) : exact;
    return index in tokens ? queryText(index, tokens) : undefined;
  },
  scale(text) {
    const scale = text.trim() === '' ? NaN : Number(text);
    return Number.isFinite(scale) ? String(Math.min(Math.max(scale, SCALE.from), SCALE.to)) : undefined;
  },
  head: (text) => (isHead(text) ? text : undefined),
  theme: (text, themes) => (text === 'auto' ? '' : oneOf(text, themes)),
  // An element takes any tag, and speaks the language that is nearest to it.
  [LANG]: (text, languages) => oneOf(text.toLowerCase().split('-')[0], languages),
};
const isHead = (text) => readHead(text) !== null;
const oneOf = (text, values) => (!values || values.includes(text) ? text : undefined);

/** Reads `?…`: the choice, names that do not exist, and values that do not, each with those there are. */
export function read(search, known) {
  const asked = new Map();
  const [unknown, wrong] = [[], []];
  for (const [name, value] of new URLSearchParams(search)) {
    if (NAMES.includes(name)) asked.set(name, asked.get(name) ?? (FLAGS.includes(name) ? PRESENT : value.trim()));
    else if (name !== 'lang') unknown.push(name);
  }
  const choice = { ...untouched(known), src: asked.get('src') ?? '', sentence: asked.get('sentence') ?? '' };
  for (const name of NAMES.filter((one) => asked.get(one))) {
    const values = allowed(name, choice, known);
    const texts = name === 'hide' ? namesIn(asked.get(name)) : [asked.get(name)];
    const found = texts.map((text) => (READ[name] ?? oneOf)(text, values));
    texts.forEach((asked, index) => found[index] === undefined && wrong.push({ name, asked, allowed: values }));
    if (name === 'hide') choice.hide = found.filter((part) => part !== undefined);
    else choice[name] = found[0] ?? choice[name];
  }
  return { choice, unknown, wrong };
}

/**
 * Why the head that is chosen does not count: there is no such head, or the model has no sentence; the name of what
 * says so.
 */
export function headless({ element, sentence, head }) {
  if (!head || !ON.head.includes(element)) return null;
  if (!isHead(head)) return 'headBad';
  return sentence || element === 'model' ? null : 'headAlone';
}

/** The attributes of the figure, as pairs of name and value, without those that change nothing. */
export function attributes(choice, known) {
  const { element, hide, src, sentence, lesson } = choice;
  const said = {
    ...choice,
    lesson: src || sentence || lesson === known.lessons[0].id ? '' : lesson,
    src: sentence ? '' : src,
    head: headless(choice) ? '' : choice.head,
    lang: choice[LANG],
    hide: SECTIONS[element].filter((part) => hide.includes(part)).join(),
  };
  const chosen = ATTRIBUTES.filter((name) => said[name] && ON[name].includes(element));
  return chosen.map((name) => [name, FLAGS.includes(name) ? '' : said[name]]);
}

/** What the address of the page says when it brings this choice back. */
export function link(choice, language, known) {
  const before = untouched(known);
  const pairs = NAMES.map((name) => [name, String(choice[name])]).filter(
    ([name, value]) => value !== String(before[name]),
  );
  return `?${new URLSearchParams([['lang', language], ...pairs])}`;
}

/** What the learner did in the preview, as the choice that shows the same. */
export function heard({ query, token, scale, stage }, choice, known) {
  const [tokens, own] = [lessonOf(choice, known)?.tokens, defaults(choice, known)];
  const change = {};
  // Another token of that place comes from a file that the learner has brought, and that no snippet can name.
  const same = !tokens || tokens[query] === token;
  if (same && (choice.query || query !== own.query)) change.query = queryText(query, tokens);
  if (choice.scale || scale !== own.scale) change.scale = String(scale);
  if (choice.element === 'flow' && VALUES.stage.includes(stage)) change.stage = stage;
  return change;
}

/**
 * What the learner asked of the trained model in the preview; of what is left out only the separators are a learner's.
 * An explorer that lets one choose a head does so after it was tried too.
 */
export function asked(given, choice) {
  const change = { ...given };
  if (choice.element !== 'model') delete change.head;
  if (given.hide !== undefined) {
    const names = choice.hide.filter((name) => name !== SEPARATORS);
    change.hide = namesIn(given.hide).includes(SEPARATORS) ? [...names, SEPARATORS] : names;
  }
  return change;
}
