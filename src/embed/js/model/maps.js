// Small heatmaps side by side on one canvas: with one each, a browser would have 72 layers to sort out in every frame.

import { node } from '../panels/panel.js';

/** More device pixels a CSS pixel than this are not seen at that size. */
const DENSEST = 2;
const NOWHERE = [0, 0, 0, 0];

/** The heatmaps of a row, each painted over an empty box of the page. */
export class Maps {
  canvas = node('canvas', { 'aria-hidden': 'true' });
  #boxes;
  #places = [];

  /** `boxes` lie in the parent of the canvas, which covers it. */
  constructor(boxes) {
    this.#boxes = boxes;
  }

  /** Looks where the boxes are now; true where that is elsewhere, and all has to be painted anew. */
  measure() {
    const { canvas } = this;
    const row = canvas.parentElement;
    const density = Math.min(devicePixelRatio, DENSEST);
    const { left, top, width } = row.getBoundingClientRect();
    // A page may show the figure larger or smaller than it is laid out.
    const device = (density * row.offsetWidth) / width || 0;
    const [x0, y0] = [left, top].map((edge) => Math.round(edge * device));
    // A browser draws borders at whole pixels of the screen, and as many as fit.
    const places = this.#boxes.map((box) => {
      const place = box.getBoundingClientRect();
      const line = Math.floor(box.clientLeft * density);
      const [x, right, y, bottom] = [place.left, place.right, place.top, place.bottom].map((edge) =>
        Math.round(edge * device),
      );
      return [x - x0 + line, y - y0 + line, right - x - 2 * line, bottom - y - 2 * line];
    });
    if (String(places) === String(this.#places)) return false;
    this.#places = places;
    const [x, y, across, down] = places.at(-1);
    [canvas.width, canvas.height] = [Math.max(0, x + across), Math.max(0, y + down)];
    [canvas.style.width, canvas.style.height] = [`${canvas.width / density}px`, `${canvas.height / density}px`];
    return true;
  }

  /**
   * Paints the weights of a head, `n · n`, without the first and last `around` rows and columns. Where a pixel has
   * room for several weights it shows the largest, so that no line is lost.
   */
  paint(at, weights, n, around, ramp) {
    const [x, y, across, down] = this.#places[at] ?? NOWHERE;
    if (across < 1 || down < 1) return;
    const context = this.canvas.getContext('2d');
    const image = context.createImageData(across, down);
    const pixels = new Uint32Array(image.data.buffer);
    const [rows, columns] = [down, across].map((side) => spansOf(side, n - 2 * around, around));
    for (let i = 0, pixel = 0; i < down; i++) {
      for (let j = 0; j < across; j++, pixel++)
        pixels[pixel] = ramp[Math.round(largest(weights, n, rows[i], columns[j]) * (ramp.length - 1))];
    }
    context.putImageData(image, x, y);
  }

  /** Leaves a box empty. */
  clear(at) {
    this.canvas.getContext('2d').clearRect(...(this.#places[at] ?? NOWHERE));
  }
}

/**
 * The rows, or columns, of `count` after `first` that each of `side` pixels shows: the first, and the first beyond.
 *
 * @returns {[number, number][]}
 */
function spansOf(side, count, first) {
  return Array.from({ length: side }, (_, pixel) => {
    const from = Math.floor((pixel * count) / side);
    return [first + from, first + Math.max(from + 1, Math.floor(((pixel + 1) * count) / side))];
  });
}

function largest(weights, n, [top, bottom], [left, right]) {
  let most = 0;
  for (let i = top; i < bottom; i++) {
    for (let j = left; j < right; j++) most = Math.max(most, weights[i * n + j]);
  }
  return most;
}
