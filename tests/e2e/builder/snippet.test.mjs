// A snippet of the builder page shows the chosen state where it is pasted.

import assert from 'node:assert/strict';
import { onBuilder, pasted, snippet } from '../lib/builder.mjs';
import { state } from '../lib/figure.mjs';
import { framed } from '../lib/frame.mjs';
import { frames, ready } from '../lib/reader.mjs';

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

const STATE = '?query=cross&scale=2&theme=dark&hide=readout,share';
for (const [form, name] of [
  ['html', 'HTML'],
  ['markdown', 'Markdown'],
  ['reveal', 'reveal.js'],
  ['iframe', 'iframe (Moodle, Canvas)'],
]) {
  onBuilder(
    `the snippet for ${name} shows the state where it is pasted`,
    STATE,
    { policy: '' },
    async ({ page, context, server }) => {
      await page.getByRole('radio', { name, exact: true }).check();
      const host = await pasted(context, server, await snippet(page));
      const figure = form === 'iframe' ? await framed(host) : host;
      await ready(figure);
      const { query, scale, attributes } = await state(figure);
      assert.deepEqual([query, scale, attributes.theme, attributes.hide], [3, 2, 'dark', 'readout,share']);
    },
  );
}

onBuilder(
  'a snippet is copied, and that it is copied is said',
  '?form=notebook',
  { context: CLIPBOARD },
  async ({ page }) => {
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(text, await snippet(page));
    assert.match(text, /^# pip install anywidget\n/);
  },
);

onBuilder('each form has its own places to paste', '', {}, async ({ page }) => {
  const places = {
    HTML: 'Open edX',
    Markdown: 'MkDocs',
    'iframe (Moodle, Canvas)': 'WordPress',
    Notebook: 'Colab',
    'reveal.js': 'slides',
  };
  for (const [form, place] of Object.entries(places)) {
    await page.getByRole('radio', { name: form, exact: true }).check();
    const said = await page.locator('.where:visible').allInnerTexts();
    assert.equal(said.length, 1, form);
    assert.ok(said.join().includes(place), said.join());
  }
});

onBuilder(
  'the rule keeps the height that the figure will have',
  '?hide=heatmap',
  { policy: '' },
  async ({ page, context, server }) => {
    const rule = await page.getByRole('textbox', { name: 'A rule for your style sheet' }).inputValue();
    const host = await pasted(context, server, `<style>body{margin:0 4px}${rule}</style>${await snippet(page)}`);
    for (const width of [375, 960]) {
      await host.setViewportSize({ width, height: 800 });
      await ready(host);
      await frames(host, 3);
      const kept = rule.match(/min-height: (\d+)px/g).map((one) => Number(/\d+/.exec(one)))[width < 800 ? 0 : 1];
      const height = await host.$eval('attention-explorer', (element) => element.getBoundingClientRect().height);
      assert.ok(Math.abs(kept - height) <= 1, `${width}: ${kept} kept, ${height} needed`);
    }
  },
);
