// The inputs of a length, the same in the page, in Node and in tests/bench-host/src/numbers.rs, and what comes of them.

/** Columns of each matrix. */
export const D = 64;
/** The factor on scores, 1/√D. */
export const SCALE = 0.125;

/** Q, K and V, each n × D, row by row. */
export function numbers(n) {
  const next = uniform(n);
  // Nearly normal, exactly the same in every language: twelve uniform numbers, less their mean.
  const normal = () => {
    let sum = 0;
    for (let term = 0; term < 12; term++) sum += next();
    return sum - 6;
  };
  const matrix = () => Float32Array.from({ length: n * D }, normal);
  return { n, q: matrix(), k: matrix(), v: matrix() };
}

/** The additions and multiplications of a call: those of Q·Kᵀ and of weights · V. */
export const operations = (n) => 4 * n * n * D;

/** The output by the definition, in 64-bit numbers. */
export function reference({ n, q, k, v }) {
  const output = new Float64Array(n * D);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) weights[j] = dot(q, i, k, j) * SCALE;
    const max = weights.reduce((a, b) => Math.max(a, b));
    let sum = 0;
    for (let j = 0; j < n; j++) sum += weights[j] = Math.exp(weights[j] - max);
    for (let j = 0; j < n; j++) {
      const weight = weights[j] / sum;
      for (let c = 0; c < D; c++) output[i * D + c] += weight * v[j * D + c];
    }
  }
  return output;
}

/** The largest difference, as a part of the largest value; infinite where there is no number. */
export function largestError(found, wanted) {
  let [difference, largest] = [0, 0];
  for (let i = 0; i < wanted.length; i++) {
    const here = Math.abs(found[i] - wanted[i]);
    difference = Number.isNaN(here) ? Infinity : Math.max(difference, here);
    largest = Math.max(largest, Math.abs(wanted[i]));
  }
  return difference / largest;
}

function dot(q, i, k, j) {
  let sum = 0;
  for (let c = 0; c < D; c++) sum += q[i * D + c] * k[j * D + c];
  return sum;
}

/** Marsaglia, "Xorshift RNGs" (2003). */
function uniform(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
