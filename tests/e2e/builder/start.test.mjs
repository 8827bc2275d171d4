// How the builder page starts: read before its program comes, and what it says where that does not come, or stops.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launched } from '../lib/browser.mjs';
import { FOLDER, onBuilder, snippet, started } from '../lib/builder.mjs';
import { serve } from '../lib/server.mjs';

/** A test on the page, whose program `answer` gives or refuses. */
const onProgram = (name, search, answer, run) =>
  test(name, async (t) => {
    const server = await serve({ at: FOLDER });
    t.after(() => server.close());
    const page = await (await launched()).newPage();
    t.after(() => page.close());
    await page.route(/builder-[0-9a-f]{12}\.js$/, answer);
    // The program belongs to the document, so that its event would come too late.
    await page.goto(`${server.origin}${FOLDER}embedding.html${search}`, { waitUntil: 'commit' });
    await run(page);
  });

/** A route that waits, and what ends its wait. */
function held() {
  let release;
  const wait = new Promise((resolve) => {
    release = resolve;
  });
  return { release, answer: async (route) => wait.then(() => route.continue()) };
}

const heading = (page) => page.getByRole('heading', { level: 1 });

for (const [language, text] of [
  ['en', 'Embed self-attention in your course'],
  ['de', 'Self-Attention in deinen Kurs einbetten'],
]) {
  const { release, answer } = held();
  onProgram(
    `before its program comes, ${language === 'en' ? 'the page is read' : 'nothing is seen in another language'}`,
    `?lang=${language}`,
    answer,
    async (page) => {
      await page.locator('footer').waitFor({ state: 'attached' });
      assert.equal(await heading(page).isVisible(), language === 'en');
      assert.equal(await page.locator('#snippet').isVisible(), false, 'no control is there that does nothing');
      release();
      await started(page);
      assert.equal(await heading(page).innerText(), text);
      assert.ok(await page.locator('#snippet').isVisible());
    },
  );
}

onProgram(
  'where its program does not come, the page says so, and can be read',
  '?lang=de',
  (route) => route.abort(),
  async (page) => {
    await page.getByText('The program of this page has not arrived.').waitFor();
    assert.ok(await heading(page).isVisible());
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    assert.equal(await page.locator('#snippet').isVisible(), false);
    assert.ok(await page.getByText('MkDocs').first().isVisible());
  },
);

onBuilder(
  'where WebAssembly is forbidden, the page says so',
  '',
  {
    policy: "default-src 'self'; img-src data:; style-src 'self' 'unsafe-inline'",
    expected: /WebAssembly|policy/i,
  },
  async ({ page }) => {
    await page.getByText('The builder on this page has stopped working (CompileError').waitFor();
    assert.ok(await heading(page).isVisible());
  },
);

onBuilder(
  'where its program stops, the page says so, and leaves what is there to be copied',
  '?query=tired',
  { expected: /unreachable/ },
  async ({ page }) => {
    await page.evaluate(() => document.querySelector('#rule').remove());
    const before = await snippet(page);
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('dark');
    await page.getByText('The builder on this page has stopped working (RuntimeError').waitFor();
    assert.equal((await snippet(page)).replace(' theme="dark"', ''), before);
    await page.getByRole('combobox', { name: 'Colours' }).selectOption('light');
    assert.equal(await page.locator('section > p[role=status]').count(), 1, 'it is said once');
  },
);
