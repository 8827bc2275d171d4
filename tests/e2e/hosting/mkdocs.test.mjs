// A course that a real MkDocs builds, in the theme Material with its instant navigation: what we write for Markdown,
// pasted.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { findsNothing } from '../lib/axe.mjs';
import { TOKENS, part, state, token } from '../lib/figure.mjs';
import { onHost } from '../lib/frame.mjs';
import { absent, course } from '../lib/mkdocs.mjs';
import { collectGarbage, outerListeners } from '../lib/pending.mjs';
import { boxes, differing } from '../lib/places.mjs';
import { frames, ready, until } from '../lib/reader.mjs';
import { snippet } from '../lib/snippets.mjs';

const AT = '/course/';
/** What a reader finds of the explorer that a teacher has chosen. */
const FOUND = [TOKENS.indexOf('tired'), 2];

/** A test on the page of the course that has both elements pasted into it; `css` is the teacher's own. */
function onCourse(name, { css = '', ...options }, run) {
  if (absent) return test(name, { skip: absent });
  const built = async ({ server, pages }) => {
    const pasted = (name) => snippet('markdown', name, `${server.origin}/lib/`);
    const both = pasted('chosen explorer') + pasted('chosen flow');
    Object.assign(pages, await course(server.origin + AT, both), { [`${AT}extra.css`]: css });
    return '';
  };
  // Below 1220 px the theme has its units in a drawer.
  return onHost(
    name,
    built,
    { policy: '', start: `${AT}attention/`, context: { viewport: { width: 1280, height: 900 } }, ...options },
    run,
  );
}

async function bothReady(page) {
  for (const tag of ['attention-explorer', 'attention-flow']) {
    await page.locator(tag).scrollIntoViewIfNeeded();
    await ready(page, tag);
  }
}

const inState = async (page) => {
  const { query, scale } = await state(page);
  return [query, scale];
};

/** Goes to a unit by its link, as a reader does. */
async function follow(page, unit) {
  await page.getByRole('navigation', { name: 'Navigation' }).getByRole('link', { name: unit }).click();
  await page.getByRole('heading', { level: 1, name: unit }).waitFor();
}

onCourse('the elements work as pasted, by mouse and by keys, and the page keeps its place', {}, async ({ page }) => {
  await bothReady(page);
  assert.deepEqual(await inState(page), FOUND);
  await token(page, 4).click();
  const before = await page.evaluate(() => scrollY);
  for (const [key, at] of [
    ['ArrowRight', 5],
    ['ArrowDown', 6],
    ['Home', 0],
    ['End', 9],
    ['Space', 9],
  ]) {
    await page.keyboard.press(key);
    assert.equal((await state(page)).query, at, key);
  }
  assert.equal(await page.evaluate(() => scrollY), before);
  assert.equal(await page.locator('h1').innerText(), 'Attention', 'the theme has turned no page');
  await part(page, 'scale').press('PageUp');
  assert.equal((await state(page)).scale, 2.1);
});

onCourse("a key that no part acts on is still the theme's", {}, async ({ page }) => {
  await bothReady(page);
  await token(page, 4).click();
  await page.keyboard.press('n');
  await page.getByRole('heading', { level: 1, name: 'Heads' }).waitFor();
});

onCourse(
  'instant navigation takes the elements away and brings them back as the teacher left them',
  {},
  async ({ page }) => {
    await bothReady(page);
    await page.evaluate(() => {
      globalThis.sameDocument = true;
    });
    const backs = [
      ['link', () => follow(page, 'Attention')],
      ['history', () => page.goBack()],
    ];
    for (const [how, back] of backs) {
      await token(page, 0).click();
      await part(page, 'scale').press('End');
      await follow(page, 'Heads');
      assert.equal(await page.locator('attention-explorer, attention-flow').count(), 0, `${how}: they are gone`);
      await back();
      await bothReady(page);
      assert.deepEqual(await inState(page), FOUND, how);
      await token(page, 4).click();
      assert.equal((await state(page)).query, 4, how);
    }
    assert.ok(await page.evaluate(() => globalThis.sameDocument), 'no page was loaded again');
  },
);

/** In the page, before its scripts: the memory of every instance, as long as somebody holds it. */
function followMemories() {
  const memories = [];
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct(Instance, given) {
      const instance = new Instance(...given);
      // The build gives exports short names. A part has no memory of its own: it works in that of its instance.
      const memory = Object.values(instance.exports).find((one) => one instanceof WebAssembly.Memory);
      if (memory) memories.push(new WeakRef(memory));
      return instance;
    },
  });
  Object.assign(globalThis, { memories, visits: [] });
}

onCourse(
  'after ten visits an element that went is empty, whoever still holds it, and its memory is free',
  { init: followMemories },
  async ({ page }) => {
    const visit = async () => {
      await bothReady(page);
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      await token(page, 4).click();
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('h1, attention-explorer, attention-flow'))
          globalThis.visits.push(new WeakRef(one));
      });
      await follow(page, 'Heads');
    };
    await visit();
    const before = await outerListeners(page);
    for (let n = 1; n < 10; n++) {
      if (n % 2) await follow(page, 'Attention');
      else await page.goBack();
      await visit();
    }
    await collectGarbage(page);
    assert.deepEqual(await outerListeners(page), before);
    const { memories, held } = await page.evaluate(() => ({
      memories: globalThis.memories.map((one) => Boolean(one.deref())),
      held: globalThis.visits
        .flatMap((one) => one.deref() ?? [])
        .map(({ localName, shadowRoot }) => [localName, shadowRoot?.querySelectorAll('*').length]),
    }));
    assert.deepEqual(memories, Array(20).fill(false));
    // This theme holds the pages that it has left, their headings too; an element then has its frame, and nothing in
    // it.
    const kinds = ['h1', 'attention-explorer', 'attention-flow'].map((name) => held.filter(([one]) => one === name));
    assert.ok(kinds[1].length <= kinds[0].length && kinds[2].length <= kinds[0].length, 'none is held by us');
    for (const [name, nodes] of kinds.slice(1).flat()) assert.equal(nodes, 3, name);
  },
);

/** The colour behind everything in an element, and the one in a corner of its canvas. */
const papers = (page) =>
  page.$$eval('attention-explorer, attention-flow', (all) =>
    all.map(({ shadowRoot }) => {
      const canvas = shadowRoot.querySelector('canvas');
      const [r, g, b] = canvas.getContext('2d').getImageData(1, 1, 1, 1).data;
      return [getComputedStyle(shadowRoot.querySelector('.element')).backgroundColor, `rgb(${r}, ${g}, ${b})`];
    }),
  );
const LIGHT = 'rgb(255, 255, 255)';
const toDark = (page) => page.getByTitle('Switch to dark').click();

onCourse('in the dark palette of the theme an element stays on its own paper', {}, async ({ page }) => {
  await bothReady(page);
  await toDark(page);
  await frames(page, 20);
  assert.deepEqual(await papers(page), [
    [LIGHT, LIGHT],
    [LIGHT, LIGHT],
  ]);
  await findsNothing(page, 'in the dark palette', ['attention-explorer', 'attention-flow']);
});

const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
const [RULE] = readme.match(/attention-explorer, attention-flow \{ color-scheme[^}]*\}/);
onCourse(
  'with the rule of the README an element follows the palette of the theme, its pictures too',
  { css: RULE },
  async ({ page }) => {
    await bothReady(page);
    assert.deepEqual(await papers(page), [
      [LIGHT, LIGHT],
      [LIGHT, LIGHT],
    ]);
    await toDark(page);
    const dark = await page.$eval('body', (body) => getComputedStyle(body).backgroundColor);
    assert.notEqual(dark, LIGHT);
    await until(
      page,
      (colour) =>
        [...document.querySelectorAll('attention-explorer, attention-flow')].every(
          ({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector('.element')).backgroundColor === colour,
        ),
      dark,
    );
    await frames(page, 20);
    assert.deepEqual(await papers(page), [
      [dark, dark],
      [dark, dark],
    ]);
    const ink = await page.$eval(
      'attention-explorer',
      ({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector('.element')).color,
    );
    assert.equal(ink, 'rgb(232, 234, 237)', 'what is written is that of a dark page');
    await findsNothing(page, 'dark with the theme', ['attention-explorer', 'attention-flow']);
  },
);

/** The same place for the element under any style. */
const ROOM =
  '.md-content{min-width:800px}.md-content__inner>div{display:block!important;width:800px!important;' +
  'margin:0!important;padding:0!important}';
const HOSTILE = `.md-typeset *{all:unset!important}.md-typeset div{display:block!important}
  .md-typeset{font:bold 41px/3 fantasy!important;
  letter-spacing:9px!important;text-transform:uppercase;text-indent:50px;text-align:right;direction:rtl}
  button,input,table,canvas,p{border:9px solid red!important;width:7px!important;padding:20px!important}
  html{font-size:62.5%!important}`;
let plain;
for (const [what, css] of [
  ['own', ROOM],
  ['hostile', HOSTILE + ROOM],
]) {
  onCourse(`with the theme's ${what} styles an element looks the same`, { css }, async ({ page }) => {
    await bothReady(page);
    await frames(page, 4);
    const found = await boxes(page);
    plain ??= found;
    assert.deepEqual(differing(plain, found), []);
    assert.ok(found.length > 200);
  });
}
