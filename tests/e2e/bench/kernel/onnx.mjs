// Attention as ONNX graphs, for onnxruntime in the page and in Node: a few nodes, written as protocol buffers by hand.
//
// Numbers of fields are those of onnx.proto. Every integer here is small and not negative.

import { D, SCALE } from './numbers.mjs';

const [VARINT, BYTES, FLOAT32] = [0, 2, 5];
const FLOAT = 1;
const AS = { float: 1, ints: 7 };

/** The graph that everybody exports: Softmax(MatMul(q, Transpose(k)) · scale), MatMul v. */
export function products() {
  return model(17, [
    node('Transpose', ['k'], 'kt', [ints('perm', [1, 0])]),
    node('MatMul', ['q', 'kt'], 'scores'),
    node('Mul', ['scores', 'scale'], 'logits'),
    node('Softmax', ['logits'], 'weights', [ints('axis', [1], 2)]),
    node('MatMul', ['weights', 'v'], 'output'),
  ], ['n', D], [scalar('scale', SCALE)]);
}

/** The one operator Attention of opset 23. */
export function operator() {
  return model(23, [node('Attention', ['q', 'k', 'v'], 'output', [float('scale', SCALE)])], [1, 1, 'n', D]);
}

function model(opset, nodes, shape, constants = []) {
  const graph = message(
    ...nodes.map((one) => bytes(1, one)),
    text(2, 'attention'),
    ...constants.map((one) => bytes(5, one)),
    ...['q', 'k', 'v'].map((name) => bytes(11, value(name, shape))),
    bytes(12, value('output', shape)),
  );
  return message(integer(1, 10), bytes(7, graph), bytes(8, integer(2, opset)));
}

function node(type, inputs, output, attributes = []) {
  return message(...inputs.map((name) => text(1, name)), text(2, output), text(4, type), ...attributes.map((one) => bytes(5, one)));
}

/** Attribute of whole numbers; `type` 2 is that of a single one. */
function ints(name, values, type = AS.ints) {
  const field = type === AS.ints ? 8 : 3;
  return message(text(1, name), ...values.map((one) => integer(field, one)), integer(20, type));
}

function float(name, number) {
  return message(text(1, name), single(2, number), integer(20, AS.float));
}

function value(name, shape) {
  const dimensions = shape.map((one) => bytes(1, typeof one === 'string' ? text(2, one) : integer(1, one)));
  const tensor = message(integer(1, FLOAT), bytes(2, message(...dimensions)));
  return message(text(1, name), bytes(2, bytes(1, tensor)));
}

function scalar(name, number) {
  return message(integer(2, FLOAT), single(4, number), text(8, name));
}

const message = (...fields) => Uint8Array.from(fields.flatMap((field) => [...field]));
const tag = (field, type) => varint(field << 3 | type);
const integer = (field, number) => message(tag(field, VARINT), varint(number));
const bytes = (field, content) => message(tag(field, BYTES), varint(content.length), content);
const text = (field, string) => bytes(field, new TextEncoder().encode(string));
const single = (field, number) => message(tag(field, FLOAT32), new Uint8Array(Float32Array.of(number).buffer));

/** Seven bits a byte, the lowest first; all but the last have the highest bit. */
function varint(number) {
  const more = number >= 0x80 ? varint(number >> 7) : [];
  return [number & 0x7f | (number >= 0x80 ? 0x80 : 0), ...more];
}
