// What is to be pasted, and addresses of a state: pure text, also where the values mean harm.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { FORMS, address, snippet } from '../../../src/embed/js/panels/snippets.js';
import { REMOTE } from '../lib/contract.mjs';

const BASE = 'https://example.org/attention/';
const asked = (attributes, more = {}) => ({
  base: BASE,
  tag: 'attention-flow',
  attributes,
  title: 'Self-attention',
  height: 900,
  ...more,
});

const HOSTILE = [
  '"><script>alert(1)</script>',
  "' onload='alert(1)",
  '</section>\n\n# heading',
  '&quot;&amp;',
  '{{ 7 * 7 }}',
  '`rm`',
  '\\"""\n"',
  '\u0000\u2028\ud800',
  '007',
  '1e9',
];

/** What Python makes of the snippet: its class, and the arguments of the call at its end. */
function parsed(code) {
  const read =
    'import ast,json,sys\nbody=ast.parse(sys.stdin.buffer.read().decode()).body\ncall=body[-1].value\n' +
    'print(json.dumps({"class":body[2].name,"traits":[s.targets[0].id for s in ' +
    'body[2].body],"given":{k.arg:ast.literal_eval(k.value) for k in call.keywords}}))';
  return JSON.parse(execFileSync('python3', ['-c', read], { input: code, encoding: 'utf8' }));
}

test('HTML is the script and the element with its state', () => {
  assert.equal(
    snippet(
      'html',
      asked([
        ['query', '9'],
        ['hide', 'share'],
      ]),
    ),
    `<script type="module" src="${BASE}attention-explainer.js"></script>\n` +
      '<attention-flow query="9" hide="share">Self-attention</attention-flow>\n',
  );
});

test('Markdown is one block with empty lines around it and none in it', () => {
  for (const value of HOSTILE) {
    const text = snippet('markdown', asked([['query', value]]));
    assert.match(text, /^\n<div>\n[^\n]+\n[^\n]+\n<\/div>\n\n$/);
  }
});

test('a frame has a title, an address, a height, and the script that follows its height', () => {
  const text = snippet(
    'iframe',
    asked([
      ['query', 'it'],
      ['scale', '2'],
    ]),
  );
  assert.match(
    text,
    /^<iframe title="Self-attention" src="https:\/\/example\.org\/attention\/embed\.html\?element=flow&amp;query=it&amp;scale=2" width="100%" height="900" loading="lazy"><\/iframe>\n/,
  );
  assert.ok(text.endsWith(`<script src="${BASE}attention-frame.js"></script>\n`));
});

test('a slide holds the element and the script', () => {
  assert.match(
    snippet('reveal', asked([])),
    /^<section>\n {2}<attention-flow>.*<\/attention-flow>\n {2}<script type="module".*<\/script>\n<\/section>\n$/,
  );
});

test('the notebook snippet is Python, with every attribute as a trait and numbers as numbers', () => {
  const found = parsed(
    snippet(
      'notebook',
      asked([
        ['query', '9'],
        ['scale', '0.5'],
        ['lang', 'de'],
      ]),
    ),
  );
  assert.deepEqual(found.given, { element: 'flow', query: 9, scale: 0.5, lang: 'de' });
  assert.deepEqual(found.traits, ['_esm', 'element', ...REMOTE]);
});

test('a head is no number in Python: 3.10 is not 3.1', () => {
  assert.deepEqual(
    parsed(
      snippet(
        'notebook',
        asked([
          ['sentence', '5'],
          ['head', '3.10'],
        ]),
      ),
    ).given,
    { element: 'flow', sentence: '5', head: '3.10' },
  );
});

test('hostile values stay values in Python', () => {
  for (const value of HOSTILE.filter((one) => one.isWellFormed?.() ?? !/[\ud800-\udfff]/.test(one))) {
    assert.equal(parsed(snippet('notebook', asked([['query', value]]))).given.query, value);
  }
});

test('hostile values open no tag and close no attribute', () => {
  const plain = (form) =>
    snippet(form, asked([['query', 'x']]))
      .match(/[<>"]/g)
      .join('');
  for (const form of FORMS.filter((one) => one !== 'notebook')) {
    for (const value of HOSTILE) {
      assert.equal(
        snippet(form, asked([['query', value]]))
          .match(/[<>"]/g)
          .join(''),
        plain(form),
        `${form}: ${value}`,
      );
      assert.equal(
        snippet(form, asked([['query', 'x']], { title: value }))
          .match(/[<>"]/g)
          .join(''),
        plain(form),
        `${form}: ${value}`,
      );
    }
  }
});

test('a name that is no attribute is never written', () => {
  for (const form of FORMS)
    assert.ok(
      !snippet(
        form,
        asked([
          ['onclick', 'alert(1)'],
          ['query', '1'],
        ]),
      ).includes('onclick'),
      form,
    );
  assert.ok(!address(BASE, 'attention-flow', [['style', 'x']]).includes('style'));
});

test('an address says element, state and id, and reads back', () => {
  const found = new URL(
    address(
      BASE,
      'attention-explorer',
      [
        ['query', 'a&b=c #?'],
        ['scale', '3'],
      ],
      'one',
    ),
  );
  assert.equal(found.origin + found.pathname, `${BASE}embed.html`);
  assert.deepEqual(
    [...found.searchParams],
    [
      ['element', 'explorer'],
      ['query', 'a&b=c #?'],
      ['scale', '3'],
      ['id', 'one'],
    ],
  );
  assert.equal(address(BASE, 'attention-flow', []), `${BASE}embed.html?element=flow`);
});
