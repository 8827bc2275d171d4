// What is seen of the figure of a trained model: the sentence, its heads, and a way to find one.

import { agree, needed } from '../workers/model-client.js';
import { EXAMPLES } from './examples.js';
import { Finder } from './finder.js';
import { Heads, does } from './heads.js';
import { LAYERS, weightsOf } from './labels.js';
import { reason } from './reason.js';
import { fill, node } from '../panels/panel.js';

/** Milliseconds without a change before something is said aloud. */
const REST = 700;

/** Bytes as millions, the way downloads are told. */
export const megabytes = (bytes, lang) =>
  `${new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(bytes / 1e6)}\u00a0MB`;

/** What the figure is made of, by name. */
const partsOf = (root) => ({
  root,
  sentence: node('input', { type: 'text', part: 'sentence', spellcheck: 'false', autocomplete: 'off' }),
  sentenceName: node('span'),
  examples: node(
    'select',
    { part: 'examples' },
    node('option', { value: '' }),
    ...EXAMPLES.map((text) => node('option', { value: text }, text)),
  ),
  examplesName: node('span'),
  status: node('p', { class: 'status', id: 'status', 'aria-hidden': 'true' }),
  said: node('p', { class: 'said', role: 'status' }),
  state: node('div', { class: 'state', tabindex: '-1' }),
  progress: node('progress', { max: 1, value: 0, 'aria-labelledby': 'status' }),
  retry: node('button', { type: 'button', hidden: '' }),
  pieces: node('p', { class: 'pieces' }),
  bare: node('input', { type: 'checkbox', part: 'bare' }),
  bareName: node('span'),
  chosen: node('p', { class: 'chosen' }, node('span'), ' ', node('span', { class: 'look' })),
  inside: node('div', { class: 'inside' }),
  flow: node('details', { class: 'as-table' }, node('summary')),
  about: node('p', { class: 'about' }),
});

export class ModelView {
  heads;
  #finder;
  #words = /** @type {typeof MODEL_WORDS & { percent?(share: number): string }} */ (MODEL_WORDS);
  #lang = 'en';
  #logic;
  #parts;
  #speaks = 0;
  /** Whether the reader is asked before the model comes. */
  #waits = false;

  /** `logic` writes numbers, as the engine's module does. */
  constructor(root, logic, { type, choose, find, again, unfold, bare }) {
    this.#logic = logic;
    this.heads = new Heads(choose);
    this.#finder = new Finder(logic, find);
    this.#parts = partsOf(root);
    const parts = this.#parts;
    parts.sentence.addEventListener('input', () => type(parts.sentence.value));
    parts.examples.addEventListener('change', () => {
      if (parts.examples.value) type(parts.examples.value);
    });
    parts.retry.addEventListener('click', () => {
      // The button goes away, and the focus must not go with it.
      parts.state.focus();
      if (this.#waits) agree();
      else again();
    });
    parts.bare.addEventListener('change', () => bare(parts.bare.checked));
    parts.flow.addEventListener('toggle', () => unfold(parts.flow.open));
    this.#build();
  }

  /** Looks after nothing any more. */
  end() {
    clearTimeout(this.#speaks);
    this.heads.end();
  }

  /** Where the figure of the chosen head stands. */
  get inside() {
    return this.#parts.inside;
  }

  /** Brings what is told of the chosen head into view, with the beginning of its figure. */
  reveal() {
    const { chosen } = this.#parts;
    const { top, bottom } = chosen.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    chosen.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  }

  /** Where the flow of the chosen head stands, once it is unfolded. */
  get flow() {
    return this.#parts.flow;
  }

  #build() {
    const {
      root,
      sentence,
      sentenceName,
      examples,
      examplesName,
      status,
      said,
      state,
      progress,
      retry,
      pieces,
      bare,
      bareName,
      chosen,
      inside,
      flow,
      about,
    } = this.#parts;
    state.append(status, said, retry, node('div', { class: 'bar' }, progress), pieces);
    root.append(
      node(
        'div',
        { class: 'ask' },
        node('label', { class: 'wide' }, sentenceName, sentence),
        node('label', {}, examplesName, examples),
      ),
      state,
      node('label', { class: 'bare' }, bare, bareName),
      this.heads.root,
      this.#finder.root,
      chosen,
      inside,
      flow,
      about,
    );
  }

  /** Speaks the words of a pack, else English. */
  speak(pack) {
    const lang = pack?.words[0] ?? 'en';
    this.#lang = lang;
    this.#words = Object.assign({}, pack?.model ?? MODEL_WORDS, { percent: (one) => this.#logic.percent(one, lang) });
    const words = this.#words;
    const { root, sentenceName, examplesName, examples, bareName, flow, about } = this.#parts;
    [root.lang, root.dir] = [this.#lang, pack?.direction ?? 'ltr'];
    sentenceName.textContent = words.sentence;
    examplesName.textContent = words.examples;
    examples.options[0].textContent = words.chooseExample;
    bareName.textContent = words.bare;
    this.#finder.speak(words);
    about.textContent = words.about;
    flow.firstChild.textContent = words.flow;
  }

  /** Shows a state: the same state always shows the same. */
  show({ text, head, sentence, coming, bare }) {
    const { sentence: field, examples, progress, retry } = this.#parts;
    this.#waits = sentence?.waits ?? false;
    if (field.value !== text) field.value = text;
    examples.value = EXAMPLES.includes(text) ? text : '';
    this.heads.root.setAttribute('aria-busy', String(Boolean(sentence) && sentence.text !== text));
    this.heads.show(coming, head, this.#words, bare);
    const told = coming?.arrives ? coming : sentence;
    this.#tell(this.#status(text, told), told?.comes);
    retry.hidden = (!told?.error || told.error.problem === 'tooLong') && !this.#waits;
    retry.textContent = this.#waits ? this.#words.load : this.#words.retry;
    const { loaded = 0, total = 1 } = told?.progress ?? {};
    progress.value = total > 0 ? loaded / total : 1;
    progress.hidden = !told?.arrives;
    // All the rest is told of what is shown.
    if (coming !== sentence) return;
    this.#parts.bare.checked = bare;
    this.#tellPieces(sentence);
    this.#finder.show(sentence, head, bare);
    this.#parts.flow.hidden = !head;
    this.#tellHead(
      head,
      head ? sentence?.layers[Number(head.split('.')[0])] && this.heads.describe(head) : null,
      sentence?.comes || sentence?.waits,
    );
  }

  #tellHead(head, label, comes) {
    const what = label && does(label, this.#words);
    let text = this.#words.noHead;
    if (what) text = fill(this.#words.chosen, { head, does: `${what.name}, ${what.share}` });
    // Of what does not come nothing is awaited.
    else if (head) text = comes ? fill(this.#words.waiting, { head }) : '';
    this.#parts.chosen.firstChild.textContent = text;
  }

  /** Says where the query at a place looks most, unless the head is told of by that. */
  look(head, query, sentence) {
    this.#parts.chosen.lastChild.textContent = this.#look(head, query, sentence);
  }

  #look(head, query, sentence) {
    const [layer, at] = (head ?? '').split('.').map(Number);
    const known = sentence?.layers[layer];
    const pieces = sentence?.tokens?.pieces;
    if (!known || query < 0) return '';
    const { kind, i, j } = this.heads.describe(head);
    const row = weightsOf(known, at, sentence.n).subarray(query * sentence.n, (query + 1) * sentence.n);
    const key = row.indexOf(Math.max(...row));
    if (kind === 'pair' && i === query && j === key) return '';
    return `${fill(this.#words.pair, { from: pieces[query], to: pieces[key] })}, ${this.#words.percent(row[key])}`;
  }

  /** Which words are read in pieces; together with what the line above says last, so that it need not move. */
  #tellPieces(sentence) {
    const list = sentence?.done ? sentence.tokens.split : '';
    this.#parts.pieces.textContent = list && fill(this.#words.pieces, { list });
  }

  /** Says how it stands: to the eye at once, and aloud what has come of it, when nobody types any more. */
  #tell(text, comes) {
    const { status, said } = this.#parts;
    if (status.textContent === text) return;
    status.textContent = text;
    clearTimeout(this.#speaks);
    if (!comes)
      this.#speaks = setTimeout(() => {
        said.textContent = text;
      }, REST);
  }

  #status(text, sentence) {
    const words = this.#words;
    if (!text.trim()) return words.empty;
    if (sentence?.waits) return fill(words.saves, { total: megabytes(needed(), this.#lang) });
    if (sentence?.error) return reason(sentence.error, words);
    if (sentence?.done) {
      const { n, layers } = sentence;
      const labels = layers.flatMap((layer) => layer.labels);
      const share = labels.reduce((sum, { separators }) => sum + separators, 0) / labels.length;
      return fill(words.ready, { tokens: String(n), share: words.percent(share) });
    }
    if (sentence?.arrives) {
      const { loaded, total } = sentence.progress;
      return fill(words.loading, { loaded: megabytes(loaded, this.#lang), total: megabytes(total, this.#lang) });
    }
    return fill(words.computing, { layers: String(sentence?.layers.length ?? 0), all: String(LAYERS) });
  }
}
