// Print of the forms that are one file: what has not started prints its default still in words, as no picture lies
// beside it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onHost } from '../lib/frame.mjs';
import { drawn, isEmpty, texts } from '../lib/pdf.mjs';
import { ready, until } from '../lib/reader.mjs';
import { SITE } from '../lib/server.mjs';
import { FIGURES, both, labelOf, still } from '../lib/stills.mjs';
import { unzipped } from '../lib/zip.mjs';

const SCORM = unzipped(await readFile(join(SITE, 'scorm.zip')))
  .get('index.html')
  .toString();
const WIDGET = await readFile(join(SITE, 'attention-widget.js'), 'utf8');
const PAGES = { policy: '', pages: { '/scorm.html': SCORM } };
const LABEL = 'Default state; not started';

/** The program of a figure never is compiled, as if paper were faster. */
function neverStart() {
  WebAssembly.compile = () => new Promise(() => {});
}

const print = async (page) => drawn(await page.pdf({ format: 'A4', printBackground: true }));

/** The words and the label that an element's still has on paper; nothing without a still. */
const stillOnPaper = async (page, selector) => {
  await page.emulateMedia({ media: 'print' });
  const stills = await page.locator(selector).locator('.still').all();
  const words = stills.map((one) => one.innerText());
  const labels = stills.map((one) => one.evaluate(labelOf));
  return (await Promise.all([...words, ...labels])).map((text) => text.trim());
};

for (const address of ['/lib/standalone.html', '/scorm.html', '/lib/embed.html']) {
  onHost(
    `print: ${address}, right after opening, is no empty page`,
    '',
    { ...PAGES, start: address },
    async ({ page }) => {
      const pages = await print(page);
      assert.ok(!pages.some(isEmpty) && texts(pages) > 2, `${texts(pages)} texts on ${pages.length} pages`);
    },
  );
}

for (const figure of FIGURES) {
  const options = { ...PAGES, init: neverStart, start: `/lib/standalone.html#element=${figure}` };
  onHost(
    `print: a single file whose ${figure} has not started prints its still in words`,
    '',
    options,
    async ({ page }) => {
      const pages = await print(page);
      const { caption } = await still(page, both(figure)[0]);
      assert.ok(!pages.some(isEmpty), 'no page is empty');
      assert.deepEqual(await stillOnPaper(page, `attention-${figure}`), [caption, LABEL]);
    },
  );
}

onHost(
  'print: a widget far below prints its still in words, and once started its state alone',
  '<div id="far"></div><div id="cell"></div>',
  { policy: '' },
  async ({ page }) => {
    await page.evaluate(async (code) => {
      document.getElementById('far').style.height = '4000px';
      const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
      const { default: widget } = await import(address);
      const model = { get: () => undefined, set: () => {}, save_changes: () => {}, on: () => {}, off: () => {} };
      widget.render({ model, el: document.getElementById('cell') });
    }, WIDGET);
    const element = 'attention-explorer';
    await until(page, () => document.querySelector('attention-explorer').shadowRoot.querySelector('.still'));
    const [words, label] = await stillOnPaper(page, element);
    assert.match(words, /“it” gives \d+%/);
    assert.equal(label, LABEL);
    await page.emulateMedia({ media: 'screen' });
    await page.locator(element).scrollIntoViewIfNeeded();
    await ready(page, element);
    assert.deepEqual(await stillOnPaper(page, element), []);
  },
);
