// What tests of links to the article ask of it.

import { until } from './reader.mjs';

export const notes = (page) => page.getByRole('region', { name: 'About the link' }).getByRole('status');
export const sentences = (page) => notes(page).allTextContents();
export const address = (page) => page.evaluate(() => location.href);
/** Where a figure's upper edge is on the screen. */
export const top = (page, id) => page.$eval(`#${id}`, (figure) => Math.round(figure.getBoundingClientRect().top));

/** The reader is at a figure, and stays there. */
export async function isAt(page, id) {
  await until(
    page,
    (wanted) => {
      const { top: at } = document.getElementById(wanted).getBoundingClientRect();
      return at >= 0 && at < innerHeight / 4;
    },
    id,
  );
}

/** Another link to this page, as a reader pastes it into the address bar. */
export const paste = (page, hash) =>
  page.evaluate((text) => {
    location.hash = text;
  }, hash);
