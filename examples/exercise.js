// The exercise of exercise.html. The words, the keys and the numbers are the element's; the question is yours.

const [asks, means] = ['it', 'animal'];
const [sentence, answer, feedback] = ['sentence', 'answer', 'feedback'].map((id) => document.getElementById(id));
let chosen;

function choose(word) {
  chosen = word;
  answer.disabled = false;
  answer.textContent = `My answer is “${word}”`;
}

// The element says what the reader has chosen, by pointer or by keys.
sentence.addEventListener('attention-change', ({ detail }) => choose(detail.token));

answer.addEventListener('click', () => {
  const { tokens, weights } = sentence.trace;
  const percent = Math.round(100 * weights[tokens.indexOf(asks)][tokens.indexOf(chosen)]);
  const share = `“${asks}” gives “${chosen}” ${percent}% of its attention`;
  if (chosen === means) feedback.textContent = `Yes: ${share}, more than any other word.`;
  else if (chosen === asks) feedback.textContent = `“${asks}” is the word that asks. Choose the one it stands for.`;
  else feedback.textContent = `Not yet: ${share}, and another word gets more. Look for the largest number.`;
  if (chosen === means) return;
  // The numbers under the words are those of the word that asks again.
  sentence.setAttribute('query', asks);
  choose(asks);
});
