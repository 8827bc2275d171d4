// The columns of one head in a matrix of all heads of a layer.

/** Columns of Q, K and V. */
export const HEAD_SIZE = 32;

/** The columns of one head in q, k or v, as a matrix of its own, `n · 32`. */
export function columnsOf(matrix, head, n) {
  const own = new Float64Array(n * HEAD_SIZE);
  const row = matrix.length / n;
  for (let i = 0; i < n; i++) {
    for (let c = 0; c < HEAD_SIZE; c++) own[i * HEAD_SIZE + c] = matrix[i * row + head * HEAD_SIZE + c];
  }
  return own;
}
