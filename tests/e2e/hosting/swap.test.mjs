// Instant navigation on a page of our own: a script fetches the next page and swaps the body, as Turbo and its like do.

import assert from 'node:assert/strict';
import { bothReady } from '../lib/both.mjs';
import { part, state, token } from '../lib/figure.mjs';
import { alive, collectGarbage, count, outerListeners } from '../lib/pending.mjs';
import { UNIT, course, frames, onCourse, until } from '../lib/reader.mjs';

const PAGE = `<a href="next.html">Next</a><attention-explorer id="e" query="tired" scale="2"></attention-explorer>
  <attention-flow id="f" stage="score"></attention-flow>
  <script type="module" src="../lib/attention/attention-explainer.js"></script>`;

/**
 * How the new body comes: `fetched` is that of the page just fetched, `known` what was kept of that page, if anything
 * was.
 */
const MANNERS = {
  'takes the body that it fetches': { put: 'document.body.replaceWith(fetched)' },
  'writes what it fetches into the body': { put: 'document.body.innerHTML = fetched.innerHTML' },
  'moves what it fetches into the body, node by node': { put: 'document.body.replaceChildren(...fetched.childNodes)' },
  'keeps a copy of what it leaves': {
    put: 'document.body.replaceWith(known ?? fetched)',
    keep: 'document.body.cloneNode(true)',
    reader: true,
  },
  'keeps what it leaves': { put: 'document.body.replaceWith(known ?? fetched)', keep: 'document.body', reader: true },
};

const script = ({ put, keep = 'undefined' }) => `
  const kept = new Map();
  async function swap() {
    const fetched = new DOMParser().parseFromString(await (await fetch(location)).text(), 'text/html').body;
    const known = kept.get(location.pathname);
    ${put};
    for (const old of document.body.querySelectorAll('script')) {
      const script = document.createElement('script');
      for (const { name, value } of old.attributes) script.setAttribute(name, value);
      old.replaceWith(script);
    }
    document.body.dataset.swaps = ++swaps;
  }
  let swaps = 0;
  const leave = () => kept.set(here, ${keep});
  let here = location.pathname;
  const go = () => { leave(); here = location.pathname; return swap(); };
  document.documentElement.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    go();
  });
  addEventListener('popstate', go);`;

const files = (manner) => ({
  [`${UNIT}swap.js`]: script(manner),
  [`${UNIT}next.html`]: course('<p>The next unit.</p><a href="./">Back</a>', { script: '' }),
});
const swapped = (page, n) => until(page, (wanted) => Number(document.body.dataset.swaps ?? 0) === wanted, n);

for (const [what, manner] of Object.entries(MANNERS)) {
  onCourse(
    `on a page that ${what}, elements go and come again`,
    PAGE,
    { script: '', head: '<script src="swap.js" defer></script>', files: files(manner) },
    async ({ page }) => {
      await bothReady(page);
      for (let turn = 0; turn < 4; turn++) {
        await token(page, 0).click();
        await part(page, 'scale').press('End');
        await page.getByText('Next', { exact: true }).click();
        await swapped(page, 2 * turn + 1);
        assert.equal(await page.locator('attention-explorer, attention-flow').count(), 0);
        if (turn % 2) await page.goBack();
        else await page.getByText('Back', { exact: true }).click();
        await swapped(page, 2 * turn + 2);
        await bothReady(page);
        const { query, scale } = await state(page);
        assert.deepEqual([query, scale], manner.reader ? [0, 3] : [9, 2], `turn ${turn}`);
        await token(page, 4).click();
        assert.equal((await state(page)).query, 4);
        assert.equal((await state(page, '#f')).stage, 'score');
      }
    },
  );
}

/** Runs in the page: goes to the page with the elements, has the flow play, and leaves it again, so many times. */
async function visit(times) {
  const until = async (probe) => {
    while (!probe()) await new Promise((done) => requestAnimationFrame(done));
  };
  const follow = async () => {
    const { swaps } = document.body.dataset;
    document.querySelector('a').click();
    await until(() => document.body.dataset.swaps !== swaps);
  };
  for (let n = 0; n < times; n++) {
    if (!document.querySelector('attention-flow')) await follow();
    for (const element of document.querySelectorAll('attention-explorer, attention-flow')) {
      element.scrollIntoView();
      await until(() => element.ready);
      globalThis.visits.push(new WeakRef(element));
      element.shadowRoot.querySelector('[part="play"]')?.click();
    }
    await follow();
  }
}

onCourse(
  'of elements that are swapped away forty times nothing stays',
  PAGE,
  {
    script: '',
    head: '<script src="swap.js" defer></script>',
    files: files(Object.values(MANNERS)[0]),
    init: count,
  },
  async ({ page }) => {
    await page.evaluate(() => {
      globalThis.visits = [];
    });
    const left = async () => {
      await until(page, () => Object.values(globalThis.pending()).every((n) => n === 0));
      await frames(page);
      return { ...(await alive(page)), outer: await outerListeners(page) };
    };
    await page.evaluate(visit, 3);
    const before = await left();
    await page.evaluate(visit, 37);
    const after = await left();
    assert.deepEqual(after.outer, before.outer);
    assert.ok(
      Math.abs(after.listeners - before.listeners) < 10,
      `${before.listeners} listeners, then ${after.listeners}`,
    );
    assert.ok(after.nodes - before.nodes < 100, `${before.nodes} nodes, then ${after.nodes}`);
    await collectGarbage(page);
    const stay = await page.evaluate(() => globalThis.visits.map((one) => Boolean(one.deref())));
    assert.deepEqual([stay.length, stay.filter(Boolean).length], [80, 0]);
  },
);
