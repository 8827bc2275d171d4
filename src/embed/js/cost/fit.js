// What the points of a measurement say together. Pure functions.

/** Shorter sequences are mostly the time that a call takes by itself. */
const FROM = 256;

/**
 * The line through the logarithms of a way's times, by least squares: `factor`, how many times as long it takes when
 * the tokens double, which is 2 to the slope, and `at(n)`, the time on the line. Nothing where fewer than two lengths
 * were long enough.
 */
export function growth(points, way) {
  const pairs = points
    .filter((point) => point.n >= FROM && point[way] > 0)
    .map((point) => [Math.log2(point.n), Math.log2(point[way])]);
  if (pairs.length < 2) return null;
  const mean = (at) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  const slope =
    pairs.reduce((sum, pair) => sum + (pair[0] - x) * (pair[1] - y), 0) /
    pairs.reduce((sum, pair) => sum + (pair[0] - x) ** 2, 0);
  return { factor: 2 ** slope, at: (n) => 2 ** (y + slope * (Math.log2(n) - x)) };
}

/** What one query after the other takes against tiles, at the longest length that has both. */
export function against(points) {
  const last = points.findLast(({ oneByOne }) => oneByOne);
  return last ? { n: last.n, times: last.oneByOne / last.tiles } : null;
}

/** Bytes of all weights of one head in 32 bits each. */
export const stored = (n) => 4 * n * n;

/** A number with so many significant digits, as the language writes it. */
export function figure(number, lang, digits = 2) {
  return new Intl.NumberFormat(lang, { useGrouping: false, maximumSignificantDigits: 6 }).format(
    Number(number.toPrecision(digits)),
  );
}

/** How many times, with so many digits also where the last are 0. */
export function times(number, lang) {
  return new Intl.NumberFormat(lang, {
    useGrouping: false,
    minimumSignificantDigits: 2,
    maximumSignificantDigits: 2,
  }).format(number);
}

/** A time in the unit that makes it short. */
export function time(ms, lang, digits = 2) {
  const [value, unit] = ms < 0.9995 ? [ms * 1000, 'µs'] : ms < 999.5 ? [ms, 'ms'] : [ms / 1000, 's'];
  return `${figure(value, lang, digits)}\u00a0${unit}`;
}

/** Bytes in the unit that makes them short. */
export function memory(bytes, lang, digits = 2) {
  const [value, unit] =
    bytes < 999.5e3 ? [bytes / 1e3, 'kB'] : bytes < 999.5e6 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${figure(value, lang, digits)}\u00a0${unit}`;
}
