// The language of the teacher's page, before anything of it is seen; the program of the page comes after its text.

const root = document.documentElement;
const asked = new URLSearchParams(location.search).get('lang') ?? '';
const wanted = [asked, ...navigator.languages].map((tag) => tag.toLowerCase().split('-')[0]);
/** LANGUAGES comes from crates/attention-messages when the site is built. */
root.lang = wanted.find((tag) => LANGUAGES.includes(tag)) ?? LANGUAGES[0];

// The style sheet hides what does not work yet; where the page is in another language than its HTML, all of it.
root.dataset.state = 'waits';
addEventListener('DOMContentLoaded', () => {
  if (root.dataset.state !== 'waits') return;
  root.dataset.state = 'missing';
  root.lang = LANGUAGES[0];
});
