// The formula once more, in another language than the product's.

const dot = (a, b) => a.reduce((sum, value, index) => sum + value * b[index], 0);

/** Softmax of scale · scores, a row. */
export function softmax(scores, scale) {
  const largest = Math.max(...scores.map((score) => score * scale));
  const raised = scores.map((score) => Math.exp(score * scale - largest));
  const sum = raised.reduce((a, b) => a + b);
  return raised.map((value) => value / sum);
}

/** Scores, weights and output from Q, K, V, the divisor and the scale of a trace. */
export function attend({ q, k, v, divisor, scale }) {
  const scores = q.map((query) => k.map((key) => dot(query, key) / divisor));
  const weights = scores.map((row) => softmax(row, scale));
  const output = weights.map((row) =>
    v[0].map((_, column) =>
      dot(
        row,
        v.map((value) => value[column]),
      ),
    ),
  );
  return { scores, weights, output };
}

/** A weight as the contract has it shown: whole percent, and "<1%" below one. */
export const percent = (weight) => (weight < 0.01 ? '<1%' : `${Math.round(weight * 100)}%`);

/** The largest distance between two matrices of the same shape. */
export function apart(a, b) {
  if (a.length !== b.length || a.some((row, i) => row.length !== b[i].length)) return Infinity;
  return Math.max(...a.flatMap((row, i) => row.map((value, j) => Math.abs(value - b[i][j]))));
}
