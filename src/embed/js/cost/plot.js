// The pictures of a measurement: time, and memory, against the number of tokens, both scales by powers. Pure functions.

import { growth, memory, stored, time } from './fit.js';

const LENGTHS = { from: 64, to: 16384 };
const LEFT = 64;
const RIGHT = 20;
const TOP = 12;
const HEIGHT = 200;
const AXIS = 44;
/** Below this width there is room for every second number of the axis. */
const NARROW = 480;
const MARK = 4;

/** What each picture shows: the lines across, the lines through points. */
const KINDS = {
  time: {
    ticks: (points) => decades(points, 1e-2, 1e3),
    label: time,
    draw: (points, x, y) => [
      ...fitted(points, 'tiles', x, y),
      ...['recurrent', 'oneByOne', 'tiles'].flatMap((way) => series(points, way, x, y)),
    ],
  },
  memory: {
    ticks: () => [1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10],
    label: memory,
    draw: (points, x, y) => {
      const sizes = points.map(({ n, scratch }) => ({ n, stored: stored(n), scratch }));
      return ['stored', 'scratch'].flatMap((way) => series(sizes, way, x, y));
    },
  },
};

/** Draws the picture `name` of `points` at a width; `words` are those of the figure of cost, `lang` writes numbers. */
export function plot(name, { points, width, words, lang }) {
  const { ticks, label, draw } = KINDS[name];
  const lines = ticks(points);
  const bottom = TOP + HEIGHT;
  const x = logarithmic([LENGTHS.from, LENGTHS.to], [LEFT, Math.max(width, 200) - RIGHT]);
  const y = logarithmic([lines[0], lines.at(-1)], [bottom, TOP]);
  const root = made('svg', {
    width,
    height: bottom + AXIS,
    viewBox: `0 0 ${width} ${bottom + AXIS}`,
    'aria-hidden': 'true',
    focusable: 'false',
  });
  for (const value of lines) {
    root.append(made('path', { class: 'rule', d: `M${LEFT} ${y(value)}H${x(LENGTHS.to)}` }));
    root.append(made('text', { x: LEFT - 8, y: y(value) + 4, 'text-anchor': 'end' }, label(value, lang, 1)));
  }
  root.append(...lengths(x, bottom, width, words.tokens), ...draw(points, x, y));
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
  return (value) => Math.round(10 * (start + ((end - start) * Math.log(value / from)) / Math.log(to / from))) / 10;
}

/** Powers of ten that hold all times, at least those from `from` to `to`. */
function decades(points, from, to) {
  const times = points
    .flatMap(({ tiles, recurrent, oneByOne }) => [tiles, recurrent, oneByOne])
    .filter((value) => value > 0);
  const first = Math.floor(Math.log10(Math.min(from, ...times)));
  const last = Math.ceil(Math.log10(Math.max(to, ...times)));
  return Array.from({ length: last - first + 1 }, (_, at) => 10 ** (first + at));
}

/** The lines upwards, the numbers of tokens below them, and what these are. */
function lengths(x, bottom, width, tokens) {
  const nodes = [];
  for (let n = LENGTHS.from, at = 0; n <= LENGTHS.to; n *= 2, at++) {
    nodes.push(made('path', { class: 'rule', d: `M${x(n)} ${TOP}V${bottom}` }));
    if (width < NARROW && at % 2 === 1) continue;
    nodes.push(made('text', { x: x(n), y: bottom + 18, 'text-anchor': 'middle' }, String(n)));
  }
  return [
    ...nodes,
    made('text', { x: (x(LENGTHS.from) + x(LENGTHS.to)) / 2, y: bottom + 36, 'text-anchor': 'middle' }, tokens),
  ];
}

/** A line through what is known of a way, and a mark a point. */
function series(points, way, x, y) {
  const places = points.filter((point) => point[way] > 0).map((point) => [x(point.n), y(point[way])]);
  if (places.length === 0) return [];
  const line = made('path', { class: `line ${way}`, d: `M${places.map((place) => place.join(' ')).join('L')}` });
  return [line, ...places.map(([left, top]) => mark(way, left, top))];
}

/** The line whose slope is told in words, over all that was measured. */
function fitted(points, way, x, y) {
  const line = growth(points, way);
  if (!line) return [];
  const [first, last] = [points[0].n, points.at(-1).n];
  return [made('path', { class: 'fit', d: `M${x(first)} ${y(line.at(first))}L${x(last)} ${y(line.at(last))}` })];
}

/** Each way has a shape of its own, so that colour is never alone. */
function mark(way, x, y) {
  const shape = { class: `mark ${way}` };
  if (way === 'tiles' || way === 'scratch') return made('circle', { ...shape, cx: x, cy: y, r: MARK });
  if (way === 'recurrent')
    return made('rect', { ...shape, x: x - MARK, y: y - MARK, width: 2 * MARK, height: 2 * MARK });
  const [side, tall] = [MARK + 1, 2 * MARK];
  if (way === 'oneByOne') return made('path', { ...shape, d: `M${x} ${y - side}l${side} ${tall}h${-2 * side}z` });
  return made('path', { ...shape, d: `M${x} ${y - side}l${side} ${side}l${-side} ${side}l${-side} ${-side}z` });
}
