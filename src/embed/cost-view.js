// What is seen of the figure of cost: controls, picture, findings, table.

import { against, figure, growth, memory, stored, time } from './cost-fit.js';
import { plot, swatch } from './cost-plot.js';
import { fill, node } from './panel.js';

const COLUMNS = [16, 32, 64, 128];
const TIMES = ['tiles', 'oneByOne', 'recurrent'];
const SIZES = ['stored', 'scratch'];
/** Milliseconds of rest after which a finding is said; while points come, none is. */
const SAID = 500;

export class CostView {
  /** The width that there is. */
  width = 0;
  #words = COST_WORDS;
  #lang = 'en';
  #saying = 0;
  #said = '';
  #parts;

  constructor(root, { press, choose }) {
    const parts = (this.#parts = {
      root,
      about: node('p', { class: 'about' }),
      columns: node('select', { part: 'columns' }, ...COLUMNS.map((d) => node('option', { value: d }, String(d)))),
      columnsName: node('span'),
      causal: node('input', { type: 'checkbox', part: 'causal' }),
      causalName: node('span'),
      button: node('button', { type: 'button', part: 'measure' }),
      progress: node('progress', { max: 1, value: 0 }),
      legends: [node('ul', { class: 'keys' }), node('ul', { class: 'keys' })],
      picture: node('div', { class: 'plot', part: 'plot', role: 'img' }),
      finding: node('div', { class: 'findings' }),
      live: node('div', { class: 'said', part: 'readout', 'aria-live': 'polite' }),
      summary: node('summary'),
      table: node('table', { part: 'cost-table' }),
    });
    parts.button.addEventListener('click', press);
    parts.columns.addEventListener('change', () => choose({ d: Number(parts.columns.value) }));
    parts.causal.addEventListener('change', () => choose({ causal: parts.causal.checked }));
    root.append(
      parts.about,
      node('div', { class: 'controls' },
        node('label', {}, parts.columnsName, parts.columns),
        node('label', {}, parts.causal, parts.causalName),
        node('div', { class: 'go' }, parts.button, parts.progress)),
      ...parts.legends.slice(0, 1), parts.picture, ...parts.legends.slice(1), parts.finding, parts.live,
      node('details', { class: 'as-table' }, parts.summary, node('div', { class: 'scroll', tabindex: '0', role: 'region' }, parts.table)),
    );
  }

  speak(words, direction, lang) {
    this.#words = words ?? COST_WORDS;
    this.#lang = words ? lang : 'en';
    const { root, about, columnsName, causalName, progress, legends, summary, table } = this.#parts;
    root.dir = direction;
    about.textContent = this.#words.about;
    columnsName.textContent = this.#words.columns;
    causalName.textContent = this.#words.causal;
    progress.setAttribute('aria-label', this.#words.progress);
    summary.textContent = this.#words.showTable;
    table.parentElement.setAttribute('aria-label', this.#words.table);
    const entry = (way) => node('li', {}, swatch(way), this.#words[way]);
    legends[0].replaceChildren(...TIMES.map(entry));
    legends[1].replaceChildren(...SIZES.map(entry));
  }

  /** Shows a state: the same state always shows the same. */
  show(state) {
    const { button, progress, columns, causal, picture, finding } = this.#parts;
    const words = this.#words;
    const running = state.phase === 'running';
    button.textContent = running ? words.stop : state.points.length ? words.again : words.measure;
    progress.hidden = !running;
    progress.value = running ? Math.min(1, (performance.now() - state.begun) / state.budget) : 0;
    [columns.value, causal.checked] = [String(state.d), state.causal];
    if (this.width > 0) picture.replaceChildren(plot({ points: state.points, width: this.width, words, lang: this.#lang }));
    const sentences = this.#sentences(state);
    picture.setAttribute('aria-label', `${words.picture} ${sentences[0]}`);
    finding.replaceChildren(...sentences.map((sentence) => node('p', {}, sentence)));
    this.#tabulate(state.points);
    if (!running) this.#say(sentences.join(' '));
  }

  #say(text) {
    clearTimeout(this.#saying);
    if (text === this.#said) return;
    this.#saying = setTimeout(() => { this.#said = this.#parts.live.textContent = text; }, SAID);
  }

  /** What is known, in words; every number from the points. */
  #sentences({ points, phase, inWorker, error }) {
    const words = this.#words;
    const lang = this.#lang;
    const last = points.at(-1);
    const more = error ? [fill(words.failed, { error })] : [];
    if (!last) return [phase === 'running' ? words.progress : words.nothing, ...more];
    const [attention, recurrent] = [growth(points, 'tiles'), growth(points, 'recurrent')];
    const both = against(points);
    const found = attention && recurrent
      ? fill(words.finding, { attention: figure(attention, lang), recurrent: figure(recurrent, lang) }) : words.tooFew;
    return [
      found,
      fill(words.longest, { n: String(last.n), time: time(last.tiles, lang), stored: memory(stored(last.n), lang), scratch: memory(last.scratch, lang) }),
      fill(words.steps, { n: String(last.n) }),
      ...(both ? [fill(words.against, { n: String(both.n), times: figure(both.times, lang) })] : []),
      ...(inWorker ? [] : [words.inPage]),
      ...more,
    ];
  }

  #tabulate(points) {
    const words = this.#words;
    const lang = this.#lang;
    const row = (cells, kind) => node('tr', {}, ...cells.map((cell, at) => (at === 0 || kind === 'th' ? node('th', { scope: kind === 'th' ? 'col' : 'row' }, cell) : node('td', {}, cell))));
    const head = [words.tokens, ...TIMES.map((way) => words[way]), ...SIZES.map((way) => words[way])];
    const rows = points.map((point) => [
      String(point.n), ...TIMES.map((way) => (point[way] ? time(point[way], lang, 3) : '–')), memory(stored(point.n), lang, 3), memory(point.scratch, lang, 3),
    ]);
    this.#parts.table.replaceChildren(
      node('caption', {}, words.table), node('thead', {}, row(head, 'th')), node('tbody', {}, ...rows.map((cells) => row(cells, 'td'))));
  }
}
