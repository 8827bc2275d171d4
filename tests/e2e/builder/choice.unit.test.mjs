// What the teacher's page reckons with, without a browser: a choice from an address and back, a folder, a file beside
// it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NAMES, attributes, heard, link, queryText, read, untouched } from '../../../pages/parts/builder/choice.js';
import { folder, isLocal, located, rule } from '../../../pages/parts/builder/paste.js';
import { builderAddress } from '../../../src/embed/js/panels/snippets.js';
import { REMOTE, sectionsOf } from '../lib/contract.mjs';

const TOKENS = ['The', 'it', 'the', 'it', '7', '', ' it'];
const KNOWN = {
  lessons: [
    { id: 'a', tokens: TOKENS, query: 1, scale: 0.5 },
    { id: 'b', tokens: ['x'], query: 0, scale: 0.25 },
  ],
  languages: ['en', 'de'],
};

test('every choice that a page can show comes back from its own link', () => {
  const choices = [
    {},
    { element: 'flow', stage: 'blend', query: 'the', scale: '0.2' },
    { lesson: 'b', query: 'x' },
    { query: '3' },
    { src: 'https://example.org/a b.json?c=d&e', query: '99', 'figure-lang': 'de' },
    { theme: 'dark', highlight: 'v', hide: [...sectionsOf('explorer')] },
    { form: 'reveal', width: 'desktop', base: 'https://example.org/ü/' },
  ];
  for (const change of choices) {
    const choice = { ...untouched(KNOWN), ...change };
    const found = read(link(choice, 'de', KNOWN), KNOWN);
    assert.deepEqual(found, { choice, unknown: [], wrong: [] });
  }
});

test('nothing chosen is nothing said', () => {
  assert.equal(link(untouched(KNOWN), 'en', KNOWN), '?lang=en');
  assert.deepEqual(attributes(untouched(KNOWN), KNOWN), []);
});

test('a query is written as its token where that finds it again, else by its place', () => {
  assert.deepEqual(
    TOKENS.map((_, index) => queryText(index, TOKENS)),
    ['The', 'it', 'the', '3', '4', '5', '6'],
  );
  const asked = (query) => read(`?query=${query}`, KNOWN).choice.query;
  assert.deepEqual(['THE', 'It', '3', '2', '0'].map(asked), ['The', 'it', '3', 'the', 'The']);
  assert.equal(read('?query=8', KNOWN).wrong[0].asked, '8');
});

test('a scale is moved into its range, and what is no number is wrong', () => {
  const asked = (scale) => read(`?scale=${scale}`, KNOWN).choice.scale;
  assert.deepEqual(['99', '-1', '1e0'].map(asked), ['3', '0.2', '1']);
  for (const scale of ['x', 'NaN', 'Infinity', '1,5'])
    assert.equal(read(`?scale=${scale}`, KNOWN).wrong.length, 1, scale);
});

test("a language is any tag of one that there is, as in an element's lang", () => {
  for (const tag of ['de', 'DE', 'de-CH-1996']) {
    const { choice, wrong } = read(`?figure-lang=${tag}`, KNOWN);
    assert.deepEqual([choice['figure-lang'], wrong], ['de', []], tag);
  }
  assert.deepEqual(
    read('?figure-lang=tlh', KNOWN).wrong.map(({ asked }) => asked),
    ['tlh'],
  );
});

test('between the names to hide stands what stands between them in an element', () => {
  const { choice, wrong } = read(`?hide=${encodeURIComponent('scale,\r\n\tarcs\f readout')}`, KNOWN);
  assert.deepEqual([choice.hide, wrong], [['scale', 'arcs', 'readout'], []]);
});

test('parts that exist count beside one that does not, and those of the other figure are none', () => {
  const { choice, wrong } = read('?element=flow&hide=play,heatmap,readout', KNOWN);
  assert.deepEqual([choice.hide, wrong.map(({ asked }) => asked)], [['play', 'readout'], ['heatmap']]);
});

test('an attribute of the one figure is not written for the other, and a file stands for the lesson', () => {
  const choice = { ...untouched(KNOWN), stage: 'blend', hide: ['play', 'menu'], lesson: 'b' };
  assert.deepEqual(attributes(choice, KNOWN), [
    ['lesson', 'b'],
    ['hide', 'menu'],
  ]);
  assert.deepEqual(attributes({ ...choice, src: 'x', element: 'flow' }, KNOWN), [
    ['stage', 'blend'],
    ['hide', 'play,menu'],
    ['src', 'x'],
  ]);
  const trained = { ...choice, src: 'x', sentence: 'It rains.', head: '3.1' };
  assert.deepEqual(
    attributes(trained, KNOWN),
    [
      ['hide', 'menu'],
      ['sentence', 'It rains.'],
      ['head', '3.1'],
    ],
    'the model stands for both',
  );
  assert.deepEqual(
    attributes({ ...choice, head: '3.1' }, KNOWN),
    [
      ['lesson', 'b'],
      ['hide', 'menu'],
    ],
    'a head belongs to a sentence',
  );
  assert.deepEqual(
    REMOTE.filter((name) => !NAMES.includes(name)),
    ['lang'],
    "each attribute can be chosen; `lang` is the page's",
  );
});

test('what the learner did is chosen, defaults are left, and tokens of another text are not ours', () => {
  const choice = untouched(KNOWN);
  assert.deepEqual(heard({ query: 1, token: 'it', scale: 0.5 }, choice, KNOWN), {});
  assert.deepEqual(heard({ query: 2, token: 'the', scale: 3 }, choice, KNOWN), { query: 'the', scale: '3' });
  assert.deepEqual(heard({ query: 2, token: 'strange', scale: 0.5 }, choice, KNOWN), {});
  assert.deepEqual(heard({ query: 1, token: 'it', scale: 0.5 }, { ...choice, query: 'the', scale: '3' }, KNOWN), {
    query: 'it',
    scale: '0.5',
  });
  assert.deepEqual(
    heard({ query: 40, token: 'z', scale: 1, stage: 'output' }, { ...choice, src: 'x', element: 'flow' }, KNOWN),
    { query: '40', stage: 'output' },
  );
});

test('a figure opens the page with its own state', () => {
  const address = builderAddress('https://example.org/', 'attention-flow', [
    ['query', '2'],
    ['lang', 'de'],
    ['stage', 'blend'],
    ['onclick', 'x'],
  ]);
  const { choice, unknown, wrong } = read(new URL(address).search, KNOWN);
  assert.deepEqual([unknown, wrong], [[], []]);
  assert.deepEqual(choice, { ...untouched(KNOWN), element: 'flow', query: 'the', stage: 'blend', 'figure-lang': 'de' });
});

test('a folder is found in what people copy, and nothing else is one', () => {
  for (const text of [
    'https://a.org/b',
    'https://a.org/b/',
    'https://a.org/b/embedding.html?x=1#y',
    'https://a.org/b/attention-explainer.js',
  ]) {
    assert.equal(folder(text), 'https://a.org/b/', text);
  }
  assert.equal(folder('http://a.org'), 'http://a.org/');
  for (const text of ['', 'a.org', '/b/', 'javascript:alert(1)', 'data:text/html,x', 'blob:https://a.org/1'])
    assert.equal(folder(text), null, text);
});

test('what no learner reaches is known', () => {
  const local = [
    'http://localhost:8080/',
    'http://a.localhost/',
    'http://127.0.0.1/',
    'http://127.1.2.3/',
    'http://[::1]/',
    'http://0.0.0.0/',
    'file:///home/a/',
  ];
  for (const base of local) assert.ok(isLocal(base), base);
  for (const base of ['https://example.org/', 'http://localhost.example.org/', 'http://10.0.0.1/'])
    assert.ok(!isLocal(base), base);
});

test('a file is meant from the folder, and only a file', () => {
  const pairs = [
    ['query', 'a/b'],
    ['src', 'heads/my.json'],
  ];
  assert.deepEqual(located(pairs, 'https://a.org/b/'), [
    ['query', 'a/b'],
    ['src', 'https://a.org/b/heads/my.json'],
  ]);
  assert.deepEqual(located([['src', 'https://c.org/d']], 'https://a.org/'), [['src', 'https://c.org/d']]);
});

test('the rule names the tag and both heights', () => {
  assert.match(
    rule('attention-flow', 700, 600),
    /^attention-flow:not\(:defined\) \{[^}]*700px;\n\}\n@media \(min-width: 800px\) \{\n {2}attention-flow:not\(:defined\) \{ min-height: 600px; \}\n\}\n$/,
  );
});
