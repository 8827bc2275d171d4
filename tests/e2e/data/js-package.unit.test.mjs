// The kernel for JavaScript people: right numbers, and a typed error for everything that has no answer.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { onHost } from '../lib/frame.mjs';
import { naive, near, noise } from '../lib/kernel.mjs';
import { SITE } from '../lib/server.mjs';

const FOLDER = join(SITE, 'js');
const { default: init, attend, attention, AttentionError } = await import(pathToFileURL(join(FOLDER, 'index.js')));

/** The code of what a call throws, which must be an AttentionError with a sentence. */
function code(call) {
  try {
    call();
  } catch (error) {
    assert.ok(error instanceof AttentionError && error instanceof Error, String(error.stack));
    assert.equal(error.name, 'AttentionError');
    assert.ok(error.message.length > 5);
    return error.code;
  }
  assert.fail('nothing was thrown');
}

test('a call before init says what to do', () => {
  assert.equal(
    code(() => attention(noise(4), noise(4), noise(4), 2, 2)),
    'not-ready',
  );
});

test('the package', async (t) => {
  before(async () => init(await readFile(join(FOLDER, 'attention_js_bg.wasm'))));

  await t.test('attention of one head is what the definition says', () => {
    for (const [n, d] of [
      [1, 1],
      [3, 5],
      [17, 33],
      [65, 64],
      [130, 16],
    ]) {
      const [q, k, v] = [1, 2, 3].map((seed) => noise(n * d, seed));
      near(attention(q, k, v, n, d), naive(q, k, v, { n, d }).output);
      near(attention(q, k, v, n, d, 0.3), naive(q, k, v, { n, d, scale: 0.3 }).output);
    }
  });

  await t.test('keys and values of another shape, masks and weights', () => {
    const shape = { n: 5, m: 9, d: 6, dV: 4 };
    const [q, k, v] = [noise(30, 1), noise(54, 2), noise(36, 3)];
    const hiddenKeys = Array.from({ length: 9 }, (_, j) => j % 4 === 1);
    const hiddenCells = Uint8Array.from({ length: 45 }, (_, at) => Number(at % 7 === 0));
    const cases = [
      [{}, () => false],
      [{ causal: true }, (i, j) => j > i],
      [{ hiddenKeys }, (_i, j) => hiddenKeys[j]],
      [{ hiddenCells, causal: true }, (i, j) => j > i || hiddenCells[i * 9 + j]],
      [{ hiddenKeys: Array(9).fill(true) }, () => true],
    ];
    for (const [mask, hidden] of cases) {
      const expected = naive(q, k, v, shape, hidden);
      near(attend(q, k, v, { ...shape, ...mask }).output, expected.output);
      const { output, weights } = attend(q, k, v, { ...shape, ...mask, weights: true });
      near(output, expected.output);
      near(weights, expected.weights);
    }
  });

  await t.test('several heads, apart and beside each other', () => {
    const [n, d, heads] = [4, 3, 2];
    const [q, k, v] = [1, 2, 3].map((seed) => noise(n * d * heads, seed));
    const beside = (matrix) =>
      Float32Array.from({ length: matrix.length }, (_, at) => {
        const [i, head, t] = [Math.floor(at / (heads * d)), Math.floor(at / d) % heads, at % d];
        return matrix[(head * n + i) * d + t];
      });
    const half = (matrix, head) => matrix.slice(head * n * d, (head + 1) * n * d);
    const expected = [0, 1].flatMap((head) => naive(half(q, head), half(k, head), half(v, head), { n, d }).output);
    near(attend(q, k, v, { n, d, heads }).output, expected);
    const found = attend(beside(q), beside(k), beside(v), { n, d, heads, layout: 'beside' }).output;
    near(found, beside(Float32Array.from(expected)));
  });

  await t.test('the inputs stay as they were, and the result is the caller’s own', () => {
    const [q, k, v] = [1, 2, 3].map((seed) => noise(8, seed));
    const copies = [q, k, v].map((matrix) => matrix.slice());
    const first = attention(q, k, v, 4, 2);
    const kept = first.slice();
    attention(v, q, k, 4, 2);
    assert.deepEqual([q, k, v], copies);
    assert.deepEqual(first, kept);
  });

  await t.test('an output that is given is what comes back, and one that does not fit stays as it was', () => {
    const [q, k, v] = [1, 2, 3].map((seed) => noise(8, seed));
    const expected = attention(q, k, v, 4, 2, 0.3);
    const around = new Float32Array(10).fill(9);
    const output = around.subarray(1, 9);
    assert.equal(attention(q, k, v, 4, 2, 0.3, output), output);
    assert.deepEqual(around, Float32Array.of(9, ...expected, 9));
    const both = attend(q, k, v, { n: 4, d: 2, scale: 0.3, weights: true, output });
    assert.equal(both.output, output);
    near(both.weights, naive(q, k, v, { n: 4, d: 2, scale: 0.3 }).weights);
    const into = q.slice();
    assert.deepEqual(attention(into, k, v, 4, 2, 0.3, into), expected);
    for (const wrong of [noise(7), noise(9)]) {
      const before = wrong.slice();
      assert.equal(
        code(() => attention(v, k, v, 4, 2, 0.3, wrong)),
        'length',
      );
      assert.deepEqual(wrong, before);
    }
  });

  await t.test('a mask that calls again while it is read disturbs nobody', () => {
    const [q, k, v] = [1, 2, 3].map((seed) => noise(8, seed));
    const mark = {
      valueOf: () => Number(attention(Float32Array.of(1), Float32Array.of(1), Float32Array.of(0), 1, 1)[0]),
    };
    near(
      attend(q, k, v, { n: 4, d: 2, hiddenKeys: Array(4).fill(mark) }).output,
      naive(q, k, v, { n: 4, d: 2 }).output,
    );
  });

  await t.test('what has no answer throws an AttentionError with a code', () => {
    const [q, k, v] = [1, 2, 3].map((seed) => noise(8, seed));
    const detached = noise(8);
    structuredClone(detached.buffer, { transfer: [detached.buffer] });
    const cases = {
      length: [
        () => attention(q, k, v, 3, 2),
        () => attention(q, k.slice(1), v, 4, 2),
        () => attend(q, k, v, { n: 4, d: 2, hiddenKeys: [true] }),
      ],
      empty: [
        () => attention(q, k, v, 0, 2),
        () => attention(q, k, v, 4, 0),
        () => attend(q, k, v, { n: 4, d: 2, m: 0 }),
      ],
      detached: [
        () => attention(detached, k, v, 4, 2),
        () => attention(q, k, detached, 4, 2),
        () => attention(q, k, v, 4, 2, 1, detached),
      ],
      type: [
        () => attention([1, 2], k, v, 1, 2),
        () => attention(q, new Float64Array(8), v, 4, 2),
        () => attention(q, k, v, 1.5, 2),
        () => attention(q, k, v, '4', 2),
        () => attention(q, k, v, 4),
        () => attention(q, k, v, -4, 2),
        () => attention(q, k, v, 4, 2, '1'),
        () => attention(q, k, v, 4, 2, 1, []),
        () => attention(),
        () => attend(q, k, v),
      ],
      'not-finite': [
        () => attention(Float32Array.of(NaN, 1), Float32Array.of(1, 1), Float32Array.of(1, 1), 1, 2),
        () => attention(q, k, v, 4, 2, Infinity),
        () => attention(q, k, v, 4, 2, NaN),
        () => attention(Float32Array.of(1e30), Float32Array.of(1e30), Float32Array.of(1), 1, 1),
      ],
      memory: [
        () => attention(q, k, v, 2 ** 33, 2),
        () => attention(q, k, v, 2 ** 31, 2 ** 31),
        () => attend(q, k, v, { n: 2 ** 32, d: 1, weights: true }),
      ],
    };
    for (const [expected, calls] of Object.entries(cases)) {
      for (const call of calls) assert.equal(code(call), expected, String(call));
    }
    near(attention(q, k, v, 4, 2), naive(q, k, v, { n: 4, d: 2 }).output);
  });

  await t.test('a length is told with both shapes', () => {
    assert.throws(
      () => attention(noise(8), noise(6), noise(8), 4, 2),
      /the length of K is 6, and its shape 4 × 2 needs 8; Q is 4 × 2/,
    );
  });

  await t.test('more weights than there is memory for are refused, and what follows works', () => {
    const n = 60_000;
    const [q, k, v] = [1, 2, 3].map((seed) => noise(n, seed));
    assert.equal(
      code(() => attend(q, k, v, { n, d: 1, weights: true })),
      'memory',
    );
    near(
      attention(noise(4), noise(4, 2), noise(4, 3), 2, 2),
      naive(noise(4), noise(4, 2), noise(4, 3), { n: 2, d: 2 }).output,
    );
  });
});

const MODULE = `import init, { attention } from '/lib/js/index.js';
  await init();
  await init();
  const matrix = (seed) => Float32Array.from({ length: 70 * 33 }, (_, at) => Math.sin(at * seed));
  globalThis.output = [...attention(matrix(1), matrix(2), matrix(3), 70, 33)];
  document.title = attention(Float32Array.of(0, 0), Float32Array.of(1, 2), Float32Array.of(2, 4), 2, 1).join(' ');`;

onHost(
  'in a page with a strict policy the package fetches its own file beside it',
  '<script type="module" src="/use.js"></script>',
  {
    pages: { '/use.js': MODULE },
  },
  async ({ page, server }) => {
    await page.waitForFunction(() => document.title === '3 3');
    const fetched = server.requests.filter((path) => path.startsWith('/lib/'));
    // Chromium has relaxed SIMD, Node 20 has not: the other module is tested above.
    assert.deepEqual(fetched.sort(), [
      '/lib/js/attention_js.js',
      '/lib/js/attention_js_relaxed_bg.wasm',
      '/lib/js/index.js',
      '/lib/js/relaxed.js',
    ]);
    const matrix = (seed) => Float32Array.from({ length: 70 * 33 }, (_, at) => Math.sin(at * seed));
    near(await page.evaluate(() => globalThis.output), naive(matrix(1), matrix(2), matrix(3), { n: 70, d: 33 }).output);
  },
);

test('the package has all that a package has', async () => {
  const description = JSON.parse(await readFile(join(FOLDER, 'package.json'), 'utf8'));
  assert.equal(description.type, 'module');
  for (const name of [
    description.main,
    description.types,
    'README.md',
    'LICENSE-MIT',
    'LICENSE-APACHE',
    'attention_js_bg.wasm',
    'attention_js_relaxed_bg.wasm',
  ]) {
    assert.ok((await readFile(join(FOLDER, name))).length > 0, name);
  }
});
