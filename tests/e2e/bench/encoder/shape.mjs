// The encoder's shape, what is asked of it, and what each call has to give, in the page and in Node.

export const WIDTH = 384;
export const HEADS = 12;
export const LAYERS = 6;
export const INNER = 1536;
/** What is kept of every layer: `HEADS · n · n` weights, and `n · WIDTH` of each of the others. */
export const KINDS = ['weights', 'query', 'key', 'value'];

/** The article's sentence. */
export const SENTENCE = [101, 1996, 4111, 2134, 1005, 1056, 2892, 1996, 2395, 2138, 2009, 2001, 5458, 102];
/** Tokens of the article's sentence, of a long one, and of a paragraph. */
export const LENGTHS = [SENTENCE.length, 64, 128];

/** The numbers of so many tokens, [CLS] and [SEP] around them. */
export function ids(n) {
  if (n === SENTENCE.length) return SENTENCE;
  return [101, ...Array.from({ length: n - 2 }, (_, at) => 1000 + ((at * 6151) % 29_000)), 102];
}

/** The additions and multiplications of a call in products of matrices. */
export const operations = (n) => LAYERS * (2 * n * (4 * WIDTH * WIDTH + 2 * WIDTH * INNER) + 4 * n * n * WIDTH);

/** How many numbers of a kind a layer keeps. */
export const kept = (kind, n) => (kind === 'weights' ? HEADS * n * n : n * WIDTH);
