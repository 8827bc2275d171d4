// The builder page as a page: keyboard, both languages, axe, a disk, no scripts.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { findsNothing } from '../lib/axe.mjs';
import { FOLDER, onBuilder, preview, snippet, written } from '../lib/builder.mjs';
import { state, token } from '../lib/figure.mjs';
import { launched } from '../lib/browser.mjs';
import { until, watch } from '../lib/reader.mjs';
import { SITE } from '../lib/server.mjs';

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
onBuilder('all of it works by keyboard alone', '', { context: CLIPBOARD }, async ({ page }) => {
  await preview(page);
  await page.evaluate(() => scrollTo(0, 0));
  const at = () =>
    page.evaluate(() => {
      const { localName, name, id, textContent } = document.activeElement;
      return name || id || (['a', 'button'].includes(localName) ? textContent : localName);
    });
  const tab = async (to, key = 'Tab') => {
    for (let n = 0; n < 40; n++) {
      await page.keyboard.press(key);
      if ((await at()) === to) return;
    }
    assert.fail(`${key} does not lead to ${to}`);
  };
  await tab('width');
  await page.keyboard.press('ArrowRight');
  await tab('iframe');
  await tab('form');
  await page.keyboard.press('ArrowRight');
  await tab('snippet');
  await tab('element');
  await page.keyboard.press('ArrowDown');
  await tab('query');
  await page.keyboard.press('t');
  await tab('scale');
  await page.keyboard.press('End');
  await tab('Back to the default');
  await tab('stage');
  await page.keyboard.press('s');
  await tab('hide');
  await page.keyboard.press(' ');
  await tab('snippet', 'Shift+Tab');
  await tab('Copy');
  await page.keyboard.press('Enter');
  await page.getByText('Copied.').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(text, await snippet(page));
  assert.match(text, /^\n<div>\n.*\n<attention-flow query="(The|the|tired)" scale="3" stage="score" hide="stage">/);
  await tab('Copy link');
});

/** Every text and title that is in sight, but for what is the same in each language. */
const texts = (page) =>
  page.evaluate(() => {
    const found = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement: parent, textContent } = walker.currentNode;
      if (textContent.trim() && parent.closest('button[lang], code, option, noscript') === null)
        found.push(textContent.trim());
      if (parent.localName === 'option' && !['query', 'lesson', 'figure-lang'].includes(parent.parentElement.name))
        found.push(textContent.trim());
    }
    for (const one of document.querySelectorAll('[aria-label], [title], [alt]')) found.push(one.ariaLabel ?? one.title);
    return found;
  });
/** Names of files, platforms and of the field; the German words for them are the same. */
const SAME =
  /^(scorm\.zip|standalone\.html|HTML|Markdown|iframe \(Moodle, Canvas\)|Notebook|MyST|reveal\.js|Heatmap|Head|Query|Desktop, 960 px|embed|score|softmax|output|Score|Softmax|Embed|Output|keys?, K|Keys, K|Values, V|d_k|÷ √d_k|16|64|256)$/i;

onBuilder(
  'in German nothing is left in English, and the switch changes all of it at once',
  '?element=flow&query=nonsense&foo=1&base=x&hide=menu',
  {
    context: { locale: 'de-AT', viewport: { width: 1280, height: 900 } },
  },
  async ({ page }) => {
    assert.equal(await page.locator('html').getAttribute('lang'), 'de', 'the language of the browser');
    const german = await texts(page);
    const choice = await snippet(page);
    await page.getByRole('button', { name: 'English' }).click();
    assert.equal(await page.getByRole('button', { name: 'English' }).getAttribute('aria-pressed'), 'true');
    const english = await texts(page);
    assert.equal(english.length, german.length);
    const left = german.filter((text) => english.includes(text) && !SAME.test(text));
    assert.deepEqual(left, []);
    assert.equal(
      (await snippet(page)).replace(' you can check by hand', ''),
      choice.replace(' zum Nachprüfen', '').replace('Self-Attention', 'Self-attention'),
    );
    await page.getByRole('button', { name: 'Deutsch' }).click();
    assert.deepEqual(await texts(page), german);
  },
);

onBuilder(
  'the address has the say before the browser, and the preview speaks as the page does',
  '?lang=de',
  { context: { locale: 'en-GB' } },
  async ({ page }) => {
    assert.equal(await page.title(), 'Self-Attention in deinen Kurs einbetten');
    const frame = await preview(page);
    await frame.getByText('Wähle die Query').or(frame.getByRole('radiogroup')).first().waitFor();
    assert.equal((await state(frame)).attributes.lang, 'de');
    assert.ok(!(await snippet(page)).includes('lang='));
  },
);

for (const colorScheme of ['light', 'dark']) {
  for (const search of [
    '?base=x&query=x',
    '?lang=de&element=flow&stage=score&width=desktop&form=iframe',
    '?src=examples/my-head.json&form=notebook',
  ]) {
    onBuilder(
      `axe finds nothing in ${search} in ${colorScheme}`,
      search,
      { policy: '', context: { colorScheme, reducedMotion: 'reduce' } },
      async ({ page }) => {
        await preview(page, search.includes('flow') ? 'attention-flow' : 'attention-explorer');
        await findsNothing(page, search);
      },
    );
  }
}

onBuilder(
  'without scripts the page can be read, says what it lacks, and gives its files',
  '',
  { context: { javaScriptEnabled: false } },
  async ({ page }) => {
    const said = await page.locator('body').innerText();
    for (const text of ['The builder on this page needs JavaScript', 'MkDocs', 'WordPress', 'SCORM 1.2', 'Jupyter'])
      assert.ok(said.includes(text), text);
    for (const text of ['Try it', 'Copy', 'Leave out']) assert.ok(!said.includes(text), text);
    for (const file of ['scorm.zip', 'standalone.html']) {
      const response = await page.request.get(
        new URL(await page.getByRole('link', { name: file }).getAttribute('href'), page.url()).href,
      );
      assert.equal(response.status(), 200, file);
    }
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  },
);

onBuilder(
  'the single file begins as chosen, by what is shown beside it',
  '?element=flow&stage=blend&query=tired',
  {},
  async ({ page, context, server }) => {
    const after = await page.locator('code.state').textContent();
    const other = await context.newPage();
    await other.route('**/standalone.html', async (route) =>
      route.fulfill({ response: await route.fetch(), headers: { 'Content-Type': 'text/html' } }),
    );
    await other.goto(`${server.origin}${FOLDER}standalone.html${after}`);
    await until(other, () => document.querySelector('attention-flow')?.ready);
    const { query, stage } = await state(other, 'attention-flow');
    assert.deepEqual([query, stage], [9, 'blend']);
  },
);

test('from a disk the preview works and the page says that the address must be another', async (t) => {
  const page = await (await launched()).newPage();
  t.after(() => page.close());
  const { problems } = watch(page);
  await page.goto(`${pathToFileURL(`${SITE}/embedding.html`)}?query=tired`);
  const frame = await preview(page);
  assert.equal((await state(frame)).query, 9);
  await token(frame, 0).click();
  await written(page, 'query="The"');
  assert.ok(await page.getByText('works on your machine alone').isVisible());
  assert.deepEqual(problems, []);
});
