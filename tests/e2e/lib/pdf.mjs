// What is drawn on the pages of a PDF that a browser prints.

import { inflateSync } from 'node:zlib';

/** What is drawn on each page of a PDF that Chromium prints, as PDF has it: operators and numbers. */
export function drawn(pdf) {
  const text = pdf.toString('latin1');
  const object = (id) => text.slice(text.search(new RegExp(`(^|\\n)${id} 0 obj`)));
  return [...text.matchAll(/\/Type \/Page\b(?!s)[\s\S]*?\/Contents (\d+) 0 R/g)].map(([, id]) => {
    const found = object(id);
    const length = Number(/\/Length (\d+)/.exec(found)[1]);
    const start = found.indexOf('stream\n') + 'stream\n'.length;
    return inflateSync(Buffer.from(found.slice(start, start + length), 'latin1')).toString('latin1');
  });
}

/** Whether anything is written or painted in a page, beside its ground. */
export const isEmpty = (page) => !/\b(Tj|TJ|Do)\b/.test(page);

/** How many pieces of text are drawn in these pages or streams. */
export const texts = (pages) => pages.join().match(/\bT[jJ]\b/g)?.length ?? 0;

/** All streams of text operators in a PDF of any browser, in their order: pages, and pictures in them. */
export function textStreams(pdf) {
  const source = pdf.toString('latin1');
  return [...source.matchAll(/\bstream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .map(([, body]) => inflated(Buffer.from(body, 'latin1')))
    .filter((stream) => /\bBT\b[\s\S]*\bET\b/.test(stream));
}

/** Unpacked, if it is packed in the way of all texts. */
function inflated(body) {
  try {
    return inflateSync(body).toString('latin1');
  } catch {
    return '';
  }
}
