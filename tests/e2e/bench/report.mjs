// One table for the eye, one file for whoever compares two runs.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../../../target/bench/browser.json', import.meta.url));
const HEADS = ['figure', 'unit', 'median', 'p25 … p75', 'n', 'goal'];

/** The figures as a table, one line each, with notes below. */
export function table(figures) {
  const rows = [HEADS, ...figures.map(row)];
  const widths = HEADS.map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
  const left = [0, 1];
  const line = (cells) =>
    cells
      .map((cell, column) => (left.includes(column) ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  const notes = figures.flatMap(({ name, notes = [] }) => notes.map((note) => `${name}: ${note}`));
  return [line(HEADS), rule, ...rows.slice(1).map(line), ...notes].join('\n');
}

function row({ name, unit, median, p25, p75, n, goal, digits }) {
  const text = (value) => value.toFixed(digits);
  const spread = n > 1 ? `${text(p25)} … ${text(p75)}` : '';
  return [name, unit, text(median), spread, String(n), goal];
}

/** Writes the figures, with what they were measured with; answers where. */
export async function write(figures, measuredWith) {
  await mkdir(dirname(FILE), { recursive: true });
  await writeFile(FILE, `${JSON.stringify({ measuredWith, figures }, null, 2)}\n`);
  return 'target/bench/browser.json';
}
