// Values of attributes and properties, sensible ones and nonsense.

import { CONTRACT } from '../lib/contract.mjs';

export const SENTENCES = [
  'It rains.',
  "The animal didn't cross the street because it was tired",
  'x',
  '',
  '   ',
  '가 각',
  'שלום עולם',
  '𝒳 é日本 👩‍👩‍👧',
  `${'long'.repeat(60)} word`,
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
];

const NONSENSE = ['', ' ', 'x', '-1', '1e9', 'NaN', '999', '0,5', '<b>', '__proto__', 'ü', '3.1', '5.11', '1'];

/** Names that a page may set on any figure. A file that does not exist is an error of the page's own. */
const NAMES = CONTRACT.attributes.filter(({ setBy, name }) => setBy.includes('remote') && name !== 'src');
const FILES = ['good.json', 'bad.json', 'many.json', null, null];

const number = (random) => String(Math.round((random.next() * 4 - 0.5) * 100) / 100);

const ORDERS = ['9,8,7,6,5,4,3,2,1,0', '1,0,2,3,4,5,6,7,8,9', '2,1,0', '1,1', null];

/** Values that an attribute knows. */
function known(attribute, random) {
  if (attribute.name === 'order') return random.pick(ORDERS);
  const kinds = {
    lesson: () => random.pick(['pronoun', 'bite', null]),
    query: () => random.pick([String(random.below(12)), 'it', 'tired', 'animal', 'IT']),
    number: () => number(random),
    language: () => random.pick(['en', 'de', null]),
    list: () => [...new Set(Array.from({ length: 1 + random.below(3) }, () => random.pick(attribute.words)))].join(','),
    text: () => random.pick([...SENTENCES, null, null, null, null]),
    head: () => random.pick([`${random.below(6)}.${random.below(12)}`, null, null]),
    flag: () => '',
    choice: () => random.pick(attribute.words),
  };
  return kinds[attribute.kind]();
}

/** The name of an attribute and a value, or null to take it away. */
export function attribute(random) {
  if (random.below(12) === 0) return ['src', random.pick(FILES)];
  const one = random.pick(NAMES);
  return [
    one.name,
    random.weighted([
      [6, () => known(one, random)],
      [2, () => null],
      [2, () => random.pick(NONSENSE)],
    ])(),
  ];
}

/** The name of a property that a page may write, and a value. */
export function property(random) {
  const name = random.pick(['query', 'scale', 'stage']);
  const values = {
    query: [0, 1, 9, 3.7, -1, 'it', null],
    scale: [0.2, 0.5, 1, 3, 99, -1, 'x'],
    stage: ['embed', 'output', 'x', 3],
  };
  return [name, random.pick(values[name])];
}
