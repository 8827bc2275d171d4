// The pages of a PDF that Chromium prints.

import { inflateSync } from 'node:zlib';

/** What is drawn on each page, as PDF has it: operators and numbers. */
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
