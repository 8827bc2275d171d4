// embed.html: one element alone in an iframe, from any server, in any sandbox.

import assert from 'node:assert/strict';
import { findsNothing } from '../lib/axe.mjs';
import { TOKENS, state, token } from '../lib/figure.mjs';
import { framed, iframe, messages, notes, onHost } from '../lib/frame.mjs';
import { frames, ready, until } from '../lib/reader.mjs';
import { serve } from '../lib/server.mjs';

const forms = (path) => path.startsWith('/lib/');

onHost(
  'a frame in a sandbox without an origin works under the strict policy, with one script and no further request',
  iframe('/lib/embed.html?query=tired'),
  {},
  async ({ page, server }) => {
    const frame = await framed(page);
    assert.equal(await frame.evaluate(() => globalThis.origin), 'null', 'the sandbox has no origin');
    assert.equal((await state(frame)).query, TOKENS.indexOf('tired'));
    await token(frame, 4).click();
    assert.equal((await state(frame)).query, 4);
    const asked = server.requests.filter(forms).map((path) => path.replace(/-[0-9a-f]{12}/, '-#'));
    assert.deepEqual(asked.sort(), ['/lib/embed-#.css', '/lib/embed-#.js', '/lib/embed.html']);
  },
);

onHost(
  'a frame of the same origin works',
  iframe('/lib/embed.html?element=flow&stage=softmax', ''),
  {},
  async ({ page }) => {
    const frame = await framed(page, 'attention-flow');
    assert.equal((await state(frame, 'attention-flow')).stage, 'softmax');
  },
);

onHost(
  'a frame from another origin works, sandboxed and not',
  async ({ t }) => {
    const other = await serve({ at: '/lib/' });
    t.after(() => other.close());
    return iframe(`${other.origin}/lib/embed.html?query=0`, '') + iframe(`${other.origin}/lib/embed.html?query=1`);
  },
  { policy: '' },
  async ({ page }) => {
    for (const [index, handle] of (await page.$$('iframe')).entries()) {
      const frame = await handle.contentFrame();
      await handle.scrollIntoViewIfNeeded();
      await ready(frame);
      assert.equal((await state(frame)).query, index);
    }
  },
);

onHost(
  'every attribute can be a parameter, after a question mark or a hash, and the first of two counts',
  '',
  {
    start: [
      '/lib/embed.html?lesson=pronoun&query=cross&scale=2&query=it',
      'highlight=k&mask=causal&theme=dark&lang=en&id=a',
    ].join('#'),
  },
  async ({ page }) => {
    await ready(page);
    const { attributes, query, scale } = await state(page);
    assert.deepEqual([query, scale], [3, 2]);
    const { lesson, highlight, mask, theme, lang } = attributes;
    assert.deepEqual([lesson, highlight, mask, theme, lang], ['pronoun', 'k', 'causal', 'dark', 'en']);
    assert.deepEqual(await notes(page), []);
  },
);

onHost(
  'a parameter that does not exist is named in a sentence, as text, and reaches nothing',
  '',
  {
    start: '/lib/embed.html?onclick=alert(1)&style=color:red&class=x&part=y&%3Cb%3Eid%3C/b%3E=1&query=0&__proto__=z',
  },
  async ({ page }) => {
    await ready(page);
    const [note, ...rest] = await notes(page);
    assert.deepEqual(rest, []);
    for (const name of ['onclick', 'style', 'class', 'part', '<b>id</b>', '__proto__', 'highlight'])
      assert.ok(note.includes(name), note);
    const names = Object.keys((await state(page)).attributes);
    assert.deepEqual(names.sort(), ['data-lm-suppress-shortcuts', 'query']);
    assert.equal(await page.locator('main > p b').count(), 0);
  },
);

onHost(
  'a value that is nonsense is said in a sentence, and the default holds',
  '',
  {
    start: '/lib/embed.html?scale=%3Cimg%20src=x%20onerror=alert(1)%3E&theme=blue&lang=constructor',
  },
  async ({ page }) => {
    await ready(page);
    const said = (await notes(page)).join('\n');
    assert.match(said, /scale="<img src=x onerror=alert\(1\)>".*0\.2 to 3/);
    assert.match(said, /theme="blue".*auto, light, dark/);
    assert.equal((await state(page)).scale, 0.5);
    assert.equal(await page.title(), 'Self-attention you can check by hand');
  },
);

for (const element of ['set', 'nope', '%3Ci%3Ex', 'constructor', '']) {
  onHost(
    `element=${element} is answered with a sentence that names what there is`,
    '',
    { start: `/lib/embed.html?element=${element}` },
    async ({ page }) => {
      const said = await page.locator('main').innerText();
      assert.ok(said.includes(`“${decodeURIComponent(element)}”`) && said.includes('explorer, flow'), said);
      assert.equal(await page.locator('main i').count(), 0);
    },
  );
}

for (const theme of ['light', 'dark', 'auto']) {
  onHost(
    `the page's background is that of its element: ${theme}`,
    '',
    {
      start: `/lib/embed.html?theme=${theme}`,
      context: { colorScheme: theme === 'light' ? 'dark' : 'light' },
    },
    async ({ page }) => {
      await ready(page);
      const [around, inside] = await page.evaluate(() =>
        [
          document.documentElement,
          document.querySelector('attention-explorer').shadowRoot.querySelector('.element'),
        ].map((element) => getComputedStyle(element).backgroundColor),
      );
      assert.equal(around, inside);
      assert.equal(around, theme === 'dark' ? 'rgb(20, 23, 28)' : 'rgb(255, 255, 255)');
    },
  );
}

for (const width of [280, 320, 420, 800]) {
  for (const element of ['explorer', 'flow', 'neither']) {
    onHost(
      `at ${width} px nothing of ${element} goes beyond the side`,
      '',
      {
        start: `/lib/embed.html?element=${element}&${'long'.repeat(50)}=1`,
        context: { viewport: { width, height: 600 } },
      },
      async ({ page }) => {
        if (element !== 'neither') await ready(page);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      },
    );
  }
}

onHost(
  'axe finds nothing in either element alone, with a note',
  '',
  { start: '/lib/embed.html?nonsense=1', policy: '' },
  async ({ page, server }) => {
    await ready(page);
    await findsNothing(page, 'in the explorer alone');
    await page.goto(`${server.origin}/lib/embed.html?element=flow&theme=dark&stage=score`);
    await ready(page);
    await findsNothing(page, 'in the flow alone');
    await page.goto(`${server.origin}/lib/embed.html?element=x`);
    await findsNothing(page, 'in the sentence alone');
  },
);

onHost(
  'a focus ring at the edge can be seen whole',
  '',
  { start: '/lib/embed.html', context: { viewport: { width: 320, height: 800 } } },
  async ({ page }) => {
    await ready(page);
    const left = await page.evaluate(() => document.querySelector('attention-explorer').getBoundingClientRect().left);
    assert.ok(left >= 4, `${left} px`);
  },
);

onHost(
  'without scripts a sentence says what is missing',
  '',
  { start: '/lib/embed.html', context: { javaScriptEnabled: false } },
  async ({ page }) => {
    assert.match(await page.locator('noscript').innerText(), /JavaScript/);
  },
);

onHost(
  'a browser that cannot unpack the bytes is answered with a sentence',
  '',
  {
    start: '/lib/embed.html',
    init: () => {
      delete globalThis.DecompressionStream;
    },
  },
  async ({ page }) => {
    const said = await until(
      page,
      () => document.querySelector('attention-explorer').shadowRoot.querySelector('[role=alert]')?.textContent,
    );
    assert.match(said, /could not load.*DecompressionStream/);
  },
);

onHost(
  'outside a frame nothing is posted',
  '',
  {
    start: '/lib/embed.html',
    init: 'self.messages = []; addEventListener("message", ({ data }) => messages.push(data))',
  },
  async ({ page }) => {
    await ready(page);
    await token(page, 2).click();
    await frames(page, 3);
    assert.deepEqual(await messages(page), []);
  },
);
