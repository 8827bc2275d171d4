// Two modules of the trained model: with relaxed multiply-adds where the browser has them, and without.

import assert from 'node:assert/strict';
import { MODEL, layers } from '../lib/model.mjs';
import { onCourse, until } from '../lib/reader.mjs';

const [RELAXED, PLAIN] = [/\/model-relaxed-[0-9a-f]{12}\.wasm$/, /\/model-[0-9a-f]{12}\.wasm$/];

/** Keeps what the worker says of each layer. */
function listen() {
  globalThis.heard = [];
  globalThis.Worker = class extends Worker {
    constructor(address) {
      super(address);
      this.addEventListener('message', ({ data }) => data.weights && globalThis.heard.push(data));
    }
  };
}

/** The weights, queries, keys and values of all layers. */
async function heads(page) {
  await layers(page, 6);
  await until(page, () => globalThis.heard.length === 6);
  return page.evaluate(() =>
    globalThis.heard.flatMap(({ weights, q, k, v }) => [weights, q, k, v].map((part) => Array.from(part))),
  );
}

onCourse(
  'the module with relaxed multiply-adds is fetched where the browser has them, else the other, and ' +
    'both compute the same',
  MODEL,
  { init: listen },
  async ({ page, server, context }) => {
    const modules = () => server.requests.splice(0).filter((path) => RELAXED.test(path) || PLAIN.test(path));
    const relaxed = await heads(page);
    const fetched = modules();
    assert.ok(fetched.length === 1 && RELAXED.test(fetched[0]), fetched.join());

    const older = await context.newPage();
    await older.addInitScript(listen);
    await older.addInitScript(() => {
      WebAssembly.validate = () => false;
    });
    await older.goto(page.url());
    const plain = await heads(older);
    const instead = modules();
    assert.ok(instead.length === 1 && PLAIN.test(instead[0]), instead.join());

    assert.equal(plain[0].length, 12 * 14 * 14);
    plain.forEach((part, at) => {
      assert.equal(part.length, relaxed[at].length);
      const furthest = part.reduce((most, number, i) => Math.max(most, Math.abs(number - relaxed[at][i])), 0);
      assert.ok(furthest < 1e-4, `layer ${at >> 2}, part ${at & 3}: ${furthest}`);
    });
  },
);
