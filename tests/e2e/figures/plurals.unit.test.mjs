// Messages with forms by number, in every language.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES, messagesOf } from '../lib/messages.mjs';

/** The messages with forms, by set and name; lessons have none. */
const plurals = (language) =>
  Object.entries(messagesOf(language))
    .flatMap(([set, texts]) => Object.entries(texts).map(([name, text]) => [`${set}.${name}`, text]))
    .filter(([, text]) => text.includes(', plural,'));

/** For each of a message's numbers, its name and those of its forms. */
function formsOf(text) {
  const found = [];
  let depth = 0;
  for (const [, brace, words] of text.matchAll(/([{}])([^{}]*)/g)) {
    depth += brace === '{' ? 1 : -1;
    const [name, next] = words.split(', plural, ');
    if (next) found.push({ name, depth, forms: [next.trim()] });
    else if (brace === '}' && depth === found.at(-1)?.depth && words.trim()) found.at(-1).forms.push(words.trim());
  }
  return found;
}

test('forms are read as they are meant', () => {
  const text = '{n, plural, one {{n} token} other {{n} tokens}} and {d, plural, one {a} few {b} other {c}}, {x} y';
  assert.deepEqual(formsOf(text), [
    { name: 'n', depth: 1, forms: ['one', 'other'] },
    { name: 'd', depth: 1, forms: ['one', 'few', 'other'] },
  ]);
});

for (const language of LANGUAGES) {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();

  test(`messages with a number have each form that the language ${language} has, and “other” last`, () => {
    assert.ok(plurals(language).length > 0);
    for (const [name, text] of plurals(language)) {
      assert.ok(formsOf(text).length > 0, name);
      for (const { forms } of formsOf(text)) {
        assert.deepEqual([...forms].sort(), [...pluralCategories].sort(), `${name}: ${text}`);
        assert.equal(forms.at(-1), 'other', name);
      }
    }
  });

  test(`the language ${language} has forms for the numbers that English has them for`, () => {
    const numbers = (of) =>
      plurals(of).map(([name, text]) => [
        name,
        formsOf(text)
          .map(({ name }) => name)
          .sort(),
      ]);
    assert.deepEqual(numbers(language), numbers('en'));
  });
}
