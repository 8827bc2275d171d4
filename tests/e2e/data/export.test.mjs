// Take it away: files say what the element shows, and can be had where downloads are forbidden.

import assert from 'node:assert/strict';
import { asText, downloaded, opened } from '../lib/export.mjs';
import { dragScale, token, trace } from '../lib/figure.mjs';
import { TWO } from '../lib/files.mjs';
import { framed, iframe, onHost } from '../lib/frame.mjs';
import { WEIGHTS, choose, opened as openPanel, panelOf, shows } from '../lib/custom-data.mjs';
import { onCourse, ready, until } from '../lib/reader.mjs';

const EXPLORER = '<attention-explorer></attention-explorer>';
/** The table of a trace whose tokens need no quotes. */
const table = ({ tokens, weights }) =>
  [['query', ...tokens], ...weights.map((row, index) => [tokens[index], ...row])]
    .map((cells) => `${cells.join()}\r\n`)
    .join('');

onCourse('the files hold what the element shows, downloaded and as text', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await token(page, 9).click();
  await dragScale(page, 1.7);
  const panel = await opened(page);
  const now = await trace(page);
  assert.deepEqual([now.query, now.scale], [9, 1.7]);
  assert.deepEqual(JSON.parse(await asText(panel, 'JSON')), now);
  assert.equal(await asText(panel, 'CSV'), table(now).replaceAll('\r\n', '\n'), 'a field of a page knows one line end');
  for (const [kind, content] of [
    ['JSON', await asText(panel, 'JSON')],
    ['CSV', table(now)],
  ]) {
    const { name, bytes } = await downloaded(page, panel, kind);
    assert.equal(name, `attention-explorer-tired.${kind.toLowerCase()}`);
    assert.equal(bytes.toString(), content);
  }
});

/** What libraries of old add to prototypes: JSON in place of values, and fields that loops find. */
const OLD_LIBRARY = () => {
  for (const { prototype } of [Array, String, Number, Object])
    Object.defineProperty(prototype, 'toJSON', { configurable: true, value: () => 'changed' });
  Object.assign(Array.prototype, { each: () => 'changed', last: () => 'changed' });
  Object.assign(Object.prototype, { extra: 'changed' });
};

onCourse(
  'files do not depend on what a page has added to prototypes',
  EXPLORER,
  { init: OLD_LIBRARY },
  async ({ page }) => {
    await ready(page);
    await token(page, 9).click();
    const panel = await opened(page);
    const [json, csv] = [await asText(panel, 'JSON'), await asText(panel, 'CSV')];
    // What a test reads of the page goes through JSON too.
    await page.evaluate(() => {
      for (const { prototype } of [Array, String, Number, Object]) delete prototype.toJSON;
      for (const name of ['each', 'last']) delete Array.prototype[name];
      delete Object.prototype.extra;
    });
    const now = await trace(page);
    assert.deepEqual(JSON.parse(json), now);
    assert.equal(csv, table(now).replaceAll('\r\n', '\n'));
  },
);

/** Shows custom data in the element. */
async function give(page, data) {
  await choose(await openPanel(page), JSON.stringify(data));
  await shows(page, data.tokens);
}

onCourse(
  'the JSON of an element is read as custom data, also where there are weights alone',
  EXPLORER,
  {},
  async ({ page }) => {
    await ready(page);
    for (const given of [TWO, WEIGHTS]) {
      await give(page, given);
      const before = await trace(page);
      const text = await asText(await opened(page), 'JSON');
      await choose(await openPanel(page), text);
      await panelOf(page).getByText(`${given.tokens.length} tokens shown.`).waitFor();
      await panelOf(page).getByRole('button', { name: 'Close' }).click();
      assert.deepEqual(await trace(page), before);
      assert.deepEqual(
        Object.entries(JSON.parse(text)).filter(([, value]) => value === null || value.length === 0),
        [],
        'what there are no numbers for is left out',
      );
    }
  },
);

onCourse('a file is named after the element and the query', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const names = {
    "../didn't": 'didn-t',
    日本: '日本',
    '<>': '2',
    ['x'.repeat(90)]: 'x'.repeat(40),
    'e\u0301-': '\u00e9',
  };
  const tokens = Object.keys(names);
  await give(page, { tokens, weights: tokens.map(() => tokens.map(() => 1 / tokens.length)) });
  const panel = await opened(page);
  for (const [index, name] of Object.values(names).entries()) {
    await token(page, index).click();
    assert.equal((await downloaded(page, panel, 'CSV')).name, `attention-explorer-${name}.csv`);
  }
});

onCourse('what is shown as text goes when it is no longer what the element shows', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const panel = await opened(page);
  await asText(panel, 'CSV');
  await token(page, 3).click();
  await until(page, () => !document.querySelector('attention-explorer').shadowRoot.querySelector('.panel textarea'));
  assert.equal(JSON.parse(await asText(panel, 'JSON')).query, 3);
});

for (const tag of ['attention-explorer', 'attention-flow']) {
  onCourse(
    `the SVG of ${tag} is well formed, and its words are text`,
    `<${tag} stage="score"></${tag}>`,
    {},
    async ({ page }) => {
      await ready(page, tag);
      const panel = await opened(page, tag);
      const svg = await asText(panel, 'SVG');
      const { bytes, name } = await downloaded(page, panel, 'SVG');
      assert.equal(bytes.toString(), svg);
      assert.equal(name, `${tag}-it.svg`);
      const found = await page.evaluate((text) => {
        const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
        return {
          name: root.nodeName,
          texts: [...root.querySelectorAll('text')].map((one) => one.textContent),
          foreign: root.querySelectorAll('foreignObject, image, script').length,
        };
      }, svg);
      assert.deepEqual([found.name, found.foreign], ['svg', 0]);
      const said = found.texts.join(' ');
      for (const word of ['animal', 'it']) assert.ok(said.includes(word), `${word} in ${said}`);
    },
  );
}

onHost(
  'in a sandbox that forbids downloads every file can be had as text, and the picture as a picture',
  iframe('/lib/embed.html?query=tired'),
  {},
  async ({ page }) => {
    const frame = await framed(page);
    const panel = await opened(frame);
    assert.match(await panel.innerText(), /may forbid downloads/);
    assert.deepEqual(JSON.parse(await asText(panel, 'JSON')), await trace(frame));
    await panel.getByRole('button', { name: 'Show PNG' }).click();
    const image = panel.getByRole('img');
    assert.match(await image.getAttribute('alt'), /“tired” gives/);
    assert.match(await image.getAttribute('src'), /^data:image\/png;base64,/);
  },
);
