// What simd128 can do at most on this machine, as WebAssembly of two functions that the page times in every round.
//
// `chains` has multiplications and additions that do not wait for each other and touch no memory: the limit.
// `tile` is the inner loop of a product out of the first-level cache, 4 rows by 8 columns: what real loops can reach.

import binaryen from 'binaryen';

/** Accumulators: as many as sixteen registers hold beside factor, term and a product. */
const CHAINS = 13;
const UNROLLED = 8;
const STEPS = 64;
const [ROWS, VECTORS] = [4, 2];
/** Where the right matrix of the tile begins in the memory. */
const RIGHT = 16384;
/** Operations of a multiplication and an addition of vectors. */
const BOTH = 2 * 4;

/** The operations of a pass of each function; the first argument says how many passes. */
export const FLOPS = { chains: CHAINS * UNROLLED * BOTH, tile: ROWS * VECTORS * STEPS * BOTH };

/**
 * The bytes of the module; its memory has to be written once, or all its pages are the same one and get into each
 * other's way.
 */
export function assembled() {
  const module = binaryen.parseText(`(module (memory (export "memory") 1) ${chains()} ${tile()})`);
  module.setFeatures(binaryen.Features.SIMD128);
  if (!module.validate()) throw new Error('the module of the peak is not valid');
  const bytes = module.emitBinary();
  module.dispose();
  return bytes;
}

const repeat = (count, part) => Array.from({ length: count }, (_, index) => part(index)).join('\n');
const locals = (count, name) => repeat(count, (index) => `(local $${name}${index} v128)`);
const multiplyAdd = (sum, a, b, c) => `(local.set ${sum} (f32x4.add ${c} (f32x4.mul ${a} ${b})))`;
const get = (name) => `(local.get ${name})`;
/** Does `body` as often as the local says. */
const loop = (name, counter, body) => `(loop ${name} ${body}
  (br_if ${name} (local.tee ${counter} (i32.sub ${get(counter)} (i32.const 1)))))`;
/** Something that depends on every accumulator, so that none is left out. */
const folded = (count) => `${repeat(count - 1, (i) => `(local.set $x0 (f32x4.add ${get('$x0')} ${get(`$x${i + 1}`)}))`)}
  (f32x4.extract_lane 0 ${get('$x0')})`;

function chains() {
  const step = (i) => multiplyAdd(`$x${i}`, get(`$x${i}`), get('$factor'), get('$term'));
  return `(func (export "chains") (param $passes i32) (result f32)
    (local $factor v128) (local $term v128) ${locals(CHAINS, 'x')}
    (local.set $factor (f32x4.splat (f32.const 0.9999)))
    (local.set $term (f32x4.splat (f32.const 0.0001)))
    ${repeat(CHAINS, (i) => `(local.set $x${i} (f32x4.splat (f32.const ${1 + i / 16})))`)}
    ${loop(
      '$pass',
      '$passes',
      repeat(UNROLLED, () => repeat(CHAINS, step)),
    )}
    ${folded(CHAINS)})`;
}

function tile() {
  const add = (r) => (c) => {
    const sum = `$x${r * VECTORS + c}`;
    return multiplyAdd(sum, get('$factor'), get(`$right${c}`), get(sum));
  };
  const row = (k) => (r) =>
    `(local.set $factor (v128.load32_splat offset=${(k * ROWS + r) * 4} ${get('$left')}))
    ${repeat(VECTORS, add(r))}`;
  const load = (k) => (c) =>
    `(local.set $right${c} (v128.load offset=${RIGHT + (k * VECTORS + c) * 16} ${get('$right')}))`;
  const step = (k) => `
    ${repeat(VECTORS, load(k))}
    ${repeat(ROWS, row(k))}`;
  const ahead = (name, by) => `(local.set ${name} (i32.add ${get(name)} (i32.const ${by})))`;
  const some = `${repeat(UNROLLED, step)}
    ${ahead('$left', UNROLLED * ROWS * 4)} ${ahead('$right', UNROLLED * VECTORS * 16)}`;
  const pass = `(local.set $left (i32.const 0)) (local.set $right (i32.const 0))
    (local.set $steps (i32.const ${STEPS / UNROLLED})) ${loop('$some', '$steps', some)}`;
  return `(func (export "tile") (param $passes i32) (result f32) (local $left i32) (local $right i32) (local $steps i32)
    (local $factor v128) ${locals(VECTORS, 'right')} ${locals(ROWS * VECTORS, 'x')}
    ${loop('$pass', '$passes', pass)}
    ${folded(ROWS * VECTORS)})`;
}
