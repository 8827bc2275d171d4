// The picture of a measurement: time and memory against the number of tokens, both scales by powers. A pure function.

import { growth, memory, stored, time } from './cost-fit.js';

const LENGTHS = { from: 64, to: 16384 };
const LEFT = 64;
const RIGHT = 20;
/** Heights: the space above a panel with its title, the two panels, the axis below. */
const TITLE = 28;
const TIME = 220;
const MEMORY = 130;
const AXIS = 40;
/** Below this width there is room for every second number of the axis. */
const NARROW = 560;
const MARK = 4;

/** Draws `points` at a width; `words` are those of the figure of cost, `lang` writes numbers. */
export function plot({ points, width, words, lang }) {
  const x = logarithmic([LENGTHS.from, LENGTHS.to], [LEFT, Math.max(width, 200) - RIGHT]);
  const [top, middle] = [TITLE, 2 * TITLE + TIME];
  const bottom = middle + MEMORY;
  const root = made('svg', { width, height: bottom + AXIS, viewBox: `0 0 ${width} ${bottom + AXIS}`, 'aria-hidden': 'true', focusable: 'false' });
  root.append(
    panel({ title: words.time, x, top, height: TIME, ticks: decades(points, 1e-2, 1e3), label: (value) => time(value, lang, 1) }, (y) => [
      ...fitted(points, 'tiles', x, y), ...series(points, 'recurrent', x, y), ...series(points, 'oneByOne', x, y), ...series(points, 'tiles', x, y),
    ]),
    panel({ title: words.memory, x, top: middle, height: MEMORY, ticks: [1e4, 1e5, 1e6, 1e7, 1e8, 1e9], label: (value) => memory(value, lang, 1) }, (y) => {
      const sizes = points.map(({ n, scratch }) => ({ n, stored: stored(n), scratch }));
      return [...series(sizes, 'stored', x, y), ...series(sizes, 'scratch', x, y)];
    }),
    below(x, bottom, width, words.tokens),
  );
  return root;
}

/** The mark of a way by itself, for the legend. */
export function swatch(way) {
  const root = made('svg', { width: 32, height: 16, viewBox: '0 0 32 16', 'aria-hidden': 'true', focusable: 'false' });
  root.append(made('path', { class: `line ${way}`, d: 'M0 8H32' }), mark(way, 16, 8));
  return root;
}

function made(name, attributes, text) {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (text !== undefined) node.textContent = text;
  return node;
}

/** A scale by powers, from values to pixels. */
function logarithmic([from, to], [start, end]) {
  return (value) => start + ((end - start) * Math.log(value / from)) / Math.log(to / from);
}

/** Powers of ten that hold all times, at least those from `from` to `to`. */
function decades(points, from, to) {
  const times = points.flatMap(({ tiles, recurrent, oneByOne }) => [tiles, recurrent, oneByOne]).filter((value) => value > 0);
  const first = Math.floor(Math.log10(Math.min(from, ...times)));
  const last = Math.ceil(Math.log10(Math.max(to, ...times)));
  return Array.from({ length: last - first + 1 }, (_, at) => 10 ** (first + at));
}

/** A panel with its lines across, and what `draw` puts into it. */
function panel({ title, x, top, height, ticks, label }, draw) {
  const group = made('g', {});
  const y = logarithmic([ticks[0], ticks.at(-1)], [top + height, top]);
  group.append(made('text', { class: 'title', x: 0, y: top - 12 }, title));
  for (const value of ticks) {
    group.append(made('path', { class: 'rule', d: `M${LEFT} ${y(value)}H${x(LENGTHS.to)}` }), made('text', { class: 'tick', x: LEFT - 8, y: y(value) + 4, 'text-anchor': 'end' }, label(value)));
  }
  for (let n = LENGTHS.from; n <= LENGTHS.to; n *= 2) group.append(made('path', { class: 'rule', d: `M${x(n)} ${top}V${top + height}` }));
  group.append(...draw(y));
  return group;
}

/** The numbers of tokens, and what they are. */
function below(x, top, width, tokens) {
  const group = made('g', {});
  const step = width < NARROW ? 4 : 2;
  for (let n = LENGTHS.from; n <= LENGTHS.to; n *= step) group.append(made('text', { class: 'tick', x: x(n), y: top + 18, 'text-anchor': 'middle' }, String(n)));
  group.append(made('text', { class: 'tick', x: (x(LENGTHS.from) + x(LENGTHS.to)) / 2, y: top + 36, 'text-anchor': 'middle' }, tokens));
  return group;
}

/** A line through what is known of a way, and a mark a point. */
function series(points, way, x, y) {
  const known = points.filter((point) => point[way] > 0);
  if (known.length === 0) return [];
  const places = known.map((point) => [x(point.n), y(point[way])]);
  return [made('path', { class: `line ${way}`, d: `M${places.map((place) => place.join(' ')).join('L')}` }), ...places.map(([left, top]) => mark(way, left, top))];
}

/** The line whose slope is told in words, over all that was measured. */
function fitted(points, way, x, y) {
  const factor = growth(points, way);
  if (!factor) return [];
  const [first, last] = [points[0], points.at(-1)];
  const at = (n) => last[way] * factor ** Math.log2(n / last.n);
  return [made('path', { class: 'fit', d: `M${x(first.n)} ${y(at(first.n))}L${x(last.n)} ${y(at(last.n))}` })];
}

/** Each way has a shape of its own, so that colour is never alone. */
function mark(way, x, y) {
  if (way === 'tiles' || way === 'scratch') return made('circle', { class: `mark ${way}`, cx: x, cy: y, r: MARK });
  if (way === 'oneByOne') return made('path', { class: `mark ${way}`, d: `M${x} ${y - MARK - 1}l${MARK + 1} ${2 * MARK}h${-2 * MARK - 2}z` });
  if (way === 'recurrent') return made('rect', { class: `mark ${way}`, x: x - MARK, y: y - MARK, width: 2 * MARK, height: 2 * MARK });
  return made('path', { class: `mark ${way}`, d: `M${x} ${y - MARK - 1}l${MARK + 1} ${MARK + 1}l${-MARK - 1} ${MARK + 1}l${-MARK - 1} ${-MARK - 1}z` });
}
