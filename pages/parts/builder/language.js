// The language of the page: every sentence of the template by its name.

/** BUILDER_MESSAGES comes from crates/attention-messages when the site is built. */
export const LANGUAGES = Object.keys(BUILDER_MESSAGES);
export const wordsOf = (language) => BUILDER_MESSAGES[language];

/** A language's name for itself. */
export const nameOf = (tag) => new Intl.DisplayNames(tag, { type: 'language' }).of(tag);

/** A sentence with its gaps filled; a gap without a value stays, since braces mean something to some platforms. */
export const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);

/** The language that the address asks for, else the reader's first that there is. */
export function languageOf(asked) {
  const wanted = [asked ?? '', ...navigator.languages].map((tag) => tag.toLowerCase().split('-')[0]);
  return wanted.find((tag) => LANGUAGES.includes(tag)) ?? LANGUAGES[0];
}

/** Says all of the page in a language. */
export function say(language) {
  const words = wordsOf(language);
  document.documentElement.lang = language;
  document.documentElement.dir = words.direction;
  /** @type {NodeListOf<HTMLElement>} */
  const texts = document.querySelectorAll('[data-say]');
  for (const one of texts) one.textContent = words[one.dataset.say];
}

/** A button a language, each in its own; `choose` is told which. */
export function offer(place, chosen, choose) {
  for (const language of LANGUAGES) {
    const button = document.createElement('button');
    button.type = 'button';
    button.lang = language;
    button.textContent = nameOf(language);
    button.setAttribute('aria-pressed', String(language === chosen));
    button.addEventListener('click', () => {
      for (const other of place.querySelectorAll('button'))
        other.setAttribute('aria-pressed', String(other === button));
      choose(language);
    });
    place.append(button);
  }
}
