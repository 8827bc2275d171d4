// The encoder as ONNX models with the same parameters and everything kept, as one exports them: in 32-bit numbers, and
// with its products in 8 bits.

import { FLOAT, INT64, float, int, ints, model, node, tensor, value } from '../kernel/onnx-parts.mjs';
import { HEADS, KINDS, LAYERS, WIDTH } from './shape.mjs';

const OPSET = 20;

/** Products of 32-bit numbers. */
export const float32 = (parameters) =>
  encoder(parameters, (graph, x, { inputs, outputs, matrix, bias }, name) => {
    const [rows, offset] = [
      graph.constant(`${name}.matrix`, [outputs, inputs], matrix),
      graph.constant(`${name}.bias`, [outputs], bias),
    ];
    return graph.node('Gemm', [x, rows, offset], name, [int('transB', 1)]);
  });

/**
 * Products of 8-bit integers, those of the left matrix found as it comes: what dynamic quantisation makes of the graph.
 */
export const int8 = (parameters) =>
  encoder(parameters, (graph, x, { inputs, outputs, matrix, bias }, name) => {
    const { integers, scales } = quantised(matrix, inputs, outputs);
    const [left, scale, zero] = graph.once(
      'DynamicQuantizeLinear',
      [x],
      ['integers', 'scale', 'zero'].map((part) => `${x}.${part}`),
    );
    const right = graph.constant(`${name}.matrix`, [inputs, outputs], integers);
    const product = graph.node('MatMulInteger', [left, right, zero], `${name}.integers`);
    const scaled = graph.node('Mul', [scale, graph.constant(`${name}.scales`, [outputs], scales)], `${name}.scale`);
    const cast = graph.node('Cast', [product], `${name}.cast`, [int('to', FLOAT)]);
    const spread = graph.node('Mul', [cast, scaled], `${name}.spread`);
    return graph.node('Add', [spread, graph.constant(`${name}.bias`, [outputs], bias)], name);
  });

/** Nodes and constants as they are added; both answer the name of what they add. */
class Graph {
  nodes = [];
  constants = [];
  #made = new Set();

  node(type, inputs, output, attributes) {
    this.nodes.push(node(type, inputs, output, attributes));
    return output;
  }

  /** A node that several may ask for. */
  once(type, inputs, outputs) {
    if (!this.#made.has(outputs[0])) this.node(type, inputs, outputs);
    this.#made.add(outputs[0]);
    return outputs;
  }

  constant(name, shape, data) {
    this.constants.push(tensor(name, shape, data));
    return name;
  }

  norm(x, { gain, bias }, name) {
    const both = Object.entries({ gain, bias }).map(([part, data]) => this.constant(`${name}.${part}`, [WIDTH], data));
    return this.node('LayerNormalization', [x, ...both], name, [float('epsilon', 1e-12)]);
  }
}

function encoder(parameters, product) {
  const graph = new Graph();
  graph.constant('split', [3], BigInt64Array.of(0n, BigInt(HEADS), BigInt(WIDTH / HEADS)));
  graph.constant('joined', [2], BigInt64Array.of(0n, BigInt(WIDTH)));
  graph.constant('scale', [], Float32Array.of(1 / Math.sqrt(WIDTH / HEADS)));
  let hidden = start(graph, parameters);
  parameters.layers.forEach((layer, at) => {
    hidden = through(graph, hidden, layer, at, product);
  });
  const shape = (kind) => (kind === 'weights' ? [HEADS, 'n', 'n'] : ['n', WIDTH]);
  const outputs = KINDS.flatMap((kind) =>
    Array.from({ length: LAYERS }, (_, at) => value(`${kind}${at}`, shape(kind))),
  );
  return model(OPSET, { ...graph, inputs: [value('ids', ['n'], INT64)], outputs });
}

function start(graph, { start, tokens, positions }) {
  const table = (name, data) => graph.constant(name, [data.length / WIDTH, WIDTH], data);
  graph.constant('0', [1], BigInt64Array.of(0n));
  graph.node('Shape', ['ids'], 'n');
  const token = graph.node('Gather', [table('tokens', tokens), 'ids'], 'token');
  const position = graph.node('Slice', [table('positions', positions), '0', 'n', '0'], 'position');
  const both = graph.node('Add', [token, position], 'both');
  return graph.norm(
    graph.node('Add', [both, graph.constant('segment', [WIDTH], start.segment)], 'sum'),
    start.norm,
    'start',
  );
}

function through(graph, hidden, layer, at, product) {
  const linear = (x, part) => product(graph, x, layer[part], `${part}${at}`);
  const heads = (part, perm) => {
    const split = graph.node('Reshape', [linear(hidden, part), 'split'], `${part}${at}.split`);
    return graph.node('Transpose', [split], `${part}${at}.heads`, [ints('perm', perm)]);
  };
  const [q, k, v] = [heads('query', [1, 0, 2]), heads('key', [1, 2, 0]), heads('value', [1, 0, 2])];
  const logits = graph.node('Mul', [graph.node('MatMul', [q, k], `scores${at}`), 'scale'], `logits${at}`);
  const weights = graph.node('Softmax', [logits], `weights${at}`);
  const blended = graph.node('Transpose', [graph.node('MatMul', [weights, v], `blend${at}`)], `blended${at}`, [
    ints('perm', [1, 0, 2]),
  ]);
  const joined = linear(graph.node('Reshape', [blended, 'joined'], `joined${at}`), 'join');
  const between = graph.norm(graph.node('Add', [joined, hidden], `between${at}`), layer.joinNorm, `joinNorm${at}`);
  const inner = graph.node('Gelu', [linear(between, 'out')], `gelu${at}`);
  return graph.norm(graph.node('Add', [linear(inner, 'back'), between], `after${at}`), layer.backNorm, `backNorm${at}`);
}

/** The matrix with its inputs as rows, each column as integers with a scale of their own. */
function quantised(matrix, inputs, outputs) {
  const [integers, scales] = [new Int8Array(matrix.length), new Float32Array(outputs)];
  for (let output = 0; output < outputs; output++) {
    const column = matrix.subarray(output * inputs, (output + 1) * inputs);
    scales[output] = column.reduce((most, number) => Math.max(most, Math.abs(number)), 0) / 127;
    column.forEach((number, input) => {
      integers[input * outputs + output] = Math.round(number / scales[output]);
    });
  }
  return { integers, scales };
}
