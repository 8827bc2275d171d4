// What passes between a framed element and the page around it.

import assert from 'node:assert/strict';
import { assign, state, token } from '../lib/figure.mjs';
import { ask, framed, iframe, messages, notes, onHost, post } from '../lib/frame.mjs';
import { frames, until } from '../lib/reader.mjs';

const RESIZE = 'attention-explainer:resize';
const CHANGE = 'attention-explainer:change';
const follow = { head: '<script src="/lib/attention-frame.js"></script>' };

/** The heights announced so far. */
const heights = async (page) => (await messages(page, RESIZE)).map(({ height }) => height);

const settled = (page, count) =>
  until(page, ([type, n]) => globalThis.messages.filter((one) => one?.type === type).length >= n, [RESIZE, count]);

onHost(
  'a height is announced in four dialects, as an integer, and never as null',
  iframe('/lib/embed.html?id=first'),
  {},
  async ({ page, server }) => {
    await framed(page);
    const all = await messages(page);
    assert.ok(all.length > 0 && all.every((message) => message !== null));
    const [lti, text, amp, own] = all;
    const { height } = own;
    assert.ok(Number.isInteger(height) && height > 330, String(height));
    assert.deepEqual(lti, { subject: 'lti.frameResize', height });
    assert.deepEqual(JSON.parse(text), {
      context: 'iframe.resize',
      src: `${server.origin}/lib/embed.html?id=first`,
      height,
    });
    assert.deepEqual(amp, { sentinel: 'amp', type: 'embed-size', height });
    assert.deepEqual(own, { type: RESIZE, version: 1, id: 'first', height });
  },
);

onHost(
  'a frame that follows settles within two messages, and then fits without a scroll bar',
  iframe('/lib/embed.html'),
  follow,
  async ({ page }) => {
    const frame = await framed(page);
    await frames(page, 10);
    const said = await heights(page);
    assert.ok(said.length >= 1 && said.length <= 2, said.join());
    const [inner, content] = await frame.evaluate(() => [
      innerHeight,
      document.documentElement.getBoundingClientRect().height,
    ]);
    assert.equal(inner, said.at(-1));
    assert.ok(content <= inner && content > inner - 1, `${content} in ${inner}`);
  },
);

for (const css of ['content-box', 'border-box']) {
  onHost(
    `attention-frame.js gives a frame its height, borders aside: ${css}`,
    iframe('/lib/embed.html', 'class="framed"'),
    {
      head: `${follow.head}<link rel="stylesheet" href="/host.css">`,
      pages: { '/host.css': `.framed{box-sizing:${css};border:7px solid}` },
    },
    async ({ page }) => {
      const frame = await framed(page);
      await frames(page, 5);
      assert.equal(await frame.evaluate(() => innerHeight), (await heights(page)).at(-1));
    },
  );
}

onHost(
  'attention-frame.js resizes the frame that spoke and no other, and only to a number',
  iframe('/lib/embed.html') + iframe('/other.html', ''),
  {
    ...follow,
    policy: '',
    pages: { '/other.html': '<!doctype html><title>x</title>' },
  },
  async ({ page }) => {
    await framed(page);
    const height = () => page.evaluate(() => [...document.querySelectorAll('iframe')].map(({ style }) => style.height));
    const say = (message) => page.frames()[2].evaluate((data) => parent.postMessage(data, '*'), message);
    const [first, none] = await height();
    assert.ok(first.endsWith('px') && none === '', `${first}, ${none}`);
    for (const odd of ['9px', null, 1.5, '1;color:red']) await say({ type: RESIZE, version: 1, id: '', height: odd });
    for (const odd of [null, 'text', 7, { type: RESIZE, version: 2, height: 9 }]) await say(odd);
    await frames(page);
    assert.deepEqual(await height(), [first, '']);
    await say({ type: RESIZE, version: 1, id: '', height: 123 });
    await until(page, () => document.querySelectorAll('iframe')[1].style.height === '123px');
    assert.equal((await height())[0], first);
  },
);

onHost(
  'the height grows and shrinks with the content, and an unchanged one is not repeated',
  iframe('/lib/embed.html'),
  follow,
  async ({ page }) => {
    const frame = await framed(page);
    await frames(page, 10);
    const before = await heights(page);
    await frame.getByText('Show as table').click();
    await settled(page, before.length + 1);
    await frame.getByText('Show as table').click();
    await settled(page, before.length + 2);
    await frames(page, 10);
    const [grown, shrunk, ...rest] = (await heights(page)).slice(before.length);
    assert.ok(grown > before.at(-1), `${grown}`);
    assert.deepEqual([shrunk, rest], [before.at(-1), []]);
  },
);

onHost(
  'a narrower frame announces its new height',
  iframe('/lib/embed.html?element=flow'),
  follow,
  async ({ page }) => {
    await framed(page, 'attention-flow');
    await frames(page, 5);
    const before = await heights(page);
    await assign(page, 'iframe', { width: 320 });
    await settled(page, before.length + 1);
    assert.notEqual((await heights(page)).at(-1), before.at(-1));
  },
);

onHost(
  "what the reader does is told with the numbers, under the frame's name",
  iframe('/lib/embed.html?id=fig-1'),
  {},
  async ({ page }) => {
    const frame = await framed(page);
    await token(frame, 9).click();
    await until(page, (type) => globalThis.messages.some((one) => one?.type === type), CHANGE);
    const [{ detail, ...rest }] = await messages(page, CHANGE);
    assert.deepEqual(rest, { type: CHANGE, version: 1, id: 'fig-1' });
    assert.deepEqual([detail.query, detail.token, detail.scale, detail.weights.length], [9, 'tired', 0.5, 10]);
  },
);

onHost(
  'the page around sets attributes, which is no change by the reader',
  iframe('/lib/embed.html?id=a&query=0'),
  {},
  async ({ page }) => {
    const frame = await framed(page);
    await ask(page, { query: 'tired', scale: 2, theme: 'dark', highlight: 'q' }, { id: 'a' });
    await until(frame, () => document.querySelector('attention-explorer').query === 9);
    const { scale, attributes } = await state(frame);
    assert.deepEqual([scale, attributes.theme, attributes.highlight], [2, 'dark', 'q']);
    await ask(page, { scale: null }, { id: 'a' });
    await until(frame, () => document.querySelector('attention-explorer').scale === 0.5);
    await frames(page, 3);
    assert.deepEqual(await messages(page, CHANGE), []);
  },
);

onHost(
  'a message for another frame, of another version or of any other kind changes nothing',
  iframe('/lib/embed.html?id=a&query=0'),
  {},
  async ({ page }) => {
    const frame = await framed(page);
    const before = await frame.evaluate(() => document.querySelector('main').outerHTML);
    const fine = { query: '5' };
    await ask(page, fine, { id: 'b' });
    await ask(page, fine, { id: undefined });
    await ask(page, fine, { id: 'a', version: 2 });
    await ask(page, fine, { id: 'a', type: 'set' });
    for (const attributes of [null, undefined, 'query', ['query'], 5]) await ask(page, attributes, { id: 'a' });
    for (const data of [
      null,
      undefined,
      '',
      'query=5',
      5,
      true,
      [],
      {},
      '[iFrameSizer]message',
      '{"context":"h5p"}',
      { context: 'h5p', action: 'hello' },
    ])
      await post(page, data);
    await frames(frame, 3);
    assert.equal(await frame.evaluate(() => document.querySelector('main').outerHTML), before);
    await ask(page, fine, { id: 'a' });
    await until(frame, () => document.querySelector('attention-explorer').query === 5);
  },
);

onHost(
  'a message sets no name but those of the table, and a sentence says so once',
  iframe('/lib/embed.html'),
  {},
  async ({ page }) => {
    const frame = await framed(page);
    const before = Object.keys((await state(frame)).attributes);
    const hostile = {
      onclick: 'alert(1)',
      style: 'color:red',
      class: 'x',
      id: 'y',
      hidden: '',
      slot: 'z',
      'data-x': '1',
      '<img src=x>': '1',
      theme: { toString: 'x' },
    };
    for (let n = 0; n < 20; n++) await ask(page, hostile);
    await ask(page, { query: '3' });
    await until(frame, () => document.querySelector('attention-explorer').query === 3);
    const { attributes } = await state(frame);
    assert.deepEqual(Object.keys(attributes).sort(), [...before, 'query'].sort());
    const [note, ...rest] = await notes(frame);
    assert.ok(note.includes('onclick, style, class'), note);
    assert.deepEqual(rest, []);
    assert.equal(await frame.locator('main img').count(), 0);
  },
);

onHost(
  'nonsense in a value is said, cut to a sentence, until the value is mended',
  iframe('/lib/embed.html'),
  {},
  async ({ page }) => {
    const frame = await framed(page);
    await ask(page, { scale: 'x'.repeat(10_000) });
    await until(frame, () => document.querySelector('p[role=status]'));
    const [note] = await notes(frame);
    assert.ok(note.includes('scale="xxx') && note.length < 400, note);
    await ask(page, { scale: 1 });
    await until(frame, () => !document.querySelector('p[role=status]'));
    assert.equal((await state(frame)).scale, 1);
  },
);
