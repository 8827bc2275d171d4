// attention-widget.js: an anywidget module, as a notebook loads it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FIGURES } from '../lib/contract.mjs';
import { part, state, token } from '../lib/figure.mjs';
import { onHost } from '../lib/frame.mjs';
import { frames, ready, until } from '../lib/reader.mjs';
import { layers, open } from '../lib/model.mjs';
import { SITE, serve } from '../lib/server.mjs';

const source = await readFile(join(SITE, 'attention-widget.js'), 'utf8');

/** A model as anywidget hands it over: it tells of every change, also of the widget's own. */
function stub() {
  globalThis.model = (traits) => {
    const listeners = new Map();
    return {
      traits,
      listeners,
      saved: [],
      get: (name) => traits[name],
      set(name, value) {
        if (traits[name] === value) return;
        traits[name] = value;
        for (const listener of listeners.get(`change:${name}`) ?? []) listener();
      },
      save_changes() {
        this.saved.push({ ...traits });
      },
      on(type, listener) {
        listeners.set(type, (listeners.get(type) ?? new Set()).add(listener));
      },
      off(type, listener) {
        listeners.get(type)?.delete(listener);
      },
    };
  };
}

/** A test in a page that has imported the module from a blob: address and rendered it with these traits. */
const onNotebook = (name, traits, run) =>
  onHost(name, '<div id="cell"></div>', { policy: '', init: stub }, async ({ page, server, ...rest }) => {
    await page.evaluate(
      async ([code, values]) => {
        const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
        globalThis.widget = (await import(address)).default;
        URL.revokeObjectURL(address);
        globalThis.held = globalThis.model(values);
        globalThis.cleanup = await globalThis.widget.render({
          model: globalThis.held,
          el: document.getElementById('cell'),
        });
      },
      [source, traits],
    );
    await run({ page, server, ...rest });
    assert.deepEqual(server.requests, ['/', '/host.js'], 'the module asks for nothing');
  });

const held = (page) => page.evaluate(() => globalThis.held.traits);

onNotebook(
  'imported from a blob: address it shows the element with the traits as attributes',
  { query: 'tired', scale: 2, theme: 'dark', highlight: '', lang: null },
  async ({ page, warnings }) => {
    await ready(page);
    const { query, scale, attributes } = await state(page);
    assert.deepEqual([query, scale, attributes.theme], [9, 2, 'dark']);
    assert.ok(!('highlight' in attributes) && !('lang' in attributes), 'an empty trait is no attribute');
    assert.deepEqual(warnings, []);
  },
);

onNotebook('a model that cannot save, subscribe or unsubscribe stops nothing', { query: 7 }, async ({ page }) => {
  await page.evaluate(async () => {
    globalThis.cleanup();
    const fails = () => {
      throw new Error('not implemented');
    };
    const model = { get: (name) => ({ query: 7 })[name], set() {}, save_changes: fails, on: fails, off: fails };
    globalThis.cleanup = await globalThis.widget.render({ model, el: document.getElementById('cell') });
  });
  await ready(page);
  await token(page, 4).click();
  await until(page, () => document.querySelector('attention-explorer').query === 4);
  await part(page, 'scale').press('PageUp');
  await until(page, () => document.querySelector('attention-explorer').scale > 0.55);
  await page.evaluate(() => globalThis.cleanup());
  assert.equal(await page.locator('attention-explorer').count(), 0);
});

onNotebook('what the reader chooses goes into the model and is saved', { query: 7, scale: 0.5 }, async ({ page }) => {
  await ready(page);
  await token(page, 4).click();
  await until(page, () => globalThis.held.saved.length > 0);
  assert.deepEqual(await held(page), { query: 4, scale: 0.5 });
  await part(page, 'scale').press('PageUp');
  await until(page, () => globalThis.held.saved.at(-1).scale === 0.6);
  assert.deepEqual(await page.evaluate(() => globalThis.held.saved.at(-1)), { query: 4, scale: 0.6 });
});

onNotebook(
  'a trait of text stays text, and one that was missing becomes a number',
  { query: 'it' },
  async ({ page }) => {
    await ready(page);
    await token(page, 4).click();
    await until(page, () => globalThis.held.saved.length > 0);
    assert.deepEqual(await held(page), { query: '4', scale: 0.5 });
    assert.ok(!('scale' in (await state(page)).attributes), 'what the model is told is not told back');
  },
);

onNotebook(
  'what the notebook sets, the element follows, and it is not told back',
  { query: 0, scale: 1 },
  async ({ page }) => {
    await ready(page);
    await page.evaluate(() => {
      for (const [name, value] of [
        ['query', 'tired'],
        ['scale', 3],
        ['theme', 'dark'],
        ['highlight', 'k'],
      ])
        globalThis.held.set(name, value);
    });
    const { query, scale, attributes } = await state(page);
    assert.deepEqual([query, scale, attributes.theme, attributes.highlight], [9, 3, 'dark', 'k']);
    await page.evaluate(() => globalThis.held.set('scale', null));
    assert.equal((await state(page)).scale, 0.5);
    await frames(page, 3);
    assert.equal(await page.evaluate(() => globalThis.held.saved.length), 0);
  },
);

onNotebook(
  "an echo of the reader's choice does not become what “Start again” brings back",
  { query: 7 },
  async ({ page }) => {
    await ready(page);
    await token(page, 4).click();
    await until(page, () => globalThis.held.saved.length > 0);
    await page.evaluate(() => {
      for (const listener of globalThis.held.listeners.get('change:query')) listener();
    });
    await page.getByRole('button', { name: 'Start again' }).click();
    assert.equal((await state(page)).query, 7);
  },
);

onNotebook(
  'the cleanup removes the element and every listener, and another view goes on',
  { query: 0 },
  async ({ page }) => {
    await page.evaluate(async () => {
      const el = document.createElement('div');
      document.querySelector('main').append(el);
      await globalThis.widget.render({ model: globalThis.held, el });
    });
    await ready(page);
    const count = () => page.evaluate(() => [...globalThis.held.listeners.values()].map(({ size }) => size));
    assert.ok((await count()).every((size) => size === 2));
    await page.evaluate(() => globalThis.cleanup());
    assert.equal(await page.locator('#cell > *').count(), 0);
    assert.ok((await count()).every((size) => size === 1));
    await page.evaluate(() => globalThis.held.set('query', 3));
    assert.equal((await state(page)).query, 3);
  },
);

onNotebook(
  'the trait `element` chooses the flow, and nonsense the explorer',
  { element: 'flow', stage: 'blend' },
  async ({ page, warnings }) => {
    await ready(page);
    assert.equal((await state(page, 'attention-flow')).stage, 'blend');
    await page.evaluate(() =>
      globalThis.widget.render({ model: globalThis.model({ element: 'set' }), el: document.querySelector('main') }),
    );
    await ready(page);
    assert.equal(warnings.length, 1, warnings.join());
    assert.ok(warnings[0].includes('element="set"'), warnings[0]);
    assert.ok(warnings[0].includes(`allowed: ${FIGURES.join(', ')}`), warnings[0]);
  },
);

onNotebook(
  'a trait that holds neither text nor number is no value, and one warning says so',
  { query: { token: 'it' }, scale: 2 },
  async ({ page, warnings }) => {
    await ready(page);
    const { scale, attributes } = await state(page);
    assert.deepEqual([scale, attributes.query], [2, undefined]);
    assert.equal(warnings.length, 1, warnings.join());
    assert.match(warnings[0], /query="\[object Object\]"/);
  },
);

onHost(
  'imported from its address it brings the trained model too, from beside itself',
  '<div id="cell"></div>',
  { policy: '', init: stub },
  async ({ page, t }) => {
    const other = await serve({ at: '/lib/', policy: '', headers: { 'Access-Control-Allow-Origin': '*' } });
    t.after(() => other.close());
    await page.evaluate(async (address) => {
      const { default: widget } = await import(address);
      await widget.render({
        model: globalThis.model({ element: 'model', head: '3.1' }),
        el: document.getElementById('cell'),
      });
    }, `${other.origin}/lib/attention-widget.js`);
    await layers(page, 6, 'attention-model');
    await open(page, '3.1', 'attention-model');
    assert.ok(
      other.requests.some((path) => /^\/lib\/models\/.*\/layer-5\.bin$/.test(path)),
      other.requests.join(),
    );
  },
);
