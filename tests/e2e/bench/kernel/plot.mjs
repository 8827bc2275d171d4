// GFLOP/s against n as SVG: one line an entrant, its name at its end, a bar from the first quartile to the third.

const WIDTH = 860;
const HEIGHT = 500;
const [LEFT, RIGHT, TOP, BOTTOM] = [56, 250, 84, 52];
/** Told apart without colour by their names at the ends of the lines. */
const COLOURS = ['#0b63ce', '#b3440e', '#0f7b4f', '#8a3ffc', '#a5265f', '#6b5900'];
const QUIET = '#6b7280';
const NAME_HEIGHT = 17;

/** The picture of the summaries of several lengths. */
export function plot({ title, measuredWith, axis = 'n, queries and keys (d = 64)', summaries }) {
  const lines = drawn(summaries);
  const top = Math.ceil(Math.max(...lines.flatMap(({ points }) => points.map(({ high }) => high))) / 10) * 10;
  const lengths = summaries.map(({ n }) => n);
  const [first, last] = [Math.log2(lengths[0]), Math.log2(lengths.at(-1))];
  const x = (n) => LEFT + ((Math.log2(n) - first) / (last - first)) * (WIDTH - LEFT - RIGHT);
  const y = (gflops) => HEIGHT - BOTTOM - (gflops / top) * (HEIGHT - TOP - BOTTOM);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"
  font-family="system-ui, sans-serif" font-size="13">
<title>${escaped(title)}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${LEFT}" y="26" font-size="17" font-weight="600" fill="#111827">${escaped(title)}</text>
<text x="${LEFT}" y="46" fill="${QUIET}">GFLOP/s, medians; bars from the first quartile to the third</text>
<text x="${LEFT}" y="64" fill="${QUIET}">${escaped(measuredWith)}</text>
${axes(lengths, top, axis, x, y)}
${lines.map((one) => path(one, x, y)).join('\n')}
${names(lines, y).join('\n')}
</svg>
`;
}

/** A line an entrant, with its points. */
function drawn(summaries) {
  const names = [...new Set(summaries.flatMap(({ rows }) => rows.map(({ name }) => name)))];
  let colour = 0;
  return names.map((name) => {
    const rows = summaries.flatMap(({ n, rows }) =>
      rows.filter((row) => row.name === name).map((row) => ({ n, ...row })),
    );
    const points = rows.map(({ n, gflops, ms, p25, p75 }) => ({
      n,
      gflops,
      low: (gflops * ms) / p75,
      high: (gflops * ms) / p25,
    }));
    const { limit } = rows[0];
    return { name, limit, points, colour: limit ? QUIET : COLOURS[colour++ % COLOURS.length] };
  });
}

function axes(lengths, top, axis, x, y) {
  const right = WIDTH - RIGHT;
  const step = top > 60 ? 20 : 10;
  const across = Array.from({ length: Math.floor(top / step) + 1 }, (_, index) => index * step).map(
    (value) => `
<line x1="${LEFT}" x2="${right}" y1="${y(value)}" y2="${y(value)}" stroke="#e5e7eb"/>
<text x="${LEFT - 8}" y="${y(value) + 4}" text-anchor="end" fill="${QUIET}">${value}</text>`,
  );
  const below = lengths.map(
    (n) => `
<text x="${x(n)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle" fill="${QUIET}">${n}</text>`,
  );
  return `${across.join('')}${below.join('')}
<text x="${(LEFT + right) / 2}" y="${HEIGHT - 12}" text-anchor="middle" fill="${QUIET}">${escaped(axis)}</text>`;
}

function path({ limit, points, colour }, x, y) {
  const line = points.map(({ n, gflops }) => `${x(n).toFixed(1)},${y(gflops).toFixed(1)}`).join(' ');
  const bars = points.map(
    ({ n, low, high }) => `
<line x1="${x(n)}" x2="${x(n)}" y1="${y(low).toFixed(1)}" y2="${y(high).toFixed(1)}"
  stroke="${colour}" stroke-opacity=".35" stroke-width="4"/>`,
  );
  const dots = points.map(
    ({ n, gflops }) => `<circle cx="${x(n)}" cy="${y(gflops).toFixed(1)}" r="3" fill="${colour}"/>`,
  );
  const stroke = `fill="none" stroke="${colour}"`;
  if (limit) return `\n<polyline points="${line}" ${stroke} stroke-width="1" stroke-dasharray="5 4"/>`;
  return `${bars.join('')}\n<polyline points="${line}" ${stroke} stroke-width="2"/>${dots.join('')}`;
}

/** The names beside the ends, from below, moved up where one would lie on another. */
function names(lines, y) {
  const places = lines.map((one) => ({ ...one, at: y(one.points.at(-1).gflops) + 4 })).sort((a, b) => b.at - a.at);
  let above = HEIGHT;
  return places.map(({ name, colour, at, points }) => {
    above = Math.min(at, above - NAME_HEIGHT);
    const says = `${name}  ${points.at(-1).gflops.toFixed(0)}`;
    return `<text x="${WIDTH - RIGHT + 12}" y="${above.toFixed(1)}" fill="${colour}">${escaped(says)}</text>`;
  });
}

const escaped = (text) => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
