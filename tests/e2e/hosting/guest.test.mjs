// The manners of a guest: what an element leaves alone.

import assert from 'node:assert/strict';
import { BOTH, EXPLORER, FLOW, bothReady } from '../lib/both.mjs';
import { state, token } from '../lib/figure.mjs';
import { assertExplorerAndFlow } from '../lib/modules.mjs';
import { ARTICLE, frames, onArticle, onCourse, ready, until } from '../lib/reader.mjs';

const SET = '<attention-set for="e" query="tired">tired</attention-set>';
const load = (page) => page.evaluate(() => import('../lib/attention/attention-explainer.js'));

onCourse(
  'nothing is added to window, document.head, cookies, storage or the address',
  `<p>${SET}</p>${BOTH}`,
  { script: '' },
  async ({ page, context }) => {
    const look = () =>
      page.evaluate(() => ({
        names: Reflect.ownKeys(globalThis).map(String),
        head: document.head.innerHTML,
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        cookie: document.cookie,
        storage: [localStorage.length, sessionStorage.length],
        address: location.href,
        history: history.length,
      }));
    const before = await look();
    await load(page);
    await bothReady(page);
    await token(page, 9).click();
    await page.locator('attention-set').click();
    await page.locator('attention-flow [part="play"]').click();
    assert.deepEqual(await look(), before);
    assert.deepEqual(await context.storageState(), { cookies: [], origins: [] });
    assert.deepEqual(
      await page.evaluate(async () => (await indexedDB.databases()).length + (await caches.keys()).length),
      0,
    );
  },
);

onCourse('no built-in is changed', BOTH, { script: '' }, async ({ page }) => {
  const look = () =>
    page.evaluate(() => {
      const all = [
        Object,
        Array,
        Promise,
        Function,
        String,
        Element,
        HTMLElement,
        Node,
        Event,
        EventTarget,
        CanvasRenderingContext2D,
      ];
      Object.defineProperty(globalThis, 'numbered', { value: globalThis.numbered ?? new Map(), enumerable: false });
      // An object is known by the number it got when it was first seen.
      const number = (one) => {
        if (!globalThis.numbered.has(one)) globalThis.numbered.set(one, globalThis.numbered.size);
        return globalThis.numbered.get(one);
      };
      return [...all.flatMap((one) => [one, one.prototype]), WebAssembly].map((one) =>
        Reflect.ownKeys(one).map((key) => {
          const { value, get } = Object.getOwnPropertyDescriptor(one, key);
          return `${String(key)} ${number(value ?? get)}`;
        }),
      );
    });
  const before = await look();
  await load(page);
  await bothReady(page);
  assert.deepEqual(await look(), before);
});

onCourse(
  'no listener for keys, wheel or touch is put on window, document or the body',
  BOTH,
  {
    init: () => {
      const { addEventListener: add } = EventTarget.prototype;
      const added = [];
      EventTarget.prototype.addEventListener = function listen(type, ...rest) {
        const outer = [globalThis, document, document.documentElement, document.body].includes(this ?? globalThis);
        // The tool that drives the browser listens too, but not from one of our files.
        if (outer && new Error().stack.includes('/attention-')) added.push(type);
        return add.call(this ?? globalThis, type, ...rest);
      };
      Object.defineProperty(globalThis, 'added', { value: added, enumerable: false });
    },
  },
  async ({ page }) => {
    await bothReady(page);
    await token(page, 9).click();
    const added = await page.evaluate(() => globalThis.added);
    assert.ok(added.includes('visibilitychange'), 'it hears what is added');
    assert.deepEqual(
      added.filter((type) => /key|wheel|touch|pointer|mouse|click|scroll/.test(type)),
      [],
    );
  },
);

onArticle('nothing is requested from another origin, and nothing twice', {}, async ({ context, server }) => {
  // A page of its own: what the first one still asks for while it is loaded again would count twice.
  const page = await context.newPage();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(server.origin + ARTICLE);
  for (const id of ['#flow', '#explorer']) {
    await page.locator(id).scrollIntoViewIfNeeded();
    await ready(page, id);
  }
  const elsewhere = asked.filter((url) => !url.startsWith(server.origin) && !url.startsWith('data:'));
  assert.deepEqual(elsewhere, []);
  assertExplorerAndFlow(asked);
  assert.deepEqual(asked, [...new Set(asked)]);
});

onCourse(
  'the runtime is fetched only when an element is within 600 px of the viewport',
  `<div id="gap"></div>${EXPLORER}`,
  {
    css: 'main{padding:0}h1{margin:0;height:40px}#gap{height:1600px}',
  },
  async ({ page, server }) => {
    const fetched = () => server.requests.filter((path) => /\/attention-[0-9a-f]{12}\.(?:js|wasm)$/.test(path)).length;
    await frames(page, 6);
    assert.equal(fetched(), 0, '740 px below');
    await page.evaluate(() => scrollTo(0, 120));
    await frames(page, 6);
    assert.equal(fetched(), 0, '620 px below');
    await page.evaluate(() => scrollTo(0, 160));
    await ready(page);
    assert.equal(fetched(), 2, '580 px below');
  },
);

onCourse(
  'pages do not reach into an element, and it does not reach out',
  `${EXPLORER}<p class="q">Q</p><b class="w">w</b><table><tr><td>1</td></tr></table><button>b</button>`,
  { script: '' },
  async ({ page }) => {
    const look = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('p, b, td, button')].map((one) => {
          const { color, font, padding, margin, borderTopWidth } = getComputedStyle(one);
          return { color, font, padding, margin, borderTopWidth };
        }),
      );
    const before = await look();
    await load(page);
    await ready(page);
    assert.deepEqual(await look(), before);
  },
);

onCourse(
  'three on a page, of a script that is loaded twice and of a second copy, each do their work once',
  `<div id="box">${EXPLORER}${EXPLORER.replace('"e"', '"two"')}</div>
  <p><attention-set for="two" query="tired">tired</attention-set></p>
  ${FLOW}
  <script type="module" src="../lib/attention/attention-explainer.js"></script>
  <script type="module" src="../lib/attention/attention-explainer.js?v=2"></script>`,
  {
    init: () =>
      addEventListener('attention-change', () => {
        globalThis.changes = (globalThis.changes ?? 0) + 1;
      }),
  },
  async ({ page }) => {
    for (const id of ['#e', '#two', '#f']) {
      await page.locator(id).scrollIntoViewIfNeeded();
      await ready(page, id);
      assert.equal(await page.locator(`${id} .element`).count(), 1, id);
    }
    await page.locator('attention-set').click();
    await page.getByRole('button', { name: 'blend', exact: true }).click();
    await token(page, 0).click();
    await frames(page);
    assert.deepEqual(
      [(await state(page, '#e')).query, (await state(page, '#two')).query, (await state(page, '#f')).stage],
      [0, 9, 'blend'],
    );
    assert.equal(await page.evaluate(() => globalThis.changes), 3, 'one event a change');
  },
);

onCourse('two releases on one page work together', `<p>${SET}</p>`, {}, async ({ page }) => {
  // The second loads when the first has defined everything, and its elements are of the first.
  await page.evaluate(async () => {
    await import('../lib/attention/attention-explainer.js?release=2');
    const element = document.createElement('attention-explorer');
    element.id = 'e';
    document.querySelector('main').append(element);
  });
  await ready(page);
  await page.locator('attention-set').click();
  await until(page, () => document.getElementById('e').query === 9);
});
