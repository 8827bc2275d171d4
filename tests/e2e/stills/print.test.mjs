// Print, right after opening: a figure that has not started prints its still, labelled; one that has prints its state.

import assert from 'node:assert/strict';
import { assign } from '../lib/figure.mjs';
import { drawn, isEmpty, texts } from '../lib/pdf.mjs';
import { frames, onArticle, onCourse, ready, until } from '../lib/reader.mjs';
import { FIGURES, both, inArticle, labelOf } from '../lib/stills.mjs';

const PAPER = { format: 'A4', printBackground: true };

/** What of an element is seen on paper: its still, its label, and how much higher it is than what it holds. */
const onPaper = (page, figure) =>
  page.$eval(inArticle(figure), (element) => {
    const [picture, label] = element.querySelectorAll('.still');
    const inside = [...element.children].map((child) => child.getBoundingClientRect().bottom);
    return {
      picture: picture.getBoundingClientRect().height,
      label: label.getBoundingClientRect().height > 0 ? label.textContent : '',
      empty: element.getBoundingClientRect().bottom - Math.max(...inside),
    };
  });

onArticle(
  'print: right after opening, each figure prints its still and no page is empty',
  // Lower than the way to the second figure, which starts when it is near.
  { context: { viewport: { width: 1280, height: 400 } } },
  async ({ page, server }) => {
    const pages = drawn(await page.pdf(PAPER));
    assert.ok(pages.length > 4, `${pages.length} pages`);
    pages.forEach((one, index) => assert.ok(!isEmpty(one), `page ${index + 1} of ${pages.length} is empty`));
    await page.emulateMedia({ media: 'print' });
    for (const figure of FIGURES) {
      assert.ok(
        server.requests.some((path) => path.endsWith(both(figure)[0])),
        `the still of ${figure} is printed`,
      );
      const seen = await onPaper(page, figure);
      assert.equal(seen.label, 'Default state; not started', figure);
      assert.ok(seen.picture > 100 && seen.empty < 2, `${figure}: ${JSON.stringify(seen)}`);
    }
  },
);

onArticle('print: a figure that has started prints its state, and no still', {}, async ({ page }) => {
  await page.locator('#explorer').scrollIntoViewIfNeeded();
  await ready(page, '#explorer');
  await assign(page, '#explorer', { query: 9 });
  await frames(page);
  await page.emulateMedia({ media: 'print' });
  assert.equal((await onPaper(page, 'explorer')).picture, 0);
  assert.match(await page.locator('#explorer .finding').innerText(), /^“tired” gives/);
  const pages = drawn(await page.pdf(PAPER));
  assert.ok(!pages.some(isEmpty));
});

onArticle('print: nothing sticks or lies over anything', {}, async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  const stuck = await page.evaluate(() => {
    const within = (root) =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? within(one.shadowRoot) : [])]);
    return within(document)
      .filter((one) => ['sticky', 'fixed'].includes(getComputedStyle(one).position) && one.getClientRects().length)
      .map((one) => one.outerHTML.slice(0, 80));
  });
  assert.deepEqual(stuck, []);
});

/** What of the still in an element's own root is seen on paper. */
async function ownStill(page) {
  const still = page.locator('#e .still');
  if ((await still.count()) === 0) return null;
  const height = await still.locator('img').evaluate((image) => image.getBoundingClientRect().height);
  return { label: await still.evaluate(labelOf), height };
}

/** An element below so much text that it does not start. */
const waiting = (figure, own = '<p id="own">The author’s words.</p>') =>
  `${'<p>Above.</p>'.repeat(60)}<attention-${figure} id="e">${own}</attention-${figure}>`;

for (const figure of FIGURES)
  onCourse(
    `print: on a page that is not ours, ${figure} prints its default still below the author’s words, labelled`,
    waiting(figure),
    {},
    async ({ page, server }) => {
      const asked = () =>
        server.requests.filter((path) => path.includes('/stills/')).map((path) => path.split('/').at(-1));
      await until(page, () => document.getElementById('e').shadowRoot?.querySelector('.still'));
      assert.equal((await ownStill(page)).height, 0, 'not on screen');
      assert.deepEqual(asked(), [], 'nobody who does not print fetches it');
      const pages = drawn(await page.pdf(PAPER));
      assert.deepEqual(asked(), [`${figure}.svg`]);
      assert.ok(!pages.some(isEmpty), 'no page is empty');
      await page.emulateMedia({ media: 'print' });
      const { label, height } = await ownStill(page);
      assert.equal(label, 'Default state; not started');
      assert.ok(height > 100, `${height} px high`);
      assert.ok(await page.locator('#own').isVisible());
      await page.$eval('#e', ({ shadowRoot }) => shadowRoot.querySelector('.still img').setAttribute('hidden', ''));
      const of = texts(pages) - texts(drawn(await page.pdf(PAPER)));
      assert.ok(of > 5, `${of} texts of the still are on paper`);
      assert.equal(await page.$eval('#e', (element) => element.ready), false);
    },
  );

onCourse(
  'print: on a page that is not ours, a figure that has started prints its state, and no still',
  '<attention-explorer id="e" query="9">A sentence for now.</attention-explorer>',
  {},
  async ({ page }) => {
    await ready(page);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await ownStill(page), null);
    assert.match(await page.locator('#e .finding').innerText(), /^“tired” gives/);
    assert.ok(!drawn(await page.pdf(PAPER)).some(isEmpty));
  },
);

onCourse(
  'print: the author’s own picture stands for a figure that has not started; moved, it has one still at most',
  waiting('explorer', '<img alt="Mine" src="data:image/svg+xml,%3Csvg xmlns=\'http://www.w3.org/2000/svg\'/%3E">'),
  {},
  async ({ page }) => {
    await until(page, () => customElements.get('attention-explorer'));
    await frames(page, 4);
    assert.equal(await ownStill(page), null);
    const count = await page.evaluate(async () => {
      const element = document.createElement('attention-flow');
      const after = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      for (let n = 0; n < 3; n++) {
        document.querySelector('main').append(element);
        await after();
      }
      return element.shadowRoot.querySelectorAll('.still').length;
    });
    assert.equal(count, 1);
  },
);

onCourse(
  'print: the label of a still is in the language of its element, also after that has changed',
  waiting('explorer'),
  { root: 'lang="de-CH"' },
  async ({ page }) => {
    await until(page, () => document.getElementById('e').shadowRoot?.querySelector('.still'));
    const label = async () => (await ownStill(page)).label;
    assert.equal(await label(), '', 'not on screen');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await label(), 'Ausgangszustand; nicht gestartet');
    await page.$eval('#e', (element) => {
      element.lang = 'fr';
    });
    assert.equal(await label(), 'Default state; not started');
    await page.evaluate(() => {
      document.getElementById('e').removeAttribute('lang');
      document.documentElement.lang = 'de';
    });
    assert.equal(await label(), 'Ausgangszustand; nicht gestartet');
  },
);

let isBroken = true;
const breaks = (path) => {
  if (!/attention-[0-9a-f]{8,}\.js$/.test(path)) return undefined;
  // Broken, and then on its way for ever.
  return isBroken ? { status: 503, body: '' } : { send: () => {} };
};

onCourse(
  'print: after an error and another try, a figure that has not started prints its still',
  '<attention-explorer id="e"><p id="own">The author’s words.</p></attention-explorer>',
  { alter: breaks, expected: /Failed to load resource|fetch dynamically imported/ },
  async ({ page }) => {
    await page.locator('#e').getByRole('alert').waitFor();
    assert.equal(await ownStill(page), null, 'the error stands in its place');
    isBroken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.pdf(PAPER);
    await page.emulateMedia({ media: 'print' });
    const { label, height } = await ownStill(page);
    assert.equal(label, 'Default state; not started');
    assert.ok(height > 100, `${height} px high`);
    assert.ok(await page.locator('#own').isVisible());
  },
);
