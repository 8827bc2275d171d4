// All heads of a model as small heatmaps, one of them chosen. Only what has changed is painted.

import { HEADS, LAYERS, describe, weightsOf } from './model-labels.js';
import { fill, node } from './panel.js';

const STEPS = 256;
const TURN = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -HEADS, ArrowDown: HEADS };

/** What a head does, in words: `{ name, share }`, the share as whole percent. */
export function does({ kind, share, i, j }, pieces, words) {
  const name = kind === 'pair' ? fill(words.pair, { from: pieces[i], to: pieces[j] }) : words[kind === 'self' ? 'own' : kind];
  return { name, share: `${Math.round(100 * share)}\u00a0%` };
}

export class Heads {
  root = node('div', { class: 'heads', role: 'radiogroup' });
  #choose;
  #cells = [];
  #rows = [];
  #painted = [];
  #chosen = null;

  constructor(choose) {
    this.#choose = choose;
    for (let layer = 0; layer < LAYERS; layer++) {
      const name = node('span', { class: 'layer-name' });
      const cells = Array.from({ length: HEADS }, (_, head) => this.#cell(layer, head));
      this.#rows.push(name);
      this.root.append(node('div', { class: 'layer', role: 'presentation' }, name, ...cells));
    }
    this.root.addEventListener('keydown', (event) => this.#key(event));
  }

  #cell(layer, head) {
    const cell = {
      layer, head, name: `${layer}.${head}`, label: null,
      canvas: node('canvas', { 'aria-hidden': 'true', width: 1, height: 1 }), does: node('span', { class: 'does' }), share: node('span', { class: 'share' }),
    };
    cell.button = node('button', { type: 'button', role: 'radio', 'aria-checked': 'false', tabindex: '-1', 'data-head': cell.name },
      cell.canvas, node('span', { class: 'head-name', 'aria-hidden': 'true' }, cell.name), cell.does, cell.share);
    cell.button.addEventListener('click', () => this.#choose(cell.name));
    this.#cells.push(cell);
    return cell.button;
  }

  /** Shows a sentence, as far as it is known, and which head is chosen. */
  show(sentence, chosen, words) {
    this.#chosen = chosen;
    this.root.setAttribute('aria-label', words.heads);
    this.#rows.forEach((row, layer) => { row.textContent = fill(words.layer, { layer: String(layer) }); });
    for (const cell of this.#cells) this.#label(cell, sentence, words);
    const stop = this.#cells.find(({ name }) => name === chosen) ?? this.#cells[0];
    for (const cell of this.#cells) {
      cell.button.setAttribute('aria-checked', String(cell.name === chosen));
      cell.button.tabIndex = cell === stop ? 0 : -1;
    }
    this.#paint(sentence);
  }

  #label(cell, sentence, words) {
    const layer = sentence?.layers[cell.layer];
    cell.button.toggleAttribute('data-waits', !layer);
    if (!layer) {
      cell.label = null;
      [cell.does.textContent, cell.share.textContent] = ['', ''];
      cell.button.setAttribute('aria-label', fill(words.waiting, { head: cell.name }));
      return;
    }
    const { pieces } = sentence.tokens;
    if (cell.of !== layer) [cell.of, cell.label] = [layer, describe(weightsOf(layer, cell.head, pieces.length), pieces)];
    const { name, share } = does(cell.label, pieces, words);
    [cell.does.textContent, cell.share.textContent] = [name, share];
    cell.button.setAttribute('aria-label', fill(words.head, { head: cell.name, does: `${name}, ${share}` }));
  }

  /** What a head does with the sentence that is shown. */
  describe(name) { return this.#cells.find((cell) => cell.name === name)?.label ?? null; }

  #paint(sentence) {
    const ramp = this.#ramp();
    for (const { layer, head, canvas } of this.#cells) {
      const numbers = sentence?.layers[layer];
      const key = `${layer}.${head}`;
      if (!numbers || (this.#painted[key]?.numbers === numbers && this.#painted[key].ramp === ramp)) continue;
      this.#painted[key] = { numbers, ramp };
      paint(canvas, weightsOf(numbers, head, sentence.n), sentence.n, ramp);
    }
  }

  /** The colours from no weight to all of it, as the figure has them now; the same ones are the same object. */
  #ramp() {
    const { color } = getComputedStyle(this.root);
    if (this.#painted.color === color) return this.#painted.ramp;
    const canvas = new OffscreenCanvas(STEPS, 1);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    const probe = node('span');
    this.root.append(probe);
    for (let step = 0; step < STEPS; step++) {
      probe.setAttribute('class', 'ramp');
      probe.style.setProperty('--part', `${(100 * step) / (STEPS - 1)}%`);
      context.fillStyle = getComputedStyle(probe).color;
      context.fillRect(step, 0, 1, 1);
    }
    probe.remove();
    const ramp = new Uint32Array(context.getImageData(0, 0, STEPS, 1).data.buffer);
    Object.assign(this.#painted, { color, ramp });
    return ramp;
  }

  #key(event) {
    const turn = TURN[event.key];
    const at = this.#cells.findIndex(({ button }) => button === event.target);
    if (at < 0 || (turn === undefined && event.key !== 'Home' && event.key !== 'End') || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? this.#cells.length - 1 : at + turn;
    const cell = this.#cells[to];
    if (!cell || cell.button.hasAttribute('data-waits')) return;
    this.#choose(cell.name);
    cell.button.focus();
  }
}

/** A pixel a weight; the style sheet makes them larger. */
function paint(canvas, weights, n, ramp) {
  if (canvas.width !== n) [canvas.width, canvas.height] = [n, n];
  const context = canvas.getContext('2d');
  const image = context.createImageData(n, n);
  const pixels = new Uint32Array(image.data.buffer);
  for (let at = 0; at < pixels.length; at++) pixels[at] = ramp[Math.round(weights[at] * (STEPS - 1))];
  context.putImageData(image, 0, 0);
}
