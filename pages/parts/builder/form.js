// The form: a choice in, and each change of it out.

import { FLAGS, VALUES } from '../../../src/embed/js/element/attributes.js';
import { defaults, lessonOf, queryText } from './choice.js';
import { LANGUAGES, fill, nameOf } from './language.js';

/** Every control there is bears the name of what it chooses. */
export class Form {
  #form;
  #known;

  /** `changed(name, value)` hears what the teacher chooses; an empty value is the default. */
  constructor(form, known, changed) {
    this.#form = form;
    this.#known = known;
    for (const kind of ['input', 'change']) {
      form.addEventListener(kind, ({ target }) => {
        // Half an address is none: what is written counts when it is done.
        if (!target.name || target.matches('[type=text]') !== (kind === 'change')) return;
        changed(target.name, this.#valueOf(target));
      });
    }
    form.addEventListener('submit', (event) => event.preventDefault());
    form.querySelector('.own-scale').addEventListener('click', () => changed('scale', ''));
  }

  /** Shows a choice, in the words of a language. */
  show(choice, words) {
    const lesson = lessonOf(choice, this.#known);
    const own = defaults(choice, this.#known);
    const byDefault = (value) => fill(words.own, { value });
    const controls = this.#form.elements;
    options(
      controls.lesson,
      this.#known.lessons.map(({ id, tokens }) => [id, `${id}: ${tokens.join(' ')}`]),
    );
    const [select, field] = [...this.#form.querySelectorAll('[name=query]')];
    if (lesson)
      options(select, [
        ['', byDefault(lesson.tokens[own.query])],
        ...lesson.tokens.map((token, index) => [queryText(index, lesson.tokens), token]),
      ]);
    only(select, field, Boolean(lesson));
    options(controls.stage, [
      ['', words.plays],
      ...VALUES.stage.map((name) => [name, words[`stage${name[0].toUpperCase()}${name.slice(1)}`]]),
    ]);
    options(controls['figure-lang'], [['', words.asAround], ...LANGUAGES.map((tag) => [tag, nameOf(tag)])]);
    for (const one of this.#form.querySelectorAll('[data-for]'))
      one.hidden = !one.dataset.for.split(' ').includes(choice.element);
    controls.lesson.disabled = !lesson;
    this.#write({ ...choice, scale: choice.scale || own.scale }, lesson ? select : field);
    const shown = Number(choice.scale || own.scale).toLocaleString(document.documentElement.lang, {
      minimumFractionDigits: 2,
    });
    this.#form.querySelector('output').textContent = choice.scale ? shown : byDefault(shown);
    this.#form.querySelector('.own-scale').disabled = !choice.scale;
  }

  #write(choice, query) {
    const controls = this.#form.elements;
    for (const name of ['element', 'lesson', 'scale', 'stage', 'highlight', 'theme', 'figure-lang', 'width', 'form'])
      controls[name].value = choice[name];
    // What somebody is writing is not done yet, and nothing takes its place.
    const written = [
      [controls.src, choice.src],
      [controls.sentence, choice.sentence],
      [controls.head, choice.head],
      [controls.base, choice.base],
      [query, choice.query],
    ];
    for (const [control, value] of written)
      if (control.value !== value && control !== document.activeElement) control.value = value;
    for (const name of FLAGS) controls[name].checked = choice[name] !== '';
    for (const box of controls.hide) box.checked = choice.hide.includes(box.value);
  }

  #valueOf({ name, value, checked }) {
    if (FLAGS.includes(name)) return checked ? value : '';
    if (name !== 'hide') return value.trim();
    return [...this.#form.elements.hide].filter((box) => box.checked).map((box) => box.value);
  }
}

/** Of a list to choose from and a field to write in, the one that fits. */
function only(select, field, chooses) {
  for (const [control, shown] of [
    [select, chooses],
    [field, !chooses],
  ]) {
    control.disabled = !shown;
    control.closest('.field').hidden = !shown;
  }
}

/** Replaces the options of a list where they are others now, so that an open list stays. */
function options(select, pairs) {
  const made = pairs.map(([value, text]) => new Option(text, value));
  const texts = (all) => [...all].map(({ value, text }) => `${value}\n${text}`).join('\n');
  if (texts(select.options) !== texts(made)) select.replaceChildren(...made);
}
