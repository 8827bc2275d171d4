// The heads of a layer: their weights, their columns, and their names. Pure functions; rows are queries.

import { MODEL } from '../element/attributes.js';
import { HEAD_RANGE, notUnderstood, readHead } from '../element/values.js';

export const { layers: LAYERS, heads: HEADS } = MODEL;
export const HEAD_SIZE = 32;

/** The weights of one head, `n · n`. */
export const weightsOf = (layer, head, n) => layer.weights.subarray(head * n * n, (head + 1) * n * n);

/** The columns of one head in q, k or v, as a matrix of its own, `n · 32`. */
export function columnsOf(matrix, head, n) {
  const own = new Float64Array(n * HEAD_SIZE);
  const row = matrix.length / n;
  for (let i = 0; i < n; i++) {
    for (let c = 0; c < HEAD_SIZE; c++) own[i * HEAD_SIZE + c] = matrix[i * row + head * HEAD_SIZE + c];
  }
  return own;
}

/** How much of query i's weight each head gives to key j, a layer after the other. */
export const sharesOf = (layers, n, i, j) =>
  layers.flatMap((layer) => Array.from({ length: HEADS }, (_, head) => weightsOf(layer, head, n)[i * n + j]));

/** The head that an attribute names, as `readHead` has it; `warn(name, value, text)` hears where it names none. */
export function headOf(text, warn) {
  const found = readHead(text);
  if (!found && text != null) warn('head', text, notUnderstood('head', text, HEAD_RANGE));
  return found;
}
