// Notes on unknown names and values, shown above an element.

/** Longer texts are cut. */
const MAX_LENGTH = 300;

/** At most one note a subject, so that many messages do not flood the page. */
export class Notes {
  #before;
  /** @type {Map<string, HTMLElement>} */
  #notes = new Map();

  /** @param {Element} before */
  constructor(before) {
    this.#before = before;
  }

  /**
   * @param {string} subject
   * @param {string} text
   */
  show(subject, text) {
    const note = this.#notes.get(subject) ?? document.createElement('p');
    note.setAttribute('role', 'status');
    this.#notes.set(subject, note);
    if (!note.isConnected) this.#before.before(note);
    note.textContent = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
  }

  /** @param {string} subject */
  remove(subject) {
    this.#notes.get(subject)?.remove();
    this.#notes.delete(subject);
  }
}

/**
 * A message filled with what was asked for and what is known.
 *
 * @param {string} sentence
 * @param {string} asked
 * @param {string[]} known
 */
export function about(sentence, asked, known) {
  const short = asked.length > MAX_LENGTH / 3 ? `${asked.slice(0, MAX_LENGTH / 3)}…` : asked;
  return sentence.replace('{known}', () => known.join(', ')).replace('{asked}', () => short);
}
