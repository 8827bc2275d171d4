// The model's parameters as 32-bit numbers, from the files of models/, which its README describes.

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { joined } from '../kernel/joined.mjs';
import { INNER, LAYERS, WIDTH } from './shape.mjs';

const HEADER = 20;
const GROUP = 64;

/** All of them: `start`, the tables `tokens` and `positions`, and `layers`. */
export async function parameters(folder) {
  const open = async (name) => new Payload(await readFile(join(folder, name)));
  const names = (await readdir(folder)).sort();
  const table = async (kind) => {
    const shards = await Promise.all(names.filter((name) => name.startsWith(`${kind}-`)).map(open));
    return joined(
      Float32Array,
      shards.map((shard) => shard.rows()),
    );
  };
  return {
    start: start(await open('start.bin')),
    tokens: await table('tokens'),
    positions: await table('positions'),
    layers: (await Promise.all(Array.from({ length: LAYERS }, (_, at) => open(`layer-${at}.bin`)))).map(layer),
  };
}

const start = (payload) => ({ segment: payload.vector(WIDTH), norm: payload.norm() });

const layer = (payload) => ({
  query: payload.linear(WIDTH, WIDTH),
  key: payload.linear(WIDTH, WIDTH),
  value: payload.linear(WIDTH, WIDTH),
  join: payload.linear(WIDTH, WIDTH),
  joinNorm: payload.norm(),
  out: payload.linear(WIDTH, INNER),
  back: payload.linear(INNER, WIDTH),
  backNorm: payload.norm(),
});

/** What follows a file's header, read from front to back. */
class Payload {
  #view;
  #at = HEADER;

  constructor(file) {
    this.#view = new DataView(file.buffer, file.byteOffset, file.length);
  }

  /** A product: a row of the matrix for each output. */
  linear(inputs, outputs) {
    return { inputs, outputs, matrix: this.#matrix(inputs * outputs), bias: this.vector(outputs) };
  }

  norm() {
    return { gain: this.vector(WIDTH), bias: this.vector(WIDTH) };
  }

  vector(length) {
    return Float32Array.from({ length }, () => this.#next(4, (at) => this.#view.getFloat32(at, true)));
  }

  /** A matrix that fills the file: two bytes of a scale for as many integers as a group has. */
  rows() {
    return this.#matrix(((this.#view.byteLength - HEADER) / (GROUP + 2)) * GROUP);
  }

  #matrix(length) {
    const scales = Array.from({ length: length / GROUP }, () =>
      half(this.#next(2, (at) => this.#view.getUint16(at, true))),
    );
    return Float32Array.from(
      { length },
      (_, i) => scales[Math.floor(i / GROUP)] * this.#next(1, (at) => this.#view.getInt8(at)),
    );
  }

  #next(bytes, read) {
    const number = read(this.#at);
    this.#at += bytes;
    return number;
  }
}

/** The value of a half-precision number of at least 0. */
function half(bits) {
  const [exponent, fraction] = [bits >> 10, bits & 0x3ff];
  return exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15);
}
