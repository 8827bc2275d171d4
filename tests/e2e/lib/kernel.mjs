// Attention by its definition, to compare the JavaScript package with.

import assert from 'node:assert/strict';

/** Numbers that are the same each time. */
export function noise(length, seed = 1) {
  let state = seed;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state >>> 8) / 2 ** 24) * 4 - 2;
  });
}

/** The definition in doubles, of one head; `hidden(i, j)` hides a key. */
export function naive(q, k, v, { n, m = n, d, dV = d, scale = 1 / Math.sqrt(d) }, hidden = () => false) {
  const weights = Array.from({ length: n }, (_, i) => {
    const logit = (j) =>
      scale * Array.from({ length: d }, (_, t) => q[i * d + t] * k[j * d + t]).reduce((a, b) => a + b, 0);
    const powers = Array.from({ length: m }, (_, j) => (hidden(i, j) ? 0 : Math.exp(logit(j))));
    const sum = powers.reduce((a, b) => a + b, 0);
    return powers.map((power) => (sum ? power / sum : 0));
  });
  const output = weights.flatMap((row) =>
    Array.from({ length: dV }, (_, t) => row.reduce((sum, weight, j) => sum + weight * v[j * dV + t], 0)),
  );
  return { output, weights: weights.flat() };
}

export function near(found, expected, within = 4e-6) {
  assert.equal(found.length, expected.length);
  found.forEach((number, at) =>
    assert.ok(Math.abs(number - expected[at]) <= within, `${number} is not ${expected[at]} at ${at}`),
  );
}
