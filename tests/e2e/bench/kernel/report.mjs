// One table a length for the eye, one file for whoever compares two runs, one plot.

import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { plot } from './plot.mjs';

const FOLDER = new URL('../../../../target/bench/', import.meta.url);
const HEADS = ['ms', 'GFLOP/s', '× peer', '% of peak', 'p25 … p75 ms', 'error'];

/** The machine and how busy it was. */
export const machine = () => `${cpus()[0].model.trim()}, load ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`;

/** Prints everything and writes `target/bench/<name>.json` and `.svg`, where `axis` says what n is. */
export async function report(name, { title, measuredWith, axis, summaries, goals, notes = [] }) {
  console.log(`\n${title}; ${measuredWith}`);
  for (const summary of summaries) console.log(`\n${table(summary)}`);
  console.log(`\n${goals.map(line).join('\n')}`);
  for (const note of notes) console.log(note);
  await mkdir(FOLDER, { recursive: true });
  const content = { measuredWith, goals, notes, summaries };
  await writeFile(new URL(`${name}.json`, FOLDER), `${JSON.stringify(content, null, 1)}\n`);
  await writeFile(new URL(`${name}.svg`, FOLDER), plot({ title, measuredWith, axis, summaries }));
  console.log(`\nAlso in target/bench/${name}.json, and drawn in target/bench/${name}.svg.`);
}

/** Where files of the benchmarks lie. */
export const benchFolder = (path = '') => fileURLToPath(new URL(path, FOLDER));

function table({ n, peer, rows }) {
  const all = [[`n = ${n}`, ...HEADS], ...rows.map(row)];
  // Not everything is measured everywhere.
  const cells = all.map((row) => row.filter((_, column) => all.slice(1).some((row) => row[column])));
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const text = cells.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '),
  );
  const rule = '─'.repeat(text[0].length);
  return [text[0], rule, ...text.slice(1), ...(peer ? [`× peer: times as fast as ${peer}`] : [])].join('\n');
}

function row({ name, limit, ms, p25, p75, gflops, ratio, share, error }) {
  return [
    name,
    // Of a limit the length of a pass says nothing.
    limit ? '' : digits(ms),
    gflops.toFixed(1),
    ratio === undefined ? '' : ratio.toFixed(2),
    share === undefined ? '' : (share * 100).toFixed(0),
    limit ? `± ${(((p75 - p25) / ms) * 50).toFixed(0)} %` : `${digits(p25)} … ${digits(p75)}`,
    limit || error === undefined ? '' : error.toExponential(1),
  ];
}

function line({ what, measured, least, aim, most, met }) {
  const say = (value) => (value < 1e-3 ? value.toExponential(1) : value.toFixed(2));
  const wanted = `${most ? 'at most' : 'at least'} ${say(least)}${aim ? `, aiming at ${say(aim)}` : ''}`;
  return `${met ? 'met    ' : 'NOT MET'}  ${what}: ${say(measured)} (${wanted})`;
}

const digits = (ms) => ms.toPrecision(ms >= 100 ? 4 : 3);
