// A function of the width in CSS pixels as straight pieces. No browser needed.

/** Heights that differ by this much are the same. */
const SAME = 0.6;
/** A figure is as high as its text breaks, or as it is wide. */
const SLOPES = [0, 1];
/** How far a piece may lie above a point: a heatmap grows by a pixel a token. */
const ABOVE = 10;

/** The widths between two neighbours of `points`, `[width, height]` each, where no straight line goes on. */
export function bends(points) {
  const straight = ([a, b, c]) => {
    const slope = (b[1] - a[1]) / (b[0] - a[0]);
    return Math.abs(b[1] + slope * (c[0] - b[0]) - c[1]) <= SAME;
  };
  const between = ([from], [to]) => Array.from({ length: to - from - 1 }, (_, index) => from + 1 + index);
  const widths = points.slice(1).flatMap((end, index) => {
    const around = [points.slice(index - 1, index + 2), points.slice(index, index + 3)];
    return around.some((three) => three.length === 3 && !straight(three)) ? between(points[index], end) : [];
  });
  return [...new Set(widths)];
}

/**
 * As few pieces as there are that lie on all points or a little above: `[{ from, base, slope }]`, each
 * `base + slope · width` from a width on. A heatmap of whole pixels a cell grows in steps, and its piece does not.
 */
export function segments(points) {
  const found = [];
  let start = 0;
  while (start < points.length) {
    const longest = SLOPES.map((slope) => pieceFrom(points, start, slope)).reduce((a, b) => (b.end > a.end ? b : a));
    found.push({ from: points[start][0], base: longest.base, slope: longest.slope });
    start = longest.end;
  }
  return found;
}

/** The highest point from each of these widths to the next, as flat pieces. */
export function steps(points, widths) {
  const pieces = widths.map((from, index) => {
    const inside = points.filter(([width]) => width >= from && width < (widths[index + 1] ?? Infinity));
    return { from, base: Math.ceil(Math.max(...inside.map(([, height]) => height))), slope: 0 };
  });
  return pieces.filter(({ base }, index) => base !== pieces[index - 1]?.base);
}

/** The longest piece of a slope that begins at a point, and the index of the first point behind it. */
function pieceFrom(points, start, slope) {
  let [lowest, base, end] = [Infinity, -Infinity, start];
  for (const [width, height] of points.slice(start)) {
    const here = height - slope * width;
    const [low, high] = [Math.min(lowest, here), Math.max(base, here)];
    if (high - low > ABOVE) break;
    [lowest, base, end] = [low, high, end + 1];
  }
  return { base: Math.ceil(base), slope, end };
}
