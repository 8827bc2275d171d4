// What ONNX models are put together from, as protocol buffers written by hand, in the page and in Node.
//
// Numbers of fields are those of onnx.proto. Every integer of a message is below 2³¹ and not negative.

import { joined } from './joined.mjs';

const [VARINT, BYTES, FLOAT32] = [0, 2, 5];
const AS = { float: 1, int: 2, ints: 7 };
/** What the elements of a tensor are, by the array that holds them. */
const ELEMENTS = new Map([
  [Float32Array, 1],
  [Int8Array, 3],
  [BigInt64Array, 7],
]);
export const [FLOAT, INT64] = [ELEMENTS.get(Float32Array), ELEMENTS.get(BigInt64Array)];

/** A model of one graph; inputs and outputs are made by `value`. */
export function model(opset, { nodes, constants = [], inputs, outputs }) {
  const graph = message(
    ...nodes.map((one) => bytes(1, one)),
    text(2, 'graph'),
    ...constants.map((one) => bytes(5, one)),
    ...inputs.map((one) => bytes(11, one)),
    ...outputs.map((one) => bytes(12, one)),
  );
  return message(integer(1, 10), bytes(7, graph), bytes(8, integer(2, opset)));
}

/** A node with its one output, or a list of them. */
export function node(type, inputs, output, attributes = []) {
  const texts = (field, names) => names.map((name) => text(field, name));
  return message(
    ...texts(1, inputs),
    ...texts(2, [output].flat()),
    text(4, type),
    ...attributes.map((one) => bytes(5, one)),
  );
}

export const ints = (name, values) =>
  message(text(1, name), ...values.map((one) => integer(8, one)), integer(20, AS.ints));
export const int = (name, number) => message(text(1, name), integer(3, number), integer(20, AS.int));
export const float = (name, number) => message(text(1, name), single(2, number), integer(20, AS.float));

/** An input or output; a dimension that is a text may have any length. */
export function value(name, shape, elements = FLOAT) {
  const dimensions = shape.map((one) => bytes(1, typeof one === 'string' ? text(2, one) : integer(1, one)));
  const tensor = message(integer(1, elements), bytes(2, message(...dimensions)));
  return message(text(1, name), bytes(2, bytes(1, tensor)));
}

/** A constant. */
export function tensor(name, shape, data) {
  const raw = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  return message(
    ...shape.map((one) => integer(1, one)),
    integer(2, ELEMENTS.get(data.constructor)),
    text(8, name),
    bytes(9, raw),
  );
}

const message = (...fields) => joined(Uint8Array, fields);
const tag = (field, type) => varint((field << 3) | type);
const integer = (field, number) => message(tag(field, VARINT), varint(number));
const bytes = (field, content) => message(tag(field, BYTES), varint(content.length), content);
const text = (field, string) => bytes(field, new TextEncoder().encode(string));
const single = (field, number) => message(tag(field, FLOAT32), new Uint8Array(Float32Array.of(number).buffer));

/** Seven bits a byte, the lowest first; all but the last have the highest bit. */
function varint(number) {
  const more = number >= 0x80 ? varint(number >> 7) : [];
  return [(number & 0x7f) | (number >= 0x80 ? 0x80 : 0), ...more];
}
