// Guess first, in each of the other forms.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { launched } from '../lib/browser.mjs';
import { TOKENS, heard, listen, part, state, token } from '../lib/figure.mjs';
import { framed, iframe, messages, onHost } from '../lib/frame.mjs';
import { finding, revealed, tellsNothing } from '../lib/guess.mjs';
import { frames, ready, until, watch } from '../lib/reader.mjs';
import { SITE } from '../lib/server.mjs';
import { unzipped } from '../lib/zip.mjs';

const [IT, STREET, TIRED] = ['it', 'street', 'tired'].map((word) => TOKENS.indexOf(word));
const EXPLORER = 'attention-explorer';

/** The reader guesses wrong in a page or a frame: before it nothing is told, and after it what is right. */
async function guesses(page, of = EXPLORER) {
  await listen(page);
  await frames(page);
  await tellsNothing(page, 'before the guess', of);
  await token(page, STREET, of).click();
  await revealed(page, of);
  assert.match(await finding(page, of), /^You: street\. Attention: 55% animal, 5% street\. /);
  const [{ detail }] = await heard(page, 'attention-guess');
  assert.deepEqual([detail.query, detail.guess, detail.right], [IT, STREET, false]);
}

for (const name of ['explorer', 'flow'])
  onHost(
    `in a frame without an origin the ${name} asks, and its host hears of no change until a query is chosen`,
    iframe(`/lib/embed.html?element=${name}&guess=&id=x`),
    {},
    async ({ page }) => {
      const of = `attention-${name}`;
      const frame = await framed(page, of);
      const stage = async () => (await messages(page, 'attention-explainer:change')).map(({ detail }) => detail.query);
      await guesses(frame, of);
      assert.ok(
        (await stage()).every((query) => query === IT),
        'a guess changes no state',
      );
      await token(frame, TIRED, of).click();
      await until(
        page,
        (query) =>
          globalThis.messages.some((one) => one?.type === 'attention-explainer:change' && one.detail.query === query),
        TIRED,
      );
    },
  );

onHost('what the host of a frame sets ends the guess', iframe('/lib/embed.html?guess=&id=x'), {}, async ({ page }) => {
  const frame = await framed(page);
  await tellsNothing(frame, 'before', EXPLORER);
  await page.evaluate(() =>
    document
      .querySelector('iframe')
      .contentWindow.postMessage(
        { type: 'attention-explainer:set', version: 1, id: 'x', attributes: { scale: 2 } },
        '*',
      ),
  );
  await revealed(frame, EXPLORER);
  assert.equal((await state(frame)).scale, 2);
});

for (const name of ['explorer', 'flow'])
  test(`the single file asks from a disk: ${name}`, async (t) => {
    const context = await (await launched()).newContext({ offline: true });
    t.after(() => context.close());
    const page = await context.newPage();
    const { problems } = watch(page);
    await page.goto(`${pathToFileURL(join(SITE, 'standalone.html'))}#element=${name}&guess=`);
    await ready(page, `attention-${name}`);
    await guesses(page, `attention-${name}`);
    assert.deepEqual(problems, []);
  });

const files = unzipped(await readFile(join(SITE, 'scorm.zip')));
const PLATFORM = `self.told = [];
  const say = (name, answer = 'true') => (...values) => { told.push([name, ...values].join(' ')); return answer; };
  self.API = { LMSInitialize: say('init'), LMSSetValue: say('set'), LMSCommit: say('commit'),
    LMSFinish: say('finish'), LMSGetValue: say('get', 'not attempted') };`;

onHost(
  'in a learning platform a guess is no query that counts, and three queries after it are',
  iframe('/sco.html?guess=', ''),
  {
    policy: '',
    head: '<script src="/lms.js"></script>',
    pages: { '/lms.js': PLATFORM, '/sco.html': files.get('index.html').toString() },
  },
  async ({ page }) => {
    const frame = await framed(page);
    const isDone = () => page.evaluate(() => globalThis.told.includes('set cmi.core.lesson_status completed'));
    await guesses(frame);
    await part(frame, 'scale').press('PageUp');
    for (const query of [TIRED, STREET]) await token(frame, query).click();
    await frames(frame);
    assert.ok(!(await isDone()), 'two queries are not three');
    await token(frame, 0).click();
    await until(page, () => globalThis.told.includes('set cmi.core.lesson_status completed'));
  },
);

const source = await readFile(join(SITE, 'attention-widget.js'), 'utf8');

/** Renders the widget of a blob: address with a model that keeps its traits. */
async function rendered([code, traits]) {
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const { default: widget } = await import(address);
  const model = { get: (name) => traits[name], set: () => {}, save_changes: () => {}, on: () => {}, off: () => {} };
  widget.render({ model, el: document.getElementById('cell') });
}

for (const element of ['explorer', 'flow'])
  onHost(`in a notebook the ${element} asks`, '<div id="cell"></div>', { policy: '' }, async ({ page }) => {
    await page.evaluate(rendered, [source, { element, guess: true }]);
    await ready(page, `attention-${element}`);
    await guesses(page, `attention-${element}`);
  });
