// The formula beside the flow: the part that the present stage computes is marked, and a letter that is pressed shows
// its matrix in the figure for a moment. Whoever has no pointer finds the same in the buttons below the formula.

/** How long a matrix is shown, in milliseconds: long enough to look up and find it. */
const FLASH = 2000;

const formula = /** @type {HTMLElement} */ (document.querySelector('.formula'));
const flow = /** @type {HTMLElement} */ (document.getElementById('flow'));

flow.addEventListener('attention-change', (event) => {
  formula.dataset.stage = /** @type {CustomEvent} */ (event).detail.stage;
});

/** @type {number | undefined} */
let timer;

formula.addEventListener('click', ({ target }) => {
  const letter = /** @type {Element} */ (target).closest('mi[class]');
  if (!letter) return;
  clearTimeout(timer);
  flow.setAttribute('highlight', letter.className);
  timer = setTimeout(() => flow.removeAttribute('highlight'), FLASH);
});
