// Slides that turn by arrow keys and Space, without a library. A figure keeps the keys that it acts on to itself.

const slides = [...document.querySelectorAll('section')];
const buttons = { back: document.getElementById('back'), on: document.getElementById('on') };
let at = 0;

function turn(by) {
  at = Math.min(Math.max(at + by, 0), slides.length - 1);
  slides.forEach((slide, index) => {
    slide.hidden = index !== at;
  });
  // A screen reader goes on reading at the title of the slide.
  slides[at].querySelector('h1').focus();
}

buttons.back.addEventListener('click', () => turn(-1));
buttons.on.addEventListener('click', () => turn(1));
document.addEventListener('keydown', (event) => {
  const by = { ArrowRight: 1, ArrowLeft: -1, ' ': 1 }[event.key];
  const presses = event.key === ' ' && event.target.closest('button');
  if (!by || presses || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  turn(by);
});
