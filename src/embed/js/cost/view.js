// What is seen of the figure of cost: controls, picture, findings, table.

import { node } from '../panels/panel.js';
import { figure, memory, stored, time } from './fit.js';
import { plot, swatch } from './plot.js';
import { sentences } from './sentences.js';

const COLUMNS = [16, 32, 64, 128];
const TIMES = ['tiles', 'oneByOne', 'recurrent'];
const SIZES = ['stored', 'scratch'];
/** Milliseconds of rest after which a finding is said; while points come, none is. */
const SAID = 500;

/** What the figure is made of, by name. */
const partsOf = (root) => ({
  root,
  about: node('p', { class: 'about' }),
  columns: node('select', { part: 'columns' }, ...COLUMNS.map((d) => node('option', { value: d }, String(d)))),
  columnsName: node('span'),
  causal: node('input', { type: 'checkbox', part: 'causal' }),
  causalName: node('span'),
  button: node('button', { type: 'button', part: 'measure' }),
  progress: node('progress', { max: 1, value: 0 }),
  pictures: [
    ['time', TIMES],
    ['memory', SIZES],
  ].map(([name, ways]) => ({
    name,
    ways,
    title: node('p', { class: 'title' }),
    legend: node('ul', { class: 'legend' }),
    plot: node('div', { class: 'plot', part: name, role: 'img' }),
  })),
  finding: node('div', { class: 'findings' }),
  live: node('div', { class: 'said', part: 'readout', 'aria-live': 'polite' }),
  summary: node('summary'),
  table: node('table', { part: 'cost-table' }),
});

export class CostView {
  #words = COST_WORDS;
  #lang = 'en';
  #width = 0;
  #state = null;
  #saying = 0;
  #parts;

  constructor(root, { press, choose }) {
    this.#parts = partsOf(root);
    const parts = this.#parts;
    parts.button.addEventListener('click', press);
    parts.columns.addEventListener('change', () => choose({ d: Number(parts.columns.value) }));
    parts.causal.addEventListener('change', () => choose({ causal: parts.causal.checked }));
    root.append(parts.about, this.#controls(), this.#pictures(), this.#table(), parts.finding, parts.live);
  }

  #controls() {
    const { columnsName, columns, causal, causalName, button, progress } = this.#parts;
    return node(
      'div',
      { class: 'controls' },
      button,
      node('label', {}, columnsName, columns),
      node('label', {}, causal, causalName),
      node('div', { class: 'bar' }, progress),
    );
  }

  #pictures() {
    return node(
      'div',
      { class: 'pictures' },
      ...this.#parts.pictures.map(({ title, legend, plot: place }) => node('div', {}, title, legend, place)),
    );
  }

  #table() {
    const { summary, table } = this.#parts;
    return node(
      'details',
      { class: 'as-table' },
      summary,
      node('div', { class: 'scroll', tabindex: '0', role: 'region' }, table),
    );
  }

  /** Speaks the words of a pack, else English. */
  speak(pack) {
    this.#words = pack?.cost ?? COST_WORDS;
    this.#lang = pack?.words[0] ?? 'en';
    const { root, about, columnsName, causalName, progress, pictures, summary, table } = this.#parts;
    const words = this.#words;
    [root.lang, root.dir] = [this.#lang, pack?.direction ?? 'ltr'];
    about.textContent = words.about;
    columnsName.textContent = words.columns;
    causalName.textContent = words.causal;
    progress.setAttribute('aria-label', words.progress);
    summary.textContent = words.showTable;
    table.parentElement.setAttribute('aria-label', words.table);
    for (const { name, ways, title, legend } of pictures) {
      title.textContent = words[name];
      legend.replaceChildren(...ways.map((way) => node('li', {}, swatch(way), words[way])));
    }
  }

  /** The width that there is. */
  resize(width) {
    if (width === this.#width) return;
    this.#width = width;
    if (this.#state) this.#draw(this.#state);
  }

  /** Shows a state: the same state always shows the same. */
  show(state) {
    this.#state = state;
    const { button, progress, columns, causal, finding } = this.#parts;
    const words = this.#words;
    const running = state.phase === 'running';
    button.textContent = running ? words.stop : state.points.length > 0 ? words.again : words.measure;
    progress.hidden = !running;
    [columns.value, causal.checked] = [String(state.d), state.causal];
    const said = sentences(state, words, this.#lang);
    finding.replaceChildren(...said.map((sentence) => node('p', {}, sentence)));
    this.#draw(state);
    this.#tabulate(state.points);
    this.#say(running ? words.progress : said.join(' '));
  }

  /** How much of the time is over, from 0 to 1. */
  progress(part) {
    this.#parts.progress.value = part;
  }

  #draw({ points }) {
    if (this.#width === 0) return;
    const [finding] = sentences({ points }, this.#words, this.#lang);
    for (const { name, plot: place } of this.#parts.pictures) {
      place.replaceChildren(plot(name, { points, width: place.clientWidth, words: this.#words, lang: this.#lang }));
      place.setAttribute('aria-label', `${this.#words[name]}. ${finding}`);
    }
  }

  #say(text) {
    clearTimeout(this.#saying);
    const { live } = this.#parts;
    // What is there from the start was not said by anything that happened.
    if (text !== live.textContent)
      this.#saying = setTimeout(() => {
        live.textContent = text;
      }, SAID);
  }

  #tabulate(points) {
    const words = this.#words;
    const lang = this.#lang;
    const head = [words.tokens, ...[...TIMES, ...SIZES].map((way) => words[way])];
    const rows = points.map((point) => [
      figure(point.n, lang, 6),
      ...TIMES.map((way) => (point[way] ? time(point[way], lang, 3) : '–')),
      memory(stored(point.n), lang, 3),
      memory(point.scratch, lang, 3),
    ]);
    const row = ([first, ...others]) =>
      node('tr', {}, node('th', { scope: 'row' }, first), ...others.map((cell) => node('td', {}, cell)));
    this.#parts.table.replaceChildren(
      node('caption', {}, words.table),
      node('thead', {}, node('tr', {}, ...head.map((cell) => node('th', { scope: 'col' }, cell)))),
      node('tbody', {}, ...rows.map(row)),
    );
  }
}
