// What a head does with a sentence, by its weights. Pure functions; rows are queries.

import { MODEL } from '../element/attributes.js';
import { HEAD_RANGE, notUnderstood, readHead } from '../element/values.js';

export const { layers: LAYERS, heads: HEADS } = MODEL;
export const HEAD_SIZE = 32;
/** From this share of all weight on, a habit names a head; most heads rest on separators, which says less of them. */
const HABIT = { previous: 0.4, next: 0.4, self: 0.4, same: 0.4, separator: 0.6 };

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

/** The share of all weight between words that goes to [CLS] and [SEP]. */
export const toSeparators = (weights, n) => meanOf(weights, n, () => [0, n - 1]);

/**
 * What a head does most: `{ kind, share }`, the share of the weight of all words, or where no habit has enough of
 * it, `{ kind: 'pair', i, j, share }`, the strongest look from one word to another that is not its neighbour.
 */
export function describe(weights, pieces) {
  const n = pieces.length;
  const places = new Map(pieces.map((piece) => [piece, []]));
  pieces.forEach((piece, at) => places.get(piece).push(at));
  /** The keys that a habit looks at from each query. */
  const habits = {
    previous: (i) => [i - 1],
    next: (i) => [i + 1],
    self: (i) => [i],
    same: (i) => places.get(pieces[i]).filter((j) => j !== i),
    separator: () => [0, n - 1],
  };
  const shares = Object.entries(habits).map(([kind, keys]) => ({ kind, share: meanOf(weights, n, keys) }));
  shares.sort((a, b) => b.share - a.share);
  return shares.find(({ kind, share }) => share >= HABIT[kind]) ?? strongest(weights, n) ?? shares[0];
}

/** The mean over all words of the weight that a habit has. */
function meanOf(weights, n, keys) {
  let sum = 0;
  for (let i = 1; i < n - 1; i++) {
    for (const j of keys(i)) sum += weights[i * n + j];
  }
  return n > 2 ? sum / (n - 2) : 0;
}

function strongest(weights, n) {
  let best = null;
  for (let i = 1; i < n - 1; i++) {
    for (let j = 1; j < n - 1; j++) {
      if (Math.abs(i - j) < 2 || weights[i * n + j] <= (best?.share ?? 0)) continue;
      best = { kind: 'pair', i, j, share: weights[i * n + j] };
    }
  }
  return best;
}

/** All heads by how much of query i's weight they give to key j, the largest first. */
export function ranked(layers, n, i, j) {
  const all = layers.flatMap((layer, at) =>
    Array.from({ length: HEADS }, (_, head) => ({
      name: `${at}.${head}`,
      share: weightsOf(layer, head, n)[i * n + j],
    })),
  );
  return all.sort((a, b) => b.share - a.share);
}

/** The head that an attribute names, as `readHead` has it; `warn(name, value, text)` hears where it names none. */
export function headOf(text, warn) {
  const found = readHead(text);
  if (!found && text != null) warn('head', text, notUnderstood('head', text, HEAD_RANGE));
  return found;
}
