// softmax(QKᵀ · scale) · V on Float32Arrays. `await init()` once, then call; every mistake is an AttentionError.

import start, { Call } from './attention_js.js';

/** Why there is no answer: `code` is for programs, `message` for people. */
export class AttentionError extends Error {
  name = 'AttentionError';

  constructor(code, message, options) {
    super(message, options);
    this.code = code;
  }
}

let ready = false;

/** A module of a single relaxed multiply-add, which an engine without that refuses. */
const RELAXED = Uint8Array.of(
  0, 97, 115, 109, 1, 0, 0, 0, 1, 8, 1, 96, 3, 123, 123, 123, 1, 123, 3, 2, 1, 0, 10, 13, 1, 11, 0, 32, 0, 32, 1, 32, 2, 253, 133, 2, 11,
);
// Whole addresses, so that bundlers find both files.
const fastest = () => (WebAssembly.validate(RELAXED)
  ? new URL('attention_js_relaxed_bg.wasm', import.meta.url)
  : new URL('attention_js_bg.wasm', import.meta.url));

/** Fetches and starts the WebAssembly beside this file, or what is given: an address, a Response, bytes or a module. */
export default async function init(source) {
  if (ready) return;
  await start({ module_or_path: source ?? fastest() });
  ready = true;
}

/** Self-attention of one head: q, k and v are n × d, row by row; so is what comes back. */
export const attention = (q, k, v, n, d, scale) => attend(q, k, v, { n, d, scale }).output;

/** Attention with all there is to say of it; index.d.ts tells the options. */
export function attend(q, k, v, options = {}) {
  if (!ready) throw new AttentionError('not-ready', 'call `await init()` first');
  const matrices = Object.entries({ q, k, v }).map(([name, matrix]) => checked(name, matrix));
  const { n, m = n, d, dV = d, heads = 1 } = options;
  for (const [name, value] of Object.entries({ n, m, d, dV, heads })) whole(name, value);
  const call = new Call(n, m, d, dV, heads, options.layout === 'beside');
  if (options.scale !== undefined) call.scale(number('scale', options.scale));
  if (options.causal) call.causal();
  if (options.weights) call.weights();
  try {
    const [output, weights] = call.run(...matrices, marks(options.hiddenKeys), marks(options.hiddenCells));
    return weights ? { output, weights } : { output };
  } catch (error) {
    throw Array.isArray(error) ? new AttentionError(...error) : new AttentionError('memory', 'the WebAssembly stopped', { cause: error });
  }
}

function checked(name, matrix) {
  if (!(matrix instanceof Float32Array)) throw new AttentionError('type', `${name} is not a Float32Array`);
  // A detached buffer has no bytes, and a view of it no length; so has an empty one, which no shape fits either.
  if (matrix.buffer.byteLength === 0) throw new AttentionError('detached', `the buffer of ${name} is detached or empty`);
  return matrix;
}

function whole(name, value) {
  if (!Number.isSafeInteger(value) || value < 0) throw new AttentionError('type', `${name} is ${String(value)}, not a whole number of at least 1`);
  if (value === 0) throw new AttentionError('empty', `${name} is 0, and has to be at least 1`);
  if (value > 0xffffffff) throw new AttentionError('memory', `${name} is ${value}, which is more than there is memory for`);
}

function number(name, value) {
  if (typeof value !== 'number') throw new AttentionError('type', `${name} is ${String(value)}, not a number`);
  return value;
}

const marks = (given) => given && Uint8Array.from(given, Number);
