// The contents mark the section that is being read: the last one that begins above a third of the screen's height, or
// where a link to it leads, below a figure that stays in sight; and at the end of the page the last of all.

/** @type {NodeListOf<HTMLAnchorElement>} */
const entries = document.querySelectorAll('nav a');
const links = [...entries];
const headings = links.map(({ hash }) => /** @type {Element} */ (document.querySelector(hash)));
/** @type {HTMLAnchorElement | undefined} */
let marked;

addEventListener('scroll', mark, { passive: true });
// At the top of the page no section has begun, and to measure one would lay it out before the first paint.
if (scrollY > 0) mark();

function mark() {
  const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
  const begun = (/** @type {Element} */ heading) =>
    heading.getBoundingClientRect().top <
    Math.max(innerHeight / 3, parseFloat(getComputedStyle(heading).scrollMarginTop) + 2);
  const read = isAtEnd ? links.at(-1) : links[headings.findLastIndex(begun)];
  if (read === marked) return;
  marked?.removeAttribute('aria-current');
  read?.setAttribute('aria-current', 'true');
  marked = read;
  // On a phone the line of contents is wider than the screen.
  if (read) read.closest('ul')?.scrollTo({ left: read.offsetLeft - innerWidth / 3, behavior: 'instant' });
}
