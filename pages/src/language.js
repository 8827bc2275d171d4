// Chooses the language of the builder page before it is displayed; the script of the page runs after its HTML.

const root = document.documentElement;
const requested = new URLSearchParams(location.search).get('lang') ?? '';
const wanted = [requested, ...navigator.languages].map((tag) => tag.toLowerCase().split('-')[0]);
/** LANGUAGES comes from crates/attention-messages when the site is built. */
root.lang = wanted.find((tag) => LANGUAGES.includes(tag)) ?? LANGUAGES[0];

// The style sheet hides what does not work yet, and the whole page if its language is not that of the HTML.
root.dataset.state = 'waits';
addEventListener('DOMContentLoaded', () => {
  if (root.dataset.state !== 'waits') return;
  root.dataset.state = 'missing';
  root.lang = LANGUAGES[0];
});
