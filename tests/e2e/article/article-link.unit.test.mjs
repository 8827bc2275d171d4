// A link to a state of the article, also where its values mean harm.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleLink, readArticleLink } from '../../../pages/src/article-link.js';

const HOSTILE = [
  '"><script>alert(1)</script>',
  "' onload='alert(1)",
  '</section>\n\n# heading',
  '&quot;&amp;',
  '{{ 7 * 7 }}',
  '`rm`',
  '\\"""\n"',
];

test('a link to the article reads back as it was made', () => {
  assert.equal(
    articleLink('https://example.org/#formula', 'explorer', [
      ['query', '9'],
      ['scale', '3'],
    ]),
    'https://example.org/#explorer?query=9&scale=3',
  );
  for (const value of ['it', '', 'a&b=c#?+ %', 'ü 字', ...HOSTILE]) {
    const attributes = [
      ['query', value],
      ['scale', '0.5'],
    ];
    const link = new URL(articleLink('https://example.org/a/', 'die Figur?', attributes));
    assert.deepEqual(readArticleLink(link.hash), { id: 'die Figur?', attributes });
  }
  assert.deepEqual(readArticleLink(new URL(articleLink('https://example.org/', 'flow', [])).hash), {
    id: 'flow',
    attributes: [],
  });
});

test('an anchor, nothing and nonsense are no link to a state', () => {
  for (const hash of ['', '#', '#formula', '#?query=1', '#%E0%A4%A?query=1'])
    assert.equal(readArticleLink(hash), null, hash);
});
