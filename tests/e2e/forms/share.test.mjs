// Embed and Copy link: the element as it is now, as text for a page, also where the clipboard is refused.

import assert from 'node:assert/strict';
import { dragScale, token } from '../lib/figure.mjs';
import { framed, iframe, onHost } from '../lib/frame.mjs';
import { LIBRARY, frames, onCourse, ready, until } from '../lib/reader.mjs';
import { action, panelOf } from '../lib/share.mjs';

const EXPLORER = '<attention-explorer query="tired"></attention-explorer>';
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const copied = (page) => page.evaluate(() => navigator.clipboard.readText());
const focused = (page) =>
  page.evaluate(() => {
    const at = document.querySelector('attention-explorer').shadowRoot.activeElement;
    return at?.textContent;
  });

onCourse(
  'the panel opens, is walked through and closes by keyboard alone',
  EXPLORER,
  { context: CLIPBOARD },
  async ({ page }) => {
    await ready(page);
    await action(page, 'Embed').focus();
    await page.keyboard.press('Enter');
    const panel = panelOf(page);
    await panel.waitFor();
    assert.equal(await action(page, 'Embed').getAttribute('aria-expanded'), 'true');
    const named = await action(page, 'Embed').getAttribute('aria-controls');
    assert.equal(await panel.getAttribute('id'), named);
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'Close');
    await page.keyboard.press('Tab');
    const before = await panel.getByRole('textbox').inputValue();
    await page.keyboard.press('ArrowDown');
    assert.notEqual(await panel.getByRole('textbox').inputValue(), before, 'another form, another snippet');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'Copy');
    await page.keyboard.press('Enter');
    await panel.getByText('Copied.').waitFor();
    assert.equal(await copied(page), await panel.getByRole('textbox').inputValue());
    await page.keyboard.press('Escape');
    assert.equal(await panel.count(), 0);
    assert.equal(await focused(page), 'Embed');
    assert.equal(await action(page, 'Embed').getAttribute('aria-expanded'), 'false');
    assert.equal(await action(page, 'Embed').getAttribute('aria-controls'), null);
  },
);

onCourse('the same button closes, and another panel takes the place of the first', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await action(page, 'Embed').click();
  await panelOf(page).waitFor();
  await action(page, 'Export').click();
  await panelOf(page, 'Export what you see').waitFor();
  assert.equal(await panelOf(page).count(), 0);
  assert.equal(await action(page, 'Embed').getAttribute('aria-expanded'), 'false');
  await action(page, 'Export').click();
  await panelOf(page, 'Export what you see').waitFor({ state: 'detached' });
  assert.equal(await action(page, 'Export').getAttribute('aria-expanded'), 'false');
});

onCourse('every form names the present state, and follows it', EXPLORER, {}, async ({ page, server }) => {
  await ready(page);
  await token(page, 1).click();
  await dragScale(page, 1.5);
  await action(page, 'Embed').click();
  const panel = panelOf(page);
  await panel.waitFor();
  const field = panel.getByRole('textbox', { name: 'Snippet' });
  const forms = await panel.getByRole('radio').all();
  assert.equal(forms.length, 6);
  for (const form of forms) {
    await form.check();
    const text = await field.inputValue();
    assert.match(text, /query.{1,4}1\b/, text);
    assert.match(text, /scale.{1,4}1\.5/, text);
  }
  await forms[0].check();
  assert.ok((await field.inputValue()).includes(`${server.origin}${LIBRARY}attention-explainer.js`));
  await token(page, 2).click();
  await until(page, () =>
    /query="2"/.test(document.querySelector('attention-explorer').shadowRoot.querySelector('.panel textarea').value),
  );
  assert.equal(
    await panel.getByRole('link').getAttribute('href'),
    `${server.origin}${LIBRARY}embedding.html?element=explorer&query=2&scale=1.5`,
  );
});

onCourse('the snippet for HTML makes the same element where it is pasted', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await token(page, 5).click();
  await action(page, 'Embed').click();
  const text = await panelOf(page).getByRole('textbox').inputValue();
  const made = await page.evaluate((html) => {
    const found = new DOMParser().parseFromString(html, 'text/html').querySelector('attention-explorer');
    return Object.fromEntries([...found.attributes].map(({ name, value }) => [name, value]));
  }, text);
  assert.equal(made.query, '5');
});

onCourse(
  'a link is copied at once, said politely, and opens the same state',
  EXPLORER,
  { context: CLIPBOARD },
  async ({ page, context, server }) => {
    await ready(page);
    await token(page, 4).click();
    await dragScale(page, 2.25);
    await action(page, 'Copy link').click();
    await page.getByRole('status').filter({ hasText: 'Link copied.' }).waitFor();
    const address = new URL(await copied(page));
    assert.equal(address.origin + address.pathname, `${server.origin}${LIBRARY}embed.html`);
    const other = await context.newPage();
    await other.goto(address.href);
    await ready(other);
    assert.deepEqual(await other.$eval('attention-explorer', ({ query, scale }) => [query, scale]), [4, 2.25]);
  },
);

async function selected(page) {
  const field = page.getByRole('textbox', { name: 'Link' });
  await field.waitFor();
  const { value, chosen } = await field.evaluate((one) => ({
    value: one.value,
    chosen: one.value.slice(one.selectionStart, one.selectionEnd),
  }));
  assert.equal(chosen, value);
  assert.equal(await action(page, 'Copy link').getAttribute('aria-expanded'), 'true');
  return { field, value };
}

onCourse(
  'where the clipboard is refused the link is shown, selected, and Escape goes back to its button',
  EXPLORER,
  {
    headers: { 'Permissions-Policy': 'clipboard-write=()' },
    expected: /Permissions policy/i,
  },
  async ({ page, server }) => {
    await ready(page);
    await action(page, 'Copy link').click();
    const { field, value } = await selected(page);
    assert.ok(value.startsWith(`${server.origin}${LIBRARY}embed.html?`), value);
    await page.keyboard.press('Escape');
    assert.equal(await field.count(), 0);
    assert.equal(await focused(page), 'Copy link');
  },
);

onHost(
  'in a sandbox a page of ours still gives its own link to the state',
  iframe('/lib/embed.html?query=tired'),
  { expected: /Permissions policy/i },
  async ({ page }) => {
    const frame = await framed(page);
    await frame.$eval('attention-explorer', (element) => {
      element[Symbol.for('attention-explainer.link')] = (attributes) =>
        `https://example.org/#${new URLSearchParams(attributes)}`;
    });
    await action(frame, 'Copy link').click();
    assert.equal((await selected(frame)).value, 'https://example.org/#query=tired');
  },
);

onCourse('keys that a panel acts on stay in it, and all others reach the page', EXPLORER, {}, async ({ page }) => {
  await ready(page);
  await action(page, 'Embed').click();
  const panel = panelOf(page);
  await panel.getByRole('radio').first().focus();
  await page.evaluate(() => {
    globalThis.reached = [];
    for (const type of ['keydown', 'keypress', 'keyup'])
      document.addEventListener(type, ({ key }) => type === 'keydown' && globalThis.reached.push(key));
  });
  for (const key of ['ArrowRight', 'ArrowUp', ' ', 'f', 'PageDown', 'F2']) await page.keyboard.press(key);
  await panel.getByRole('textbox').focus();
  for (const key of ['ArrowRight', 'Home', 'PageDown', ' ', 'n']) await page.keyboard.press(key);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('x');
  await page.keyboard.press('Escape');
  assert.deepEqual(await page.evaluate(() => globalThis.reached), ['f', 'PageDown', 'F2', 'n', 'Tab', 'x']);
});

onCourse(
  'removed with an open panel, the element comes back without it and its button says so',
  EXPLORER,
  {},
  async ({ page }) => {
    await ready(page);
    await action(page, 'Embed').click();
    await panelOf(page).waitFor();
    await page.$eval('attention-explorer', (element) => {
      const { parentNode } = element;
      element.remove();
      parentNode.append(element);
    });
    await ready(page);
    await frames(page);
    assert.equal(await panelOf(page).count(), 0);
    assert.notEqual(await action(page, 'Embed').getAttribute('aria-expanded'), 'true');
  },
);
