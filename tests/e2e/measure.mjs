// `cargo xtask measure`: how high each figure is, and each of its sections, at every width of the built site
// (SITE_DIR). Writes style/placeholder.json, of which the build makes the style of elements that are not ready yet.
// `node measure.mjs flow` measures only these figures, and keeps what is known of the others.

import { readFile, writeFile } from 'node:fs/promises';
import { withBrowser } from './bench/chromium.mjs';
import { FIGURES, sectionsOf } from './lib/contract.mjs';
import { LANGUAGES } from './lib/messages.mjs';
import { bends, segments, steps } from './lib/segments.mjs';
import { serve } from './lib/server.mjs';

/** The widths that are measured, in CSS pixels: below the first the page scrolls, above the last nothing changes. */
const [NARROWEST, WIDEST] = [280, 1400];
/** Pixels between two of these widths; where something happens in between, each width is measured. */
const STEP = 10;
/** Elements on one page at a time. */
const MOST = 40;
/** What lies in another section, and is measured before it. */
const INSIDE = { arcs: 'tokens' };
/** Sections that share a line from this width on: the higher one counts. */
const [ON_ONE_LINE, LINE_FROM] = [['menu', 'weights-table'], 520];
/**
 * A figure that has two columns from a width on, and one without a section: then it is measured too. The second column
 * is the higher one, so that from that width on only these sections count.
 */
const TWO_COLUMNS = { explorer: { without: 'heatmap', from: 800, counted: ON_ONE_LINE } };
/** The sections whose height does not count: some buttons of a menu, and tokens that lessons do not have. */
const WITHOUT_HEIGHT = ['share', 'numbers', 'separators'];
/** The height of these depends on how their texts break, so that it is kept in steps, and in few, as a whole. */
const STEPS = {
  cost: [280, 360, 460, 700, 980],
  model: [280, 700, 760],
  learning: [280, 400, 640, 880, 1340],
  order: [280, 320, 480, 640, 760, 800, 1000, 1340],
  spread: [280, 342, 424, 497, 711, 1340],
};

const OUTPUT = new URL('../../style/placeholder.json', import.meta.url);
const PAGE = '<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title><body></body></html>';
const WIDTHS = Array.from({ length: (WIDEST - NARROWEST) / STEP + 1 }, (_, index) => NARROWEST + index * STEP);

/** The heights of a figure that leaves out one section, or none, at these widths; the language makes no difference. */
async function heights(page, name, hide, widths) {
  const found = [];
  for (let at = 0; at < widths.length; at += MOST) {
    const some = widths.slice(at, at + MOST);
    const all = [];
    for (const lang of LANGUAGES)
      all.push(await boxes(page, `<attention-${name} lang="${lang}" hide="${hide}">`, some));
    found.push(...some.map((_, index) => Math.max(...all.map((one) => one[index]))));
  }
  return found;
}

/** The heights of an element in a box of each width; what is kept for it does not count. */
async function boxes(page, tag, widths) {
  await page.evaluate(
    ([html, all]) => {
      document.body.replaceChildren(
        ...all.map((width) => {
          const box = document.createElement('div');
          box.style.cssText = `position:absolute;top:0;left:0;width:${width}px`;
          box.innerHTML = html;
          return box;
        }),
      );
    },
    [tag, widths],
  );
  await page.waitForFunction(() => [...document.body.children].every((box) => box.firstElementChild.ready));
  await page.waitForLoadState('networkidle');
  return page.evaluate(async () => {
    const roots = [...document.body.children].map((box) => box.firstElementChild.shadowRoot.querySelector('.element'));
    const read = () => roots.map((root) => root.getBoundingClientRect().height);
    let [before, equal] = [[], 0];
    while (equal < 10) {
      await new Promise((done) => requestAnimationFrame(done));
      const now = read();
      equal = String(now) === String(before) ? equal + 1 : 0;
      before = now;
    }
    return before;
  });
}

/** The sections of a figure that an author may leave out and whose height counts; none of one that is kept in steps. */
function measuredSections(name) {
  const inside = (section) => Number(section in INSIDE);
  const counts = (section) => !WITHOUT_HEIGHT.includes(section);
  return STEPS[name]
    ? []
    : sectionsOf(name)
        .filter(counts)
        .sort((a, b) => inside(b) - inside(a));
}

/** What each section takes at these widths, and what is around all of them: lists by name. */
async function sectionHeights(page, name, hidden, widths) {
  const of = (...hide) => heights(page, name, [hidden, ...hide].filter(Boolean).join(), widths);
  const sections = measuredSections(name).filter((section) => section !== TWO_COLUMNS[name]?.without);
  const whole = await of();
  const found = {};
  for (const section of sections) {
    const others = ON_ONE_LINE.includes(section) ? ON_ONE_LINE.filter((other) => other !== section) : [];
    const above = others.length ? await of(...others) : whole;
    const without = await of(...others, section);
    found[section] = above.map((height, index) => height - without[index]);
    for (const inner of Object.keys(INSIDE).filter((one) => INSIDE[one] === section && one in found))
      found[section] = found[section].map((height, index) => height - found[inner][index]);
  }
  const columns = hidden ? undefined : TWO_COLUMNS[name];
  for (const section of sections.filter((one) => columns && !columns.counted.includes(one)))
    found[section] = found[section].map((height, index) => (widths[index] < columns.from ? height : 0));
  const rest = whole.map(
    (height, index) => height - total(sections, (section) => found[section][index], widths[index]),
  );
  return { around: rest, ...found };
}

/** The height of all sections together. */
function total(sections, heightOf, width) {
  const sum = sections.reduce((height, section) => height + heightOf(section), 0);
  const line = ON_ONE_LINE.filter((section) => sections.includes(section)).map(heightOf);
  return width < LINE_FROM || line.length < 2 ? sum : sum - Math.min(...line);
}

async function measured(page, name, hidden) {
  const coarse = await sectionHeights(page, name, hidden, WIDTHS);
  const joined = (list, widths) => list.map((height, index) => [widths[index], height]);
  if (STEPS[name]) return { around: steps(joined(coarse.around, WIDTHS), STEPS[name]) };
  const between = new Set(Object.values(coarse).flatMap((list) => bends(joined(list, WIDTHS))));
  const more = [...between].sort((a, b) => a - b);
  const fine = await sectionHeights(page, name, hidden, more);
  return Object.fromEntries(
    Object.entries(coarse).map(([section, list]) => {
      const points = [...joined(list, WIDTHS), ...joined(fine[section], more)].sort(([a], [b]) => a - b);
      return [section, segments(points)];
    }),
  );
}

const chosen = process.argv.slice(2);
const known = chosen.length > 0 ? JSON.parse(await readFile(OUTPUT, 'utf8')) : {};
const server = await serve({ pages: { '/': PAGE }, policy: null });
await withBrowser(async (browser) => {
  const page = await browser.newPage({ viewport: { width: WIDEST + 100, height: 900 }, reducedMotion: 'reduce' });
  await page.goto(`${server.origin}/`);
  await page.addScriptTag({ type: 'module', url: '/attention-explainer.js' });
  for (const name of chosen.length > 0 ? chosen : FIGURES) {
    known[name] = await measured(page, name);
    const section = TWO_COLUMNS[name]?.without;
    if (section) known[`${name}/${section}`] = await measured(page, name, section);
  }
});
await server.close();
await writeFile(OUTPUT, `${JSON.stringify(known, null, 2)}\n`);
