// The forward pass by its definition, in 64-bit numbers: what every result is compared with.

import { HEADS, KINDS, WIDTH } from './shape.mjs';

/** A list a kind, with an array for each layer. */
export function reference(ids, { start, tokens, positions, layers }) {
  let hidden = new Float64Array(ids.length * WIDTH);
  hidden.forEach((_, at) => {
    const [row, column] = [Math.floor(at / WIDTH), at % WIDTH];
    hidden[at] = tokens[ids[row] * WIDTH + column] + positions[at] + start.segment[column];
  });
  hidden = normalised(hidden, start.norm);
  const kept = Object.fromEntries(KINDS.map((kind) => [kind, []]));
  for (const layer of layers) {
    const heads = {
      query: product(hidden, layer.query),
      key: product(hidden, layer.key),
      value: product(hidden, layer.value),
    };
    const { weights, output } = attention(heads, ids.length);
    for (const kind of KINDS) kept[kind].push(kind === 'weights' ? weights : heads[kind]);
    const between = normalised(sum(product(output, layer.join), hidden), layer.joinNorm);
    hidden = normalised(sum(product(product(between, layer.out).map(gelu), layer.back), between), layer.backNorm);
  }
  return kept;
}

const sum = (a, b) => a.map((number, at) => number + b[at]);

function product(x, { inputs, outputs, matrix, bias }) {
  const rows = x.length / inputs;
  const y = new Float64Array(rows * outputs);
  for (let row = 0; row < rows; row++) {
    for (let output = 0; output < outputs; output++) {
      let sum = bias[output];
      for (let input = 0; input < inputs; input++) sum += x[row * inputs + input] * matrix[output * inputs + input];
      y[row * outputs + output] = sum;
    }
  }
  return y;
}

function attention({ query, key, value }, n) {
  const columns = WIDTH / HEADS;
  const [weights, output] = [new Float64Array(HEADS * n * n), new Float64Array(n * WIDTH)];
  for (let head = 0; head < HEADS; head++) {
    for (let i = 0; i < n; i++) {
      const row = weights.subarray((head * n + i) * n, (head * n + i + 1) * n);
      const at = (j) => j * WIDTH + head * columns;
      for (let j = 0; j < n; j++) {
        for (let c = 0; c < columns; c++) row[j] += (query[at(i) + c] * key[at(j) + c]) / Math.sqrt(columns);
      }
      softmax(row);
      for (let j = 0; j < n; j++) {
        for (let c = 0; c < columns; c++) output[at(i) + c] += row[j] * value[at(j) + c];
      }
    }
  }
  return { weights, output };
}

function softmax(row) {
  const largest = Math.max(...row);
  row.forEach((score, j) => {
    row[j] = Math.exp(score - largest);
  });
  const sum = row.reduce((a, b) => a + b);
  row.forEach((power, j) => {
    row[j] = power / sum;
  });
}

function normalised(x, { gain, bias }) {
  const y = new Float64Array(x.length);
  for (let at = 0; at < x.length; at += WIDTH) {
    const row = x.subarray(at, at + WIDTH);
    const mean = row.reduce((a, b) => a + b) / WIDTH;
    const variance = row.reduce((sum, number) => sum + (number - mean) ** 2, 0) / WIDTH;
    row.forEach((number, c) => {
      y[at + c] = ((number - mean) / Math.sqrt(variance + 1e-12)) * gain[c] + bias[c];
    });
  }
  return y;
}

/** x · Φ(x), with the series of Abramowitz and Stegun (1964), 7.1.6, whose terms are all positive. */
function gelu(x) {
  const z = Math.abs(x) / Math.SQRT2;
  if (z > 6) return Math.max(x, 0);
  let [sum, term] = [z, z];
  for (let k = 1; term > sum * 1e-17; k++) sum += term *= (2 * z * z) / (2 * k + 1);
  const erf = (2 / Math.sqrt(Math.PI)) * Math.exp(-z * z) * sum;
  return (x / 2) * (1 + Math.sign(x) * erf);
}
