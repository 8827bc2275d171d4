// scorm.zip: the single file in a learning platform, and without one.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { part, state, token } from '../lib/figure.mjs';
import { framed, iframe, onHost } from '../lib/frame.mjs';
import { ready, until } from '../lib/reader.mjs';
import { SITE, serve } from '../lib/server.mjs';
import { unzipped } from '../lib/zip.mjs';

const files = unzipped(await readFile(join(SITE, 'scorm.zip')));
const PAGE = files.get('index.html').toString();

/** A platform that writes down what it is told, and has an earlier status in its address if there is one. */
const PLATFORM = `self.told = [];
  const status = new URLSearchParams(location.search).get('status') ?? 'not attempted';
  const say = (name, answer = 'true') => (...values) => { told.push([name, ...values].join(' ')); return answer; };
  self.API = { LMSInitialize: say('init'), LMSSetValue: say('set'), LMSCommit: say('commit'),
    LMSFinish: say('finish'), LMSGetValue: say('get', status) };`;
const platform = (more = '') => ({
  policy: '',
  head: '<script src="/lms.js"></script>',
  pages: { '/lms.js': PLATFORM + more, '/sco.html': PAGE },
});
const inside = (depth) =>
  Object.fromEntries(
    Array.from({ length: depth }, (_, n) => [
      `/${n}.html`,
      `<!doctype html><title>x</title>${iframe(n ? `/${n - 1}.html` : '/sco.html', '')}`,
    ]),
  );

const told = (page) => page.evaluate(() => globalThis.told.filter((line) => !/^(get|commit)/.test(line)));
const START = ['init ', 'set cmi.core.lesson_status incomplete'];
const DONE = 'set cmi.core.lesson_status completed';
const NO_PLATFORM = /^No learning platform found/;
const NOT_RECORDED = /did not record your progress/;

/** Chooses tokens one after the other. */
async function choose(frame, ...indices) {
  for (const index of indices) {
    await token(frame, index).click();
    await until(frame, (wanted) => document.querySelector('attention-explorer').query === wanted, index);
  }
}

onHost(
  'the learner completes it with three queries and the scale, and it ends when the page goes',
  iframe('/sco.html', ''),
  platform(),
  async ({ page }) => {
    const frame = await framed(page);
    assert.deepEqual(await told(page), START);
    await part(frame, 'scale').press('PageUp');
    await choose(frame, 4, 9, 4, 9);
    assert.deepEqual(await told(page), START, 'two queries are not three');
    await choose(frame, 0);
    await until(page, (done) => globalThis.told.includes(done), DONE);
    await choose(frame, 1, 2);
    await page.$eval('iframe', (element) => element.remove());
    assert.deepEqual(await told(page), [...START, DONE, 'finish ']);
  },
);

onHost(
  'queries alone do not complete it; the scale does so then',
  iframe('/sco.html', ''),
  platform(),
  async ({ page }) => {
    const frame = await framed(page);
    await choose(frame, 0, 1, 2, 3, 4);
    assert.deepEqual(await told(page), START);
    await part(frame, 'scale').press('PageUp');
    await until(page, (done) => globalThis.told.includes(done), DONE);
  },
);

onHost(
  'who has completed it before does not fall back',
  iframe('/sco.html', ''),
  { ...platform(), start: '/?status=completed' },
  async ({ page }) => {
    await framed(page);
    assert.deepEqual(await told(page), ['init ']);
  },
);

for (const [depth, finds] of [
  [9, true],
  [10, false],
]) {
  onHost(
    `a platform ${depth + 1} windows up is ${finds ? '' : 'not '}found`,
    iframe(`/${depth - 1}.html`, ''),
    { ...platform(), pages: { ...platform().pages, ...inside(depth) } },
    async ({ page }) => {
      const frame = await deepest(page);
      await ready(frame);
      assert.deepEqual(await told(page), finds ? START : []);
    },
  );
}

/** The frame of the package, once it is there. */
async function deepest(page) {
  for (;;) {
    const frame = page.frames().find((one) => one.url().endsWith('/sco.html'));
    if (frame) return frame;
    await page.waitForEvent('framenavigated');
  }
}

onHost('the platform is found in the window that opened it', '', platform(), async ({ page, context }) => {
  const [popup] = await Promise.all([context.waitForEvent('page'), page.evaluate(() => void open('/sco.html'))]);
  await ready(popup);
  assert.deepEqual(await told(page), START);
  await popup.close({ runBeforeUnload: true });
  await until(page, () => globalThis.told.includes('finish '));
});

onHost(
  'the platform is found in the window that opened the popup around its frame',
  '',
  {
    ...platform(),
    pages: { ...platform().pages, '/popup.html': `<!doctype html><title>x</title>${iframe('/sco.html', '')}` },
  },
  async ({ page, context }) => {
    const [popup] = await Promise.all([context.waitForEvent('page'), page.evaluate(() => void open('/popup.html'))]);
    await ready(await deepest(popup));
    assert.deepEqual(await told(page), START);
  },
);

/** Has the frame's page go into the back/forward cache, or come back from there. */
const turn = (frame, ...names) =>
  frame.evaluate((names) => {
    for (const name of names) dispatchEvent(new PageTransitionEvent(name, { persisted: true }));
  }, names);

onHost(
  'a page that comes back from the back/forward cache begins a new session, and completes it there',
  iframe('/sco.html', ''),
  platform(),
  async ({ page }) => {
    const frame = await framed(page);
    await choose(frame, 4, 0);
    await turn(frame, 'pagehide', 'pageshow');
    assert.deepEqual(await told(page), [...START, 'finish ', ...START]);
    await choose(frame, 2);
    await part(frame, 'scale').press('PageUp');
    await until(page, (done) => globalThis.told.includes(done), DONE);
    await turn(frame, 'pagehide', 'pageshow', 'pagehide');
    assert.deepEqual(await told(page), [...START, 'finish ', ...START, DONE, 'finish ', 'init ', 'finish ']);
    assert.equal(await frame.getByText(NOT_RECORDED).count(), 0);
  },
);

onHost(
  'a platform that refuses a second session makes the learner open the activity again',
  iframe('/sco.html', ''),
  platform(`let open = 0;
    Object.assign(API, {
      LMSInitialize: () => String(!open++), LMSFinish: () => { open = 2; return 'true'; },
      LMSSetValue: () => String(open === 1), LMSCommit: () => String(open === 1),
    });`),
  async ({ page }) => {
    const frame = await framed(page);
    assert.equal(await frame.getByText(NOT_RECORDED).count(), 0);
    await turn(frame, 'pagehide', 'pageshow');
    await frame.getByRole('status').getByText(NOT_RECORDED).waitFor();
    await choose(frame, 4, 0, 2);
    await part(frame, 'scale').press('PageUp');
    await frame.getByText(NOT_RECORDED).waitFor();
  },
);

onHost(
  'around a frame of another origin errors are caught and it runs without a platform',
  async ({ t }) => {
    const other = await serve({ policy: '', pages: { '/sco.html': PAGE } });
    t.after(() => other.close());
    return iframe(`${other.origin}/sco.html`, '') + iframe(`${other.origin}/sco.html`);
  },
  platform(),
  async ({ page }) => {
    const frame = await framed(page);
    await choose(frame, 9);
    assert.equal((await state(frame)).query, 9);
    assert.deepEqual(await told(page), []);
  },
);

onHost('without a platform it runs, and says so once', '', { ...platform(), start: '/sco.html' }, async ({ page }) => {
  await ready(page);
  assert.equal(await page.getByRole('status').getByText(NO_PLATFORM).count(), 1);
  await choose(page, 0, 1, 2);
});

onHost(
  'a platform that fails, and an element named API, stop nothing',
  iframe('/sco.html', ''),
  {
    ...platform(
      'for (const name of ["LMSGetValue", "LMSSetValue", "LMSFinish"]) API[name] = () => { throw new ' +
        'Error("offline"); };',
    ),
  },
  async ({ page }) => {
    const frame = await framed(page);
    await choose(frame, 0, 1, 2);
    await part(frame, 'scale').press('PageUp');
    await frame.getByText(NOT_RECORDED).waitFor();
    await page.evaluate(() => {
      delete globalThis.API;
      document.querySelector('h1').id = 'API';
    });
    await frame.goto(frame.url());
    await ready(frame);
  },
);

for (const [name, control] of [
  ['order', 'shuffle'],
  ['spread', 'draw'],
  ['learning', 'another'],
]) {
  onHost(
    `the ${name} figure runs in a learning platform, and three changes complete it`,
    iframe(`/sco.html?element=${name}`, ''),
    platform(),
    async ({ page }) => {
      const frame = await framed(page, `attention-${name}`);
      for (const _ of [1, 2, 3]) {
        assert.deepEqual(await told(page), START);
        await frame.locator(`attention-${name} [part~="${control}"]`).click();
        await page.waitForTimeout(1100);
      }
      await until(page, (done) => globalThis.told.includes(done), DONE);
    },
  );
}
