// What tests ask of the export panel.

import { buffer } from 'node:stream/consumers';

/** Opens the panel of an element. */
export async function opened(page, of = 'attention-explorer') {
  await page.locator(of).getByRole('button', { name: 'Export' }).click();
  return page.locator(of).getByRole('group', { name: 'Export what you see' });
}

/** The text that a kind is shown as. */
export async function asText(panel, kind) {
  await panel.getByRole('button', { name: `${kind} as text` }).click();
  return panel.getByRole('textbox', { name: `${kind} as text` }).inputValue();
}

/** The text of a downloaded file, and its name. */
export async function downloaded(page, panel, kind) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: `Download ${kind}` }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) };
}
