// <attention-cost> wherever it may stand: without a worker, from elsewhere, in a sandbox, in one file; and when files
// fail.

import assert from 'node:assert/strict';
import { COST, button, ended, findings, measure, points } from '../lib/cost.mjs';
import { framed, iframe, onHost } from '../lib/frame.mjs';
import { frames, onCourse, ready } from '../lib/reader.mjs';
import { STRICT, serve } from '../lib/server.mjs';

const IN_PAGE = /^This page allows no worker/;
const workersOf = (page) => {
  const found = [];
  page.on('worker', (worker) => found.push(worker.url()));
  return found;
};

onCourse(
  "where the policy allows no worker, it measures in slices of the page's own time, and says so",
  COST,
  {
    policy: STRICT.replace("worker-src 'self'", "worker-src 'none'"),
    expected: /worker-src|policy/,
  },
  async ({ page }) => {
    const workers = workersOf(page);
    await measure(page);
    await points(page, 3);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    await button(page).click();
    const found = await ended(page);
    const said = await findings(page);
    assert.ok(
      said.some((one) => IN_PAGE.test(one)),
      said.join(),
    );
    await frames(page, 20);
    assert.deepEqual((await page.$eval('#c', (element) => element.trace)).points, found, 'and it stops');
    assert.deepEqual(workers, []);
  },
);

onCourse(
  'from another origin its worker is a blob',
  '<div id="box"></div>',
  { script: '', policy: '' },
  async ({ page, server, t }) => {
    const other = await serve({ at: '/lib/', policy: '', headers: { 'Access-Control-Allow-Origin': '*' } });
    t.after(() => other.close());
    const workers = workersOf(page);
    await page.evaluate((script) => import(script), `${other.origin}/lib/attention-explainer.js`);
    await page.evaluate((html) => {
      document.getElementById('box').innerHTML = html;
    }, COST);
    await measure(page);
    await points(page, 2);
    assert.equal(workers.length, 1);
    assert.match(workers[0], /^blob:/);
    assert.ok(!(await findings(page)).some((one) => IN_PAGE.test(one)));
    assert.deepEqual(
      server.requests.filter((path) => !path.startsWith('/course/unit-3/')),
      [],
    );
  },
);

for (const page_ of ['embed.html', 'standalone.html']) {
  onHost(
    `in a sandbox without an origin, ${page_} measures`,
    iframe(`/lib/${page_}#element=cost`),
    { policy: '' },
    async ({ page }) => {
      const frame = await framed(page, 'attention-cost');
      await measure(frame);
      const found = await points(frame, 2);
      assert.ok(
        found.every(({ tiles }) => tiles > 0),
        JSON.stringify(found),
      );
      assert.ok(!(await findings(frame, 'attention-cost')).some((one) => IN_PAGE.test(one)), 'in a worker');
    },
  );
}

onHost(
  'under a policy that forbids the blob of a single script, the frame measures in its page',
  iframe('/lib/embed.html?element=cost', ''),
  { expected: /worker-src/ },
  async ({ page }) => {
    const frame = await framed(page, 'attention-cost');
    await measure(frame);
    await points(frame, 2);
    assert.ok((await findings(frame, 'attention-cost')).some((one) => IN_PAGE.test(one)));
  },
);

let broken = true;
onCourse(
  'where its WebAssembly does not arrive, a sentence says why, and the button tries again',
  COST,
  {
    alter: (path) => (broken && /\/cost-\w+\.wasm$/.test(path) ? { status: 503 } : undefined),
    expected: /503/,
  },
  async ({ page }) => {
    await measure(page);
    await ended(page);
    const said = await findings(page);
    assert.ok(
      said.some((one) => one.includes('It ended early') && one.includes('503')),
      said.join(),
    );
    broken = false;
    await button(page).click();
    await points(page, 1);
    assert.ok(!(await findings(page)).some((one) => one.includes('It ended early')));
  },
);

onCourse(
  'where its worker does not arrive, it measures in the page',
  COST,
  {
    alter: (path) => (/\/cost-worker-/.test(path) ? { status: 404 } : undefined),
    expected: /404/,
  },
  async ({ page }) => {
    await measure(page);
    await points(page, 2);
    assert.ok((await findings(page)).some((one) => IN_PAGE.test(one)));
  },
);

let missing = true;
onCourse(
  'where its script does not arrive, the element apologises, and goes on when asked',
  COST,
  {
    alter: (path) => (missing && /\/cost-\w+\.js$/.test(path) ? { status: 404 } : undefined),
    expected: /404/,
  },
  async ({ page }) => {
    const retry = page.getByRole('button', { name: 'Try again' });
    await retry.waitFor();
    assert.equal(await page.getByText('A sentence for now.').isVisible(), true);
    missing = false;
    // A browser remembers that a module failed; the address of another attempt would be the same.
    await page.reload();
    await ready(page, '#c');
  },
);

onCourse(
  'two figures measure at the same time, and a broken one leaves the other alone',
  `${COST}<attention-cost id="d"></attention-cost>`,
  {},
  async ({ page }) => {
    await ready(page, '#c');
    await page.locator('#d').scrollIntoViewIfNeeded();
    await ready(page, '#d');
    await button(page, '#c').click();
    await button(page, '#d').click();
    await points(page, 2, '#c');
    await points(page, 2, '#d');
    await page.$eval('#c', (element) => element.remove());
    await ended(page, '#d');
  },
);
