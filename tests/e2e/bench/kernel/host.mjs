// The kernel and its peers on the host, one thread each, in one run: Rust in a program of its own that is asked by
// lines (tests/bench-host), onnxruntime in this one.

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { D, largestError, numbers, operations, reference } from './numbers.mjs';
import { operator, products } from './onnx.mjs';
import { benchFolder, machine, report } from './report.mjs';
import { OURS, against, goal, mistakes, summary } from './results.mjs';
import { measured, timedAsync } from './rounds.mjs';

const LENGTHS = [64, 256, 512, 1024, 2048];
const LONG = 16384;
const ONNX = 'onnxruntime-node';

/** Measures, reports, and answers the sentences of what is wrong. */
export async function host(options) {
  const program = started(process.env.BENCH_HOST || benchFolder('host/release/bench-host'));
  const { graphs, skipped } = await onnx();
  const summaries = [];
  const scratch = [];
  try {
    for (const n of LENGTHS) {
      console.log(`  n = ${n}`);
      const entrants = [...(await program.entrants(n)), ...(await graphs(n))];
      summaries.push(summary({ n, entrants: await measured(entrants, options) }));
    }
    for (const n of [...LENGTHS, LONG]) scratch.push(`${await program.ask(`scratch ${n}`)} (n = ${n})`);
  } finally {
    program.stop();
  }
  await report('kernel-host', {
    title: 'Attention on the host, one thread, d = 64',
    measuredWith: `${options.rounds} rounds, ${machine()}`,
    summaries,
    goals: summaries.flatMap(goals),
    notes: [...skipped, `Bytes beside inputs and output: ${scratch.join(', ')}.`],
  });
  return mistakes(summaries);
}

/** The program of Rust: `ask` a line, get a line. */
function started(path) {
  const env = { ...process.env, RAYON_NUM_THREADS: '1' };
  const child = spawn(path, [], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  child.on('error', (error) => {
    throw error;
  });
  const ask = async (question) => {
    child.stdin.write(`${question}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error(`${path} has stopped at “${question}”`);
    return value;
  };
  const entrants = async (n) => {
    const names = (await ask('names')).split('\t');
    const about = (await ask(`shape ${n}`)).split('\t').map((one) => one.split(' ').map(Number));
    return names.map((name, index) => {
      const [error, flops] = about[index];
      const time = async (count) => Number(await ask(`time ${index} ${count}`));
      return { name, error, flops, limit: name.startsWith('peak'), time };
    });
  };
  return { ask, entrants, stop: () => child.stdin.end() };
}

/** What makes entrants of graphs at a length; or the sentence that there is no onnxruntime. */
async function onnx() {
  try {
    const runtime = createRequire(benchFolder('peers/x.js'))(ONNX);
    const options = { intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential', logSeverityLevel: 3 };
    const session = (model) => runtime.InferenceSession.create(model, options);
    const graphs = [
      [`${ONNX}, MatMul graph`, await session(products()), (n) => [n, D]],
      [`${ONNX}, Attention`, await session(operator()), (n) => [1, 1, n, D]],
    ];
    return { skipped: [], graphs: (n) => inGraphs(runtime, graphs, n) };
  } catch (error) {
    return { skipped: [`${ONNX} is skipped: ${error.message}`], graphs: () => [] };
  }
}

async function inGraphs(runtime, graphs, n) {
  const input = numbers(n);
  const wanted = reference(input);
  const entrants = [];
  for (const [name, session, shape] of graphs) {
    const tensor = (matrix) => new runtime.Tensor('float32', matrix, shape(n));
    const feeds = { q: tensor(input.q), k: tensor(input.k), v: tensor(input.v) };
    const call = () => session.run(feeds);
    const error = largestError((await call()).output.data, wanted);
    entrants.push({ name, error, flops: operations(n), time: timedAsync(call) });
  }
  return entrants;
}

function goals(one) {
  const { n, rows } = one;
  const { error } = rows.find(({ name }) => name === OURS);
  const peers = [
    ['onnxruntime', 0.8],
    ['candle', 1],
    ['ndarray', 2],
  ];
  const found =
    n === 64
      ? []
      : peers.flatMap(([peer, least]) => {
          const times = against(one, (name) => name.startsWith(peer));
          return times === undefined ? [] : [goal(`n = ${n}, times as fast as ${peer}`, times, least)];
        });
  return [...found, goal(`n = ${n}, largest error`, error, 2e-6, { most: true })];
}
