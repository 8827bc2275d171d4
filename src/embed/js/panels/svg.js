// The picture that an element shows as an SVG file: vector shapes, and its texts as text. No browser needed.
//
// Source: SVG 2, chapters 8 (viewBox), 9 (paths) and 11 (text).

const MARGIN = 16;
const LINE = 20;
/** A letter of the caption is about so wide, in CSS pixels, and a line of it has room for some words. */
const LETTER = 7.2;
const NARROWEST = 200;
const ANCHORS = ['start', 'middle', 'end', 'start'];
const SLANTED = 3;

/**
 * A scene (src/embed/scene.rs) on its paper, with a caption below: `title` is what the picture is of, `text` what it
 * shows, `direction` that of the text. Answers with the file and its size in CSS pixels.
 */
export function vectors(scene, { title, text, direction }) {
  const inner = Math.max(scene.width, NARROWEST);
  const lines = wrapped(text, Math.floor(inner / LETTER));
  const width = short(inner + 2 * MARGIN);
  const height = short(scene.height + (lines.length + 0.5) * LINE + 2 * MARGIN);
  const head =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
    ' role="img" font-family="system-ui, sans-serif" font-size="12">';
  const parts = [
    head,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="${color(scene.paper)}"/>`,
    `<g transform="translate(${MARGIN} ${MARGIN})">`,
    ...cells(scene.cells),
    ...inGroups(scene.shapes, 8).map(shape),
    ...inGroups(scene.places, 5).map((place, index) => words(place, scene.texts[index])),
    ...lines.map((line, index) => caption(line, index, scene, direction)),
    '</g>',
    '</svg>',
  ];
  return { svg: `${parts.join('\n')}\n`, width, height };
}

/** One path a colour, whose runs of equal cells are one rectangle: half a million cells stay a small file. */
function cells([left, top, width, height, columns, ...colors]) {
  const paths = new Map();
  const [across, down] = [width / columns, height / (colors.length / columns)];
  for (let start = 0; start < colors.length; ) {
    const row = Math.floor(start / columns);
    let end = start + 1;
    while (end < (row + 1) * columns && colors[end] === colors[start]) end++;
    const [x, y] = [short(left + (start % columns) * across), short(top + row * down)];
    const [right, bottom] = [short(left + (end - row * columns) * across), short(top + (row + 1) * down)];
    const path = paths.get(colors[start]) ?? [];
    path.push(`M${x} ${y}H${right}V${bottom}H${x}z`);
    paths.set(colors[start], path);
    start = end;
  }
  return [...paths].map(
    ([fill, path]) => `<path fill="${color(fill)}" shape-rendering="crispEdges" d="${path.join('')}"/>`,
  );
}

/** A filled rectangle, a frame inside one, or a line. */
function shape([kind, x, y, width, height, thickness, fill, alpha]) {
  const stroke = `stroke="${color(fill)}" stroke-width="${short(thickness)}" stroke-opacity="${short(alpha)}"`;
  if (kind === 0) return `<rect ${place(x, y, width, height)} fill="${color(fill)}" fill-opacity="${short(alpha)}"/>`;
  if (kind === 2) return `<path d="M${short(x)} ${short(y)}L${short(width)} ${short(height)}" ${stroke}/>`;
  const half = thickness / 2;
  return `<rect ${place(x + half, y + half, width - thickness, height - thickness)} fill="none" ${stroke}/>`;
}

function place(x, y, width, height) {
  return `x="${short(x)}" y="${short(y)}" width="${short(Math.max(width, 0))}" height="${short(Math.max(height, 0))}"`;
}

function words([left, top, anchor, strong, fill], text) {
  const [x, y] = [short(left), short(top)];
  const turn = anchor === SLANTED ? ` transform="rotate(-45 ${x} ${y})"` : ' dominant-baseline="central"';
  const weight = strong ? ' font-weight="650"' : '';
  const look = `text-anchor="${ANCHORS[anchor]}"${turn}${weight} fill="${color(fill)}"`;
  return `<text x="${x}" y="${y}" ${look}>${escaped(text)}</text>`;
}

function caption(line, index, { width, height, ink }, direction) {
  const x = direction === 'rtl' ? short(Math.max(width, NARROWEST)) : 0;
  const y = short(height + (index + 1) * LINE);
  return `<text x="${x}" y="${y}" font-size="14" direction="${direction}" fill="${color(ink)}">${escaped(line)}</text>`;
}

const color = (number) => `#${number.toString(16).padStart(6, '0')}`;

/** A hundredth of a pixel is nothing to the eye. */
const short = (value) => Math.round(value * 100) / 100;

function inGroups(numbers, size) {
  return Array.from({ length: numbers.length / size }, (_, index) => numbers.slice(index * size, (index + 1) * size));
}

/** As many words a line as have room; a longer word has a line of its own. */
function wrapped(text, letters) {
  const lines = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && longer.length <= letters) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Text as XML takes it; what XML forbids becomes a visible sign. */
function escaped(text) {
  const names = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return (
    text
      .toWellFormed()
      .replace(/[\t\n\r]/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML allows none of them.
      .replace(/[\0-\x1F\uFFFE\uFFFF]/g, '\uFFFD')
      .replace(/[&<>"]/g, (sign) => names[sign])
  );
}
