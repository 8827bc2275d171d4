// The builder page and its address: read once, written by Copy link alone; nonsense in it is said.

import assert from 'node:assert/strict';
import { FOLDER, onBuilder, preview, snippet, written } from '../lib/builder.mjs';
import { state, token } from '../lib/figure.mjs';
import { until } from '../lib/reader.mjs';

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const notes = (page) => page.locator('section > p[role=status]').allTextContents();
const FULL =
  '?lang=en&element=flow&query=cross&scale=2&stage=score&highlight=k&theme=dark&figure-lang=de' +
  '&hide=readout%2Cshare&form=iframe&width=desktop&base=https%3A%2F%2Fexample.org%2Fa';

onBuilder(
  'an address brings every choice back, and Copy link writes the same one',
  FULL,
  { context: CLIPBOARD },
  async ({ page }) => {
    const before = await snippet(page);
    assert.match(
      before,
      /^<iframe title="Self-Attention zum Nachprüfen" src="https:\/\/example\.org\/a\/embed\.html\?element=flow&amp;query=cross&amp;scale=2&amp;stage=score&amp;highlight=k&amp;theme=dark&amp;lang=de&amp;hide=readout%2Cshare" width="100%" height="\d+" loading="lazy">/,
    );
    assert.ok(await page.getByRole('radio', { name: /^Desktop/ }).isChecked());
    const frame = await preview(page, 'attention-flow');
    const { query, scale, stage, attributes } = await state(frame, 'attention-flow');
    assert.deepEqual([query, scale, stage, attributes.lang], [3, 2, 'score', 'de']);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('Link copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, page.url());
    const pairs = (search) => [...new URLSearchParams(search)].sort().join('\n');
    assert.equal(pairs(new URL(copied).search), pairs(FULL));
  },
);

onBuilder('the address is written by the button and by nothing else', '', { context: CLIPBOARD }, async ({ page }) => {
  const before = page.url();
  const frame = await preview(page);
  await token(frame, 9).click();
  await written(page, 'tired');
  assert.equal(page.url(), before);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await until(page, () => location.search === '?lang=en&query=tired');
  await page.reload();
  await written(page, 'query="tired"');
  await page.goBack();
  assert.equal(page.url(), 'about:blank', 'no step was added to the history');
});

onBuilder(
  'where the clipboard is refused, the link and the snippet are there to be copied by hand',
  '',
  { headers: { 'Permissions-Policy': 'clipboard-write=()' }, expected: /Permissions policy/i },
  async ({ page }) => {
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByText('The link is in the address bar now.').waitFor();
    assert.equal(new URL(page.url()).search, '?lang=en');
    await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
    await page.getByText('The text is selected').waitFor();
    assert.equal(await page.evaluate(() => getSelection().toString()), `${(await snippet(page)).trimEnd()}\n`);
  },
);

const HOSTILE = '<img src=x onerror=alert(1)>';
const BAD = [
  'query',
  'scale',
  'stage',
  'theme',
  'lang',
  'figure-lang',
  'hide',
  'element',
  'lesson',
  'form',
  'width',
  'highlight',
];
for (const name of BAD) {
  onBuilder(
    `nonsense for ${name} is said as text, with what there is, and the default holds`,
    `?${new URLSearchParams([[name, HOSTILE]])}`,
    {},
    async ({ page }) => {
      const said = (await notes(page)).join('\n');
      assert.ok(
        name === 'hide' ? said.includes('<img') && said.includes('onerror=alert(1)>') : said.includes(HOSTILE),
        said,
      );
      assert.match(said, /Supported: \S/);
      assert.equal(await page.locator('main img').count(), 0);
      assert.ok((await snippet(page)).includes('<attention-explorer>'), await snippet(page));
      assert.deepEqual(await page.locator('form [name=hide]:checked').count(), 0);
    },
  );
}

onBuilder(
  'names that the page does not know are said, and reach nothing',
  `?onclick=alert(1)&__proto__=x&${encodeURIComponent('<b>')}=1&id=7`,
  {},
  async ({ page }) => {
    const [said, ...more] = await notes(page);
    assert.deepEqual(more, []);
    for (const name of ['onclick', '__proto__', '<b>', 'id', 'figure-lang']) assert.ok(said.includes(name), said);
    assert.equal(await page.locator('main b').count(), 0);
  },
);

onBuilder(
  'a hostile file and a hostile folder stay text in every snippet',
  `?${new URLSearchParams({ src: `"><script>alert(1)</script>`, base: 'https://example.org/"><b>/' })}`,
  {
    expected: /Failed to load/,
    context: { viewport: { width: 1280, height: 400 } },
  },
  async ({ page }) => {
    for (const form of await page.locator('[name=form]').all()) {
      await form.check();
      const text = await snippet(page);
      assert.ok(!text.includes('<script>alert') && !text.includes('<b>'), text);
    }
  },
);

onBuilder(
  'the address of the copy is checked, completed, and told where it reaches nobody',
  '',
  {},
  async ({ page, server }) => {
    const base = page.getByRole('textbox', { name: 'Address of your copy' });
    const give = async (text) => {
      await base.fill(text);
      await page.keyboard.press('Tab');
    };
    assert.equal(await base.inputValue(), `${server.origin}${FOLDER}`);
    assert.ok(await page.getByText('works on your machine alone').isVisible());
    for (const text of [
      'https://example.org/a',
      'https://example.org/a/',
      'https://example.org/a/embedding.html?lang=de#x',
    ]) {
      await give(text);
      await written(page, 'src="https://example.org/a/attention-explainer.js"');
      assert.ok(!(await page.getByText('works on your machine alone').isVisible()));
    }
    for (const text of ['example.org', 'javascript:alert(1)', '']) {
      await give(text);
      assert.ok((await snippet(page)).includes(`"${server.origin}${FOLDER}attention-explainer.js"`), text);
      if (text) await page.getByText(`“${text}” is no address of a folder.`).waitFor();
    }
  },
);
