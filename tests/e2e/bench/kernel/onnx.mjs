// Attention as ONNX graphs, for onnxruntime in the page and in Node: a few nodes.

import { D, SCALE } from './numbers.mjs';
import { float, ints, int, model, node, tensor, value } from './onnx-parts.mjs';

/** The graph that everybody exports: Softmax(MatMul(q, Transpose(k)) · scale), MatMul v. */
export function products() {
  return attention(
    17,
    [
      node('Transpose', ['k'], 'kt', [ints('perm', [1, 0])]),
      node('MatMul', ['q', 'kt'], 'scores'),
      node('Mul', ['scores', 'scale'], 'logits'),
      node('Softmax', ['logits'], 'weights', [int('axis', 1)]),
      node('MatMul', ['weights', 'v'], 'output'),
    ],
    ['n', D],
    [tensor('scale', [], Float32Array.of(SCALE))],
  );
}

/** The one operator Attention of opset 23. */
export function operator() {
  return attention(23, [node('Attention', ['q', 'k', 'v'], 'output', [float('scale', SCALE)])], [1, 1, 'n', D]);
}

function attention(opset, nodes, shape, constants) {
  const inputs = ['q', 'k', 'v'].map((name) => value(name, shape));
  return model(opset, { nodes, constants, inputs, outputs: [value('output', shape)] });
}
