// The figures and their attributes.

/** The figures there are. */
export const TAGS = ['attention-explorer', 'attention-flow', 'attention-cost', 'attention-model'];

/** What a page may say of a figure; nothing else gets through from an address, a message or a notebook. */
export const ATTRIBUTES = [
  'lesson',
  'query',
  'scale',
  'stage',
  'highlight',
  'theme',
  'lang',
  'hide',
  'src',
  'sentence',
  'head',
];

/** What the learner can change, and "start again" brings back. */
export const STATE = ['query', 'scale', 'stage'];

/** What brings other numbers than those of a lesson. */
export const SOURCES = ['src', 'sentence', 'head'];
