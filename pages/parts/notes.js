// Sentences about nonsense, in sight, above the element.

/** Longer nonsense is cut, so that a sentence stays one. */
const LONGEST = 300;

/** At most one sentence a subject, so that a flood of messages does not flood the page. */
export class Notes {
  #before;
  #notes = new Map();

  constructor(before) {
    this.#before = before;
  }

  say(subject, text) {
    const note = this.#notes.get(subject) ?? document.createElement('p');
    note.setAttribute('role', 'status');
    this.#notes.set(subject, note);
    if (!note.isConnected) this.#before.before(note);
    note.textContent = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  }

  forget(subject) {
    this.#notes.get(subject)?.remove();
    this.#notes.delete(subject);
  }
}

/** A sentence about what was asked and what is known. */
export function about(sentence, asked, known) {
  const short = asked.length > LONGEST / 3 ? `${asked.slice(0, LONGEST / 3)}…` : asked;
  return sentence.replace('{known}', () => known.join(', ')).replace('{asked}', () => short);
}
