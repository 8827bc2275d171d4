// Runs the test files that it is given: they share one browser, and as many run at a time as there are cores.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { chromium } from 'playwright-core';
import { ENDPOINT, OPTIONS } from './lib/chromium.mjs';

/** No file takes this long, in milliseconds: one that hangs fails, and the others go on. */
const LIMIT = 900_000;

const browser = await chromium.launchServer({ ...OPTIONS, host: '127.0.0.1' });
const tests = spawn(
  process.execPath,
  // By itself Node leaves one core free, which is half of a machine with two.
  ['--test', `--test-concurrency=${availableParallelism()}`, `--test-timeout=${LIMIT}`, ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, [ENDPOINT]: browser.wsEndpoint() } },
);
const [code] = await once(tests, 'exit');
// After a failure the browser may be what hangs, and would never close by itself.
await (code ? browser.kill() : browser.close());
process.exitCode = code ?? 1;
