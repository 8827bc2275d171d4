// Sentences to try the model on.

/** Sentences that tell something, beside the article's own. In English, as the model is. */
export const EXAMPLES = [
  "The animal didn't cross the street because it was tired",
  "The animal didn't cross the street because it was too wide",
  'The trophy does not fit into the suitcase because it is too big',
  'She poured water from the jug into the cup until it was full',
  'The keys to the old cabinet are on the table',
];
