// The words of the first figure are there before its program is: a press is kept, shown, and made again once the figure
// is ready.

const figure = document.getElementById('hero');
const words = figure?.querySelector('.words');
/** @type {Element | undefined} */
let kept;

words?.addEventListener('click', ({ target }) => {
  const word = target instanceof Element && target.closest('[data-index]');
  if (!word) return;
  for (const other of words.children) other.setAttribute('aria-pressed', String(other === word));
  kept = word;
});

figure?.addEventListener(
  'attention-ready',
  () => {
    const focused = words?.contains(document.activeElement) ? document.activeElement : null;
    token(kept)?.click();
    token(focused)?.focus();
  },
  { once: true },
);

/**
 * The token of the figure that stands for a word.
 *
 * @param {Element | null | undefined} word
 */
function token(word) {
  const index = word?.getAttribute('data-index');
  return /** @type {HTMLElement | null | undefined} */ (
    index && figure?.shadowRoot?.querySelector(`[part~="token"][data-index="${index}"]`)
  );
}
