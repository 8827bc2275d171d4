// Heights by width as straight pieces.

import assert from 'node:assert/strict';
import test from 'node:test';
import { bends, segments, steps } from '../lib/segments.mjs';

const points = (height, widths) => widths.map((width) => [width, height(width)]);
const each = (from, to, step = 1) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);

test('a height that jumps once is two flat pieces', () => {
  const jumps = points((width) => (width < 332 ? 120 : 92), each(280, 400));
  assert.deepEqual(segments(jumps), [
    { from: 280, base: 120, slope: 0 },
    { from: 332, base: 92, slope: 0 },
  ]);
});

test('what grows with the width is one piece, also in steps of ten pixels', () => {
  assert.deepEqual(segments(points((width) => width + 353, each(280, 331))), [{ from: 280, base: 353, slope: 1 }]);
  const [piece, ...more] = segments(points((width) => Math.floor(width / 10) * 10 + 353, each(280, 480)));
  assert.deepEqual([piece, more], [{ from: 280, base: 353, slope: 1 }, []]);
});

test('no piece lies below a point', () => {
  const height = (width) => (width < 500 ? 333 + width : 830) + (width % 7);
  const all = points(height, each(280, 700));
  for (const [width, found] of all) {
    const { base, slope } = segments(all).findLast(({ from }) => from <= width);
    assert.ok(base + slope * width >= found, `${width}: ${base} + ${slope} · ${width} < ${found}`);
  }
});

test('only around a bend is each width asked for', () => {
  const jumps = points((width) => (width < 332 ? 120 : 92), each(280, 400, 10));
  assert.deepEqual(
    [...bends(jumps)].sort(),
    each(321, 349)
      .filter((width) => width % 10)
      .sort(),
  );
  assert.deepEqual(bends(points((width) => 2 * width, each(280, 400, 10))), []);
});

test('steps take the highest point of each range', () => {
  const found = steps(
    points((width) => 1000 - width + 0.25, each(280, 400)),
    [280, 300, 350],
  );
  assert.deepEqual(found, [
    { from: 280, base: 721, slope: 0 },
    { from: 300, base: 701, slope: 0 },
    { from: 350, base: 651, slope: 0 },
  ]);
});
