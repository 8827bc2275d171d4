// Files of one's own numbers, good and bad. A bad one has the sentence that it gets, in English.

const rows = (n, columns, value = 0.5) =>
  Array.from({ length: n }, (_, i) => Array.from({ length: columns }, (_, j) => value + i - j));
const tokens = (n) => Array.from({ length: n }, (_, i) => `t${i}`);
const even = (n) => Array.from({ length: n }, () => Array(n).fill(1 / n));

/** The smallest file with something to compare. */
export const TWO = {
  tokens: ['a', 'b'],
  q: [
    [1, 2],
    [3, 4],
  ],
  k: [
    [0, 1],
    [1, 0],
  ],
  v: [
    [1, 2, 3],
    [4, 5, 6],
  ],
};
const PROJECTED = { tokens: ['a', 'b'], x: rows(2, 3), w_q: rows(3, 2), w_k: rows(3, 2), w_v: rows(3, 4) };

/** What it is, the file, and which matrices are handed on. */
export const GOOD = [
  ['queries, keys and values', TWO, ['q', 'k', 'v']],
  ['embeddings and three projections', PROJECTED, ['x', 'w_q', 'w_k', 'w_v']],
  ['weights alone', { tokens: ['a', 'b', 'c'], weights: even(3) }, ['weights']],
  [
    'all of it; the weights are computed again',
    { ...TWO, ...PROJECTED, v: rows(2, 4), weights: even(2) },
    ['q', 'k', 'v', 'x', 'w_q', 'w_k', 'w_v'],
  ],
  ['weights beside a part that is not enough', { tokens: ['a', 'b'], v: TWO.v, weights: even(2) }, ['weights']],
  ['fields with other names', { ...TWO, model: 'x', layer: 3, toString: 1 }, ['q', 'k', 'v']],
  ['one token', { tokens: [''], q: [[0]], k: [[-1e6]], v: [[1e6]] }, ['q', 'k', 'v']],
  ['512 tokens', { tokens: tokens(512), weights: even(512) }, ['weights']],
  [
    'weights that add up to nearly 1',
    {
      tokens: ['a', 'b'],
      weights: [
        [0.5, 0.5009],
        [1, 0],
      ],
    },
    ['weights'],
  ],
];

const bad = (change) => JSON.stringify({ ...TWO, ...change });
const projected = (change) => JSON.stringify({ ...PROJECTED, ...change });
const weighted = (weights, n = 2) => JSON.stringify({ tokens: tokens(n), weights });
const letters = 'x'.repeat(101);

/** What it is, its text, what is said; and, where the schema cannot refuse it, why: `text` or `relation`. */
export const BAD = [
  ['nothing', ' \n', /the text is empty/, 'text'],
  ['a page instead of a file', '<!doctype html><title>Not found</title>', /neither JSON nor a table/, 'text'],
  ['a table that begins with another name', 'word,q1,k1,v1\na,1,2,3', /“word” in column 1\. It needs token/, 'text'],
  ['a table with a gap', 'token;q1;k1;v1\na;1;2;3\nb;1;;3', /Row 3 of the table has no number in column 3/, 'text'],
  ['a table with a word', 'token\tq1\tk1\tv1\na\t1\tx\t3', /Row 1 of “k” has x in column 1/, 'text'],
  ['a table that breaks off', 'token,q1,k1,v1\na,1,2,"3', /quotation marks in row 2, column 4/, 'text'],
  ['weights in two orders', 'query,a,b\nb,1,0\na,0,1', /“a” in column 2, where the token “b” belongs/, 'text'],
  ['a comma too many', '{\n"tokens": ["a",]}', /not JSON/, 'text'],
  ['a file that breaks off', JSON.stringify(TWO).slice(0, 50), /not JSON/, 'text'],
  ['a text of 65 MB', () => ' '.repeat(65 * 2 ** 20), /65 MB.*64 MB/, 'text'],
  ['nesting without end', () => '['.repeat(1e6), /not JSON/, 'text'],
  ['an unclosed string and NaN', () => `{"q": NaN, "tokens": "${'\\"'.repeat(1e6)}`, /not JSON/, 'text'],
  [
    'NaN as Python writes it',
    '{"tokens":["a \\" NaN"],"q":[[1]],"k":[[NaN]],"v":[[1]]}',
    /Row 1 of “k” has NaN in column 1\. That is not a number/,
    'text',
  ],
  [
    '-Infinity',
    '{"tokens":["a"],"q":[[1, -Infinity]],"k":[[1,2]],"v":[[1]]}',
    /Row 1 of “q” has -Infinity in column 2/,
    'text',
  ],
  ['a list', '[1]', /no object/],
  ['null', 'null', /no object/],
  ['no tokens', '{"q":[[1]],"k":[[1]],"v":[[1]]}', /“tokens” is missing/],
  ['tokens in a text', bad({ tokens: 'a b' }), /“tokens” is a b, not a list/],
  ['no token', bad({ tokens: [] }), /“tokens” has 0 entries\. It can have 1 to 512/],
  ['513 tokens', weighted(even(513), 513), /“tokens” has 513 entries/],
  ['a token that is a number', bad({ tokens: ['a', 7] }), /Row 2 of “tokens” is 7, not a text/],
  ['a token that is a list', bad({ tokens: ['a', ['b']] }), /Row 2 of “tokens” is \[…\]/],
  ['a long token', bad({ tokens: ['a', letters] }), /Row 2 of “tokens” has 101 characters/],
  ['tokens alone', '{"tokens":["a"]}', /“q” is missing/],
  ['no values', '{"tokens":["a"],"q":[[1]],"k":[[1]]}', /“v” is missing/],
  ['a projection missing', '{"tokens":["a"],"x":[[1]],"w_q":[[1]],"w_k":[[1]]}', /“w_v” is missing/],
  ['a matrix that is null', bad({ q: null }), /“q” is null, not a list of rows/],
  ['a matrix that is an object', bad({ v: {} }), /“v” is \{…\}, not a list of rows/],
  ['a row that is a number', bad({ q: [[1, 2], 3] }), /Row 2 of “q” is 3, not a list of numbers/],
  ['one flat list', bad({ q: [1, 2] }), /Row 1 of “q” is 1, not a list/],
  ['no rows', bad({ k: [] }), /“k” has 0 rows/],
  ['no columns', bad({ v: [[], []] }), /Row 1 of “v” has the length 0/],
  ['1025 columns', bad({ v: rows(2, 1025) }), /Row 1 of “v” has the length 1025\. It can have 1 to 1024/],
  ['1025 rows of a projection', bad({ w_q: rows(1025, 2) }), /“w_q” has 1025 rows/],
  [
    'a text among numbers',
    bad({
      q: [
        [1, 2],
        ['<b>3</b>', 4],
      ],
    }),
    /Row 2 of “q” has <b>3<\/b> in column 1\. That is not a number/,
  ],
  [
    'null among numbers',
    bad({
      q: [
        [1, null],
        [3, 4],
      ],
    }),
    /Row 1 of “q” has null in column 2/,
  ],
  [
    'a number beyond all',
    bad({ q: 0 }).replace('"q":0', '"q":[[1,1e999],[3,4]]'),
    /Row 1 of “q” has Infinity in column 2\. Numbers go from −1000000 to 1000000/,
  ],
  [
    'a number too large',
    bad({
      q: [
        [1, 2],
        [-1000001, 4],
      ],
    }),
    /Row 2 of “q” has -1000001 in column 1/,
  ],
  [
    'a negative weight',
    weighted([
      [1.5, -0.5],
      [1, 0],
    ]),
    /Row 1 of “weights” has 1\.5 in column 1\. A weight goes from 0 to 1/,
  ],
  [
    'bad weights beside good scores',
    bad({
      weights: [
        [2, -1],
        [1, 0],
      ],
    }),
    /Row 1 of “weights” has 2 in column 1/,
  ],
  ['a bad part beside weights', JSON.stringify({ tokens: ['a'], weights: [[1]], v: [['x']] }), /Row 1 of “v” has x/],
  ['ragged rows', bad({ q: [[1, 2], [3]] }), /Row 2 of “q” has the length 1, and row 1 has 2/, 'relation'],
  ['a row short', bad({ k: [[1, 2]] }), /rows of “k” is 1, and the number of tokens is 2/, 'relation'],
  [
    'embeddings of another text',
    projected({ x: rows(3, 3) }),
    /rows of “x” is 3, and the number of tokens is 2/,
    'relation',
  ],
  ['keys of another width', bad({ k: rows(2, 3) }), /columns of “k” is 3, and that of “q” is 2/, 'relation'],
  [
    'projections of another width',
    projected({ w_k: rows(3, 5) }),
    /columns of “w_k” is 5, and that of “w_q” is 2/,
    'relation',
  ],
  [
    'queries that their projection cannot have made',
    JSON.stringify({ ...PROJECTED, ...TWO, q: rows(2, 3), k: rows(2, 3) }),
    /columns of “w_q” is 2, and that of “q” is 3/,
    'relation',
  ],
  [
    'a projection of other embeddings',
    projected({ w_v: rows(2, 2) }),
    /rows of “w_v” is 2, and the number of columns of “x” is 3/,
    'relation',
  ],
  [
    'weights that are no square',
    weighted([
      [0.5, 0.25, 0.25],
      [1, 0, 0],
    ]),
    /Row 1 of “weights” has the length 3, and the number of tokens is 2/,
    'relation',
  ],
  [
    'weights that do not add up',
    weighted([
      [0.5, 0.5],
      [0.5, 0.502],
    ]),
    /Row 2 of “weights” adds up to 1\.002/,
    'relation',
  ],
];
