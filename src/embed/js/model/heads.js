// All heads of a model as small heatmaps, one of them chosen. Only what has changed is painted.

import { HEADS, LAYERS, weightsOf } from './labels.js';
import { Maps } from './maps.js';
import { fill, node } from '../panels/panel.js';

const STEPS = 128;
/** On dark paper a small weight needs more of its colour to be seen at this size: the share of it is raised to this. */
const ON_DARK = 0.7;
const TURN = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -HEADS, ArrowDown: HEADS };

/** Letters of a token that have room under a heatmap. */
const SHORT = 9;
const short = (piece) => (piece.length > SHORT ? `${piece.slice(0, SHORT - 1)}…` : piece);

/**
 * What a head does, in words: `{ name, share }`, the share as `words.percent` writes it; `write` says how tokens are
 * written.
 */
export function does({ kind, share, i, j, pieces }, words, write = (piece) => piece) {
  const name =
    kind === 'pair'
      ? fill(words.pair, { from: write(pieces[i]), to: write(pieces[j]) })
      : words[kind === 'self' ? 'own' : kind];
  return { name, share: words.percent(share) };
}

export class Heads {
  root = node('div', { class: 'heads', role: 'radiogroup' });
  #choose;
  #cells = [];
  #rows = [];
  #maps = [];
  #words = null;
  #ramp = null;
  #chosen = null;
  #bare = false;
  #stop = null;
  #sizes = new ResizeObserver(() => this.measure());

  constructor(choose) {
    this.#choose = choose;
    for (let layer = 0; layer < LAYERS; layer++) {
      const name = node('span', { class: 'layer-name' });
      const cells = Array.from({ length: HEADS }, (_, head) => this.#cell(layer, head));
      const maps = new Maps(cells.map(({ map }) => map));
      this.#rows.push(name);
      this.#cells.push(...cells);
      this.#maps.push(maps);
      this.root.append(
        node('div', { class: 'layer', role: 'presentation' }, name, ...cells.map(({ button }) => button), maps.canvas),
      );
    }
    this.#sizes.observe(this.root);
    this.root.addEventListener('keydown', (event) => this.#key(event));
    // The style sheet has its colour change in a transition, so that a change of theme is heard of.
    const hue = node('span', { class: 'hue' });
    hue.addEventListener('transitionend', () => this.#repaint());
    this.root.append(hue);
  }

  #cell(layer, head) {
    const cell = {
      layer,
      head,
      name: `${layer}.${head}`,
      of: undefined,
      label: null,
      map: node('span', { class: 'map' }),
      does: node('span', { class: 'does' }),
      share: node('span', { class: 'share' }),
    };
    cell.button = node(
      'button',
      { type: 'button', role: 'radio', 'aria-checked': 'false', tabindex: '-1', 'data-head': cell.name },
      cell.map,
      node('span', { class: 'head-name', 'aria-hidden': 'true' }, cell.name),
      cell.does,
      cell.share,
    );
    cell.button.addEventListener('click', () => this.#choose(cell.name));
    return cell;
  }

  /**
   * Shows a sentence, as far as it is known, and which head is chosen; `bare` leaves [CLS] and [SEP] out. While it
   * comes, a head shows the sentence before.
   */
  show(sentence, chosen, words, bare) {
    if (words !== this.#words) {
      this.root.setAttribute('aria-label', words.heads);
      this.#rows.forEach((row, layer) => {
        row.textContent = fill(words.layer, { layer: String(layer) });
      });
    }
    for (const cell of this.#cells) {
      const layer = sentence?.layers[cell.layer] ?? (sentence?.comes ? cell.of : null) ?? null;
      if (layer === cell.of && words === this.#words && bare === this.#bare) continue;
      if (layer !== cell.of) cell.label = layer && { ...layer.labels[cell.head], pieces: sentence.tokens.pieces };
      cell.of = layer;
      tell(cell, words);
      if (layer) this.#paint(cell, bare);
      else this.#maps[cell.layer].clear(cell.head);
    }
    [this.#words, this.#bare] = [words, bare];
    this.#mark(chosen);
  }

  /** Looks after nothing any more. */
  end() {
    this.#sizes.disconnect();
  }

  #mark(chosen) {
    const stop = this.#cells.find(({ name }) => name === chosen) ?? this.#cells[0];
    if (stop === this.#stop && chosen === this.#chosen) return;
    for (const cell of [this.#stop, stop]) {
      cell?.button.setAttribute('aria-checked', String(cell.name === chosen));
      if (cell) cell.button.tabIndex = cell === stop ? 0 : -1;
    }
    [this.#stop, this.#chosen] = [stop, chosen];
  }

  /** What a head does with the sentence that is shown. */
  describe(name) {
    return this.#cells.find((cell) => cell.name === name)?.label ?? null;
  }

  #paint({ layer, of, head, label }, bare) {
    const n = label.pieces.length;
    this.#ramp ??= this.#colours();
    this.#maps[layer].paint(head, weightsOf(of, head, n), n, bare && n > 2 ? 1 : 0, this.#ramp);
  }

  /** The boxes may have moved, or be drawn with other pixels. */
  measure() {
    const moved = this.#maps.map((maps) => maps.measure());
    for (const cell of this.#cells) if (cell.of && moved[cell.layer]) this.#paint(cell, this.#bare);
  }

  /** Everything anew, in the colours that the figure has now. */
  #repaint() {
    this.#ramp = null;
    for (const cell of this.#cells) if (cell.of) this.#paint(cell, this.#bare);
  }

  /** The colours from no weight to all of it, as the style sheet has them. */
  #colours() {
    const context = new OffscreenCanvas(STEPS, 1).getContext('2d', { willReadFrequently: true });
    const probe = node('span', { class: 'ramp' });
    this.root.append(probe);
    for (let step = 0; step < STEPS; step++) {
      probe.style.setProperty('--part', `${(100 * step) / (STEPS - 1)}%`);
      context.fillStyle = getComputedStyle(probe).color;
      context.fillRect(step, 0, 1, 1);
    }
    probe.remove();
    const { data } = context.getImageData(0, 0, STEPS, 1);
    const light = (step) => data[4 * step] + data[4 * step + 1] + data[4 * step + 2];
    const curve = light(0) < light(STEPS - 1) ? ON_DARK : 1;
    const colours = new Uint32Array(data.buffer);
    return colours.map((_, step) => colours[Math.round((STEPS - 1) * (step / (STEPS - 1)) ** curve)]);
  }

  #key(event) {
    const turn = TURN[event.key];
    const at = this.#cells.findIndex(({ button }) => button === event.target);
    if (
      at < 0 ||
      (turn === undefined && event.key !== 'Home' && event.key !== 'End') ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey
    )
      return;
    event.preventDefault();
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? this.#cells.length - 1 : at + turn;
    const cell = this.#cells[to];
    if (!cell || cell.button.hasAttribute('data-waits')) return;
    this.#choose(cell.name);
    cell.button.focus();
  }
}

/** Says what a head does. Only a text that is another one is written: most stay from key to key. */
function tell({ button, name: head, does: what, share: much, label }, words) {
  const { name, share } = label ? does(label, words) : {};
  const spoken = label ? fill(words.head, { head, does: `${name}, ${share}` }) : fill(words.waiting, { head });
  if (spoken === button.getAttribute('aria-label')) return;
  button.setAttribute('aria-label', spoken);
  button.toggleAttribute('data-waits', !label);
  [what.textContent, much.textContent] = label ? [does(label, words, short).name, share] : ['', ''];
}
