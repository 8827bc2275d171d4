// The exercise of exercise.html. The question, the keys and the numbers are the element's; the words below are yours.

const queries = ['it', 'tired', 'because'];
const [sentence, feedback, next] = ['sentence', 'feedback', 'next'].map((id) => document.getElementById(id));
let asked = 0;

// The element says what the reader has guessed, by pointer or by keys, and what the answer is.
sentence.addEventListener('attention-guess', ({ detail: { query, guess, answer, right, weights } }) => {
  const word = (index) => `“${sentence.trace.tokens[index]}”`;
  const share = (index) => `${word(index)} ${Math.round(100 * weights[index])}%`;
  const given = `${word(query)} gives ${share(guess)} of its attention`;
  if (right) feedback.textContent = `Yes: ${given}, more than any other word.`;
  else feedback.textContent = `Not quite: ${given}, and ${share(answer)}.`;
});

next.addEventListener('click', () => {
  asked = (asked + 1) % queries.length;
  feedback.textContent = '';
  sentence.setAttribute('query', queries[asked]);
  sentence.setAttribute('guess', ''); // asks again
});
