// softmax(QKᵀ · scale) · V on Float32Arrays. `await init()` once, then call; every mistake is an AttentionError.

import start, { Kernel } from './attention_js.js';
import { hasRelaxed } from './relaxed.js';

/** Why there is no answer: `code` is for programs, `message` for people. */
export class AttentionError extends Error {
  name = 'AttentionError';

  constructor(code, message, options) {
    super(message, options);
    this.code = code;
  }
}

/** Once it is started: the kernel, its memory, and all numbers of that, anew each time when it has grown. */
let kernel;
let memory;
let numbers;

// Whole addresses, so that bundlers find both files.
const fastest = () =>
  hasRelaxed()
    ? new URL('attention_js_relaxed_bg.wasm', import.meta.url)
    : new URL('attention_js_bg.wasm', import.meta.url);

/** Fetches and starts the WebAssembly beside this file, or what is given: an address, a Response, bytes or a module. */
export default async function init(source) {
  if (kernel) return;
  ({ memory } = await start({ module_or_path: source ?? fastest() }));
  numbers = new Float32Array(memory.buffer);
  kernel ??= new Kernel();
}

/**
 * Self-attention of one head: q, k and v are n × d, row by row; so is what comes back, in `output` where that is given.
 */
export const attention = (q, k, v, n, d, scale, output) => attend(q, k, v, { n, d, scale, output }).output;

/** Attention with all there is to say of it; index.d.ts tells the options. */
export function attend(q, k, v, options = {}) {
  if (!kernel) throw new AttentionError('not-ready', 'call `await init()` first');
  const { n, m = n, d, dV = d, heads = 1 } = options;
  checked('q', q);
  checked('k', k);
  checked('v', v);
  whole('n', n);
  whole('m', m);
  whole('d', d);
  whole('dV', dV);
  whole('heads', heads);
  const length = n * dV * heads;
  if (options.output !== undefined) checkOutput(options.output, length);
  try {
    const at = computed(q, k, v, options, [n, m, d, dV, heads]);
    const output = given(at, length, options.output);
    return options.weights ? { output, weights: given(at + length, n * m * heads) } : { output };
  } catch (error) {
    if (error instanceof AttentionError) throw error;
    throw Array.isArray(error)
      ? new AttentionError(...error)
      : new AttentionError('memory', 'the WebAssembly stopped', { cause: error });
  }
}

/** Answers at which number of the memory the output begins; the weights follow it. */
function computed(q, k, v, options, shape) {
  // First what may run code of the caller's, which may call again.
  const [keys, cells] = [marks(options.hiddenKeys), marks(options.hiddenCells)];
  kernel.shape(...shape, options.layout === 'beside');
  if (options.scale !== undefined) kernel.scale(number('scale', options.scale));
  if (options.causal) kernel.causal();
  if (options.weights) kernel.weights();
  let at = kernel.reserve(q.length, k.length, v.length);
  if (numbers.length === 0) numbers = new Float32Array(memory.buffer);
  for (const matrix of [q, k, v]) {
    numbers.set(matrix, at);
    at += matrix.length;
  }
  kernel.run(keys, cells);
  return at;
}

/** A copy of so many numbers of the memory, in `to` where that is given. */
function given(at, length, to) {
  // The run itself may have taken more memory.
  if (numbers.length === 0) numbers = new Float32Array(memory.buffer);
  if (!to) return numbers.slice(at, at + length);
  to.set(numbers.subarray(at, at + length));
  return to;
}

function checked(name, matrix) {
  if (!(matrix instanceof Float32Array)) throw new AttentionError('type', `${name} is not a Float32Array`);
  // A detached buffer has no bytes, and a view of it no length; so has an empty one, which no shape fits either.
  if (matrix.buffer.byteLength === 0)
    throw new AttentionError('detached', `the buffer of ${name} is detached or empty`);
}

function checkOutput(output, length) {
  checked('output', output);
  if (output.length !== length)
    throw new AttentionError('length', `output has ${output.length} numbers, and the result ${length}`);
}

function whole(name, value) {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new AttentionError('type', `${name} is ${String(value)}, not a whole number of at least 1`);
  if (value === 0) throw new AttentionError('empty', `${name} is 0, and has to be at least 1`);
  if (value > 0xffffffff)
    throw new AttentionError('memory', `${name} is ${value}, which is more than there is memory for`);
}

function number(name, value) {
  if (typeof value !== 'number') throw new AttentionError('type', `${name} is ${String(value)}, not a number`);
  return value;
}

const marks = (given) => given && Uint8Array.from(given, Number);
