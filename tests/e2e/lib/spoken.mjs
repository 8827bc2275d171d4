// A page in a language that needs more room than English.

import assert from 'node:assert/strict';
import { TOKENS } from './figure.mjs';
import { PIECES } from './model.mjs';
import { frames, onCourse } from './reader.mjs';
import { clipped, untranslated } from './texts.mjs';
import { PSEUDO_LOCALES, speaking } from './pseudo-locales.mjs';

export const WIDTHS = [280, 375, 1280];
export const LANGUAGES = ['German', ...Object.keys(PSEUDO_LOCALES)];

/** A test of a page in a language at a width; `look` collects what is wrong with a figure at the time. */
export async function spoken(language, width, name, body, { broken, ...options }, run) {
  const locale = PSEUDO_LOCALES[language];
  const server = locale ? speaking(locale) : {};
  const alter = (path) => broken?.(path) ?? server.alter?.(path);
  const css = 'main{padding:0}@media(min-width:1000px){main{width:960px;margin:auto}}';
  const spoken = locale ? `a language that is ${language}` : language;
  onCourse(
    `${name}: nothing is cut off or untranslated in ${spoken}, at ${width} px`,
    body,
    {
      root: `lang="de" dir="${locale?.direction ?? 'ltr'}"`,
      css,
      policy: '',
      alter,
      ...options,
      context: { viewport: { width, height: 800 }, ...options.context },
    },
    async ({ page, ...more }) => {
      const wrong = new Map();
      const note = (what, when) => wrong.has(what) || wrong.set(what, when);
      const look = async (when, of = '#e') => {
        await frames(page);
        // The model reads English: its tokens and the sentences to try it on are no messages.
        const english = await page
          .locator(of)
          .first()
          .evaluate((element) => [
            ...(element.trace?.tokens ?? []),
            ...Array.from(
              element.shadowRoot.querySelectorAll('[part="examples"] option:not(:first-child)'),
              ({ textContent }) => textContent,
            ),
          ]);
        const foreign = locale ? await untranslated(page, of, [...english, ...TOKENS, ...PIECES]) : [];
        for (const one of await clipped(page, of)) note(one, when);
        for (const text of foreign) note(`“${text}” is not translated`, when);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) note(`the page is ${wide} px too wide`, when);
      };
      await run({ page, look, locale, ...more });
      assert.deepEqual(
        [...wrong].map(([what, when]) => `${what}: ${when}`),
        [],
      );
    },
  );
}
