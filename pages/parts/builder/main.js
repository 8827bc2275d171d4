// The teacher's page: a choice, a preview of it, and what to paste. The address is read once, and written by Copy link.

import { copied } from '../../../src/embed/js/panels/clipboard.js';
import { Notes, about } from '../notes.js';
import { SECTIONS } from '../../../src/embed/js/element/attributes.js';
import { NAMES, WIDTHS, asked, attributes, headless, heard, link, read } from './choice.js';
import { Form } from './form.js';
import { LANGUAGES, fill, languageOf, offer, say, wordsOf } from './language.js';
import { Paste, folder, isLocal, located } from './paste.js';
import { Preview, frameHeight, roomOf } from './preview.js';

/** LESSONS comes from crates/attention-lessons when the site is built. */
const known = { lessons: LESSONS, languages: LANGUAGES };
const here = new URL('.', location.href).href;
const find = (selector) => document.querySelector(selector);

const wish = new URLSearchParams(location.search).get('lang');
let language = languageOf(wish);
const { choice, unknown, wrong } = read(location.search, known);
if (wish && wish.toLowerCase().split('-')[0] !== language)
  wrong.push({ name: 'lang', asked: wish, allowed: LANGUAGES });

// Nothing is seen in one language first and then in another; the style sheet waits with it.
document.documentElement.dataset.wait = '';
addEventListener('DOMContentLoaded', () => {
  try {
    start();
  } finally {
    delete document.documentElement.dataset.wait;
  }
});

let form, preview, paste, notes;
/** What the figure in the preview has told of before anyone touched it. */
let began = {};

function start() {
  choice.base ||= here;
  notes = new Notes(find('form'));
  form = new Form(find('form'), known, (name, value) => change({ [name]: value }));
  preview = new Preview(find('.screen'), { heard: learn, asked: ask, resized: tellSize });
  paste = new Paste(document, words);
  offer(find('.languages'), language, (chosen) => {
    language = chosen;
    speak();
  });
  find('.copy-link').addEventListener('click', copyLink);
  speak();
}

const words = () => wordsOf(language);

function speak() {
  say(language);
  for (const [id, n] of Object.entries(WIDTHS)) find(`.width-${id}`).textContent = fill(words()[id], { n });
  if (unknown.length) notes.say('unknown', about(words().noParameter, unknown.join(', '), ['lang', ...NAMES]));
  for (const { name, asked: value, allowed } of wrong) {
    notes.say(`${name} ${value}`, about(fill(words().badValue, { name }), value, allowed));
  }
  change({});
}

/** What the teacher chooses. */
function change(chosen) {
  Object.assign(choice, chosen);
  // A query names a token of one text, and a stage is the flow's.
  if (['lesson', 'src', 'sentence'].some((name) => name in chosen)) choice.query = '';
  if (['element', 'lesson', 'src', 'sentence', 'head'].some((name) => name in chosen)) began = {};
  show();
  const { element, width } = choice;
  const pairs = attributes(choice, known);
  preview.show({
    element,
    width: WIDTHS[width],
    height: height(),
    attributes: inLanguage(pairs),
    name: words().frameTitle,
  });
  write();
}

/** What the learner does in the preview; what plays by itself before anyone has touched it is no choice. */
function learn(detail, touched) {
  const learnt = heard(detail, choice, known);
  // A figure of numbers that are not here begins at a query that only it knows.
  if (!touched) began = { query: detail.query, scale: detail.scale };
  for (const name of ['query', 'scale']) if (!choice[name] && detail[name] === began[name]) delete learnt[name];
  if (!touched) delete learnt.stage;
  Object.assign(choice, learnt);
  show();
  preview.follow(inLanguage(attributes(choice, known)));
  write();
}

/** What the learner asks of the trained model in the preview. */
function ask(given) {
  const before = choice.sentence;
  Object.assign(choice, asked(given, choice));
  preview.follow(inLanguage(attributes(choice, known)));
  // A query names a token of one text, and there is another one now.
  change(before === choice.sentence ? {} : { query: '' });
}

/** The page around the preview is this one. */
const inLanguage = (pairs) => (choice['figure-lang'] ? pairs : [...pairs, ['lang', language]]);

/** What is left out counts for the figure that has it. */
const hidden = () => SECTIONS[choice.element].filter((part) => choice.hide.includes(part)).join();
const height = () => frameHeight(choice.element, WIDTHS[choice.width], hidden());

function show() {
  form.show(choice, words());
  const base = folder(choice.base);
  showError('base', base ? '' : fill(words().baseBad, { asked: choice.base }));
  showError('head', fill(words()[headless(choice)] ?? '', { asked: choice.head }));
  find('.base-local').hidden = !base || !isLocal(base);
}

/** Says below a field what is wrong with what is written in it. */
function showError(name, text) {
  find(`.${name}-bad`).textContent = text;
  find(`[name=${name}]`).setAttribute('aria-invalid', String(text !== ''));
}

function write() {
  const { element, form: kind } = choice;
  const base = folder(choice.base) ?? here;
  const heights = Object.values(WIDTHS).map((width) => roomOf(element, width, hidden()));
  paste.write(
    kind,
    {
      base,
      tag: `attention-${element}`,
      attributes: located(attributes(choice, known), base),
      title: wordsOf(choice['figure-lang'] || language).frameTitle,
      height: preview.height,
    },
    heights,
  );
}

/** The frame has another size: that stands in the snippet, and where the preview is made smaller it is said. */
function tellSize() {
  const percent = Math.round(preview.factor * 100);
  find('.shrunk').textContent = percent < 100 ? fill(words().shrunk, { n: percent }) : '';
  write();
}

async function copyLink() {
  const status = find('.copy-link').parentElement.querySelector('[role=status]');
  const own = choice.base === here ? { ...choice, base: '' } : choice;
  status.textContent = '';
  history.replaceState(history.state, '', link(own, language, known));
  status.textContent = (await copied(location.href)) ? words().linkCopied : words().linkShown;
}
