// Take it away: files say what the element shows, and can be had where downloads are forbidden.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileName, json } from '../../../src/embed/js/panels/files.js';
import { asText, downloaded, opened } from '../lib/export.mjs';
import { part, token, trace } from '../lib/figure.mjs';
import { framed, iframe, onHost } from '../lib/frame.mjs';
import { onCourse, ready, until } from '../lib/reader.mjs';

const EXPLORER = '<attention-explorer></attention-explorer>';
const TRACE = {
  tokens: ['a', 'b'],
  query: 1,
  scale: 0.5,
  divisor: 1,
  q: [
    [1, 0.1],
    [0, -2],
  ],
  k: [
    [3, 1e-7],
    [4, 5],
  ],
  v: [[6], [7]],
  scores: [
    [3, 4],
    [0, -10],
  ],
  weights: [
    [0.3775406687981454, 0.6224593312018546],
    [0.9, 0.1],
  ],
  output: [[6.6], [6.1]],
};

/** The table of a trace whose tokens need no quotes. */
const table = ({ tokens, weights }) =>
  [['query', ...tokens], ...weights.map((row, index) => [tokens[index], ...row])]
    .map((cells) => `${cells.join()}\r\n`)
    .join('');

test('the JSON of a trace is the trace, and of weights alone it has no other matrices', () => {
  assert.deepEqual(JSON.parse(json(TRACE)), TRACE);
  const { q, k, v, ...weights } = TRACE;
  assert.deepEqual(JSON.parse(json({ ...weights, q: null, k: [], v: [[], []] })), weights);
});

test('a file is named after the element and the query', () => {
  assert.equal(fileName('attention-explorer', 'it', 7, 'png'), 'attention-explorer-it.png');
  assert.equal(fileName('attention-flow', "../didn't", 2, 'csv'), 'attention-flow-didn-t.csv');
  assert.equal(fileName('attention-flow', '日本', 2, 'csv'), 'attention-flow-日本.csv');
  assert.equal(fileName('attention-explorer', '<>', 4, 'svg'), 'attention-explorer-4.svg');
  assert.equal(fileName('attention-explorer', 'x'.repeat(90), 4, 'svg'), `attention-explorer-${'x'.repeat(40)}.svg`);
});

onCourse('the files hold what the element shows, downloaded and as text', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await token(page, 9).click();
  await part(page, 'scale').fill('1.7');
  const panel = await opened(page);
  const now = await trace(page);
  assert.deepEqual([now.query, now.scale], [9, 1.7]);
  assert.deepEqual(JSON.parse(await asText(panel, 'JSON')), now);
  assert.equal(await asText(panel, 'CSV'), table(now).replaceAll('\r\n', '\n'), 'a field of a page knows one line end');
  for (const [kind, content] of [
    ['JSON', json(now)],
    ['CSV', table(now)],
  ]) {
    const { name, bytes } = await downloaded(page, panel, kind);
    assert.equal(name, `attention-explorer-tired.${kind.toLowerCase()}`);
    assert.equal(bytes.toString(), content);
  }
});

onCourse('what is shown as text goes when it is no longer what the element shows', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  const panel = await opened(page);
  await asText(panel, 'CSV');
  await token(page, 3).click();
  await until(page, () => !document.querySelector('attention-explorer').shadowRoot.querySelector('.tool textarea'));
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
