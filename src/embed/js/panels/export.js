// Take it away: what the element shows, as a picture, a table or all its numbers.

import { Panel, button, fill, node, wordsOf } from './panel.js';
import { showError } from '../runtime/show-error.js';
import { fileName, json } from './files.js';
import { raster } from './raster.js';
import { select } from './clipboard.js';
import { copyRow, textField } from './share.js';

/** Pixels of the PNG a CSS pixel. */
const FACTOR = 2;
/** Each kind of file: what it is, and how to make it. PNG is the only one that is no text. */
const KINDS = [
  { kind: 'PNG', type: 'image/png', about: 'exportPng' },
  { kind: 'SVG', type: 'image/svg+xml', about: 'exportSvg', text: drawn },
  { kind: 'CSV', type: 'text/csv;charset=utf-8', about: 'exportCsv', text: (context) => context.csv() },
  { kind: 'JSON', type: 'application/json', about: 'exportJson', text: (context) => json(context.trace()) },
];

/** Opens the panel that exports. */
export function exporting(context) {
  const words = wordsOf(context);
  const panel = new Panel(context, 'export', words.exportTitle);
  const shown = node('div', { class: 'tool-shown' });
  const rows = KINDS.map((file) => row(panel, shown, file));
  // Without an origin this is a sandbox, and most of these forbid downloads without a word.
  const warning = globalThis.origin === 'null' ? [node('p', {}, words.noDownloads)] : [];
  panel.root.append(...warning, ...rows, shown);
  // What stands there must be what the element shows.
  context.element.addEventListener('attention-change', () => shown.replaceChildren(), { signal: panel.signal });
  panel.show();
}

function row(panel, shown, file) {
  const { words, context } = panel;
  const attempt = (act) => () => act().catch((error) => showError(context, error));
  const save = button(
    fill(words.download, file),
    attempt(async () => download(panel, file, await content(context, file))),
  );
  const read = file.text
    ? button(
        fill(words.asText, file),
        attempt(async () => showText(words, shown, file, file.text(context))),
      )
    : button(
        fill(words.asPicture, file),
        attempt(() => showPicture(panel, shown)),
      );
  return node(
    'div',
    { class: 'tool-file' },
    node('p', {}, words[file.about]),
    node('div', { class: 'tool-row' }, save, read),
  );
}

async function content(context, { text, type }) {
  if (text) return new Blob([text(context)], { type });
  const canvas = await picture(context);
  return new Promise((done) => {
    canvas.toBlob(done, type);
  });
}

const picture = (context) => raster(drawn(context), FACTOR);

/** The picture as vectors, with what it shows in words. */
function drawn({ place, svg }) {
  return svg(getComputedStyle(place).direction);
}

/** Hands a file to the browser. Its address lives until the panel closes: when the download has begun nobody says. */
function download({ context, signal }, { kind }, blob) {
  const { tokens, query } = context.trace();
  const href = URL.createObjectURL(blob);
  const name = fileName(context.tag, tokens[query], query, kind.toLowerCase());
  node('a', { href, download: name }).click();
  signal.addEventListener('abort', () => URL.revokeObjectURL(href), { once: true });
}

function showText(words, shown, { kind }, text) {
  const field = textField(fill(words.asText, { kind }), text, 8);
  shown.replaceChildren(field, copyRow(words, field));
  select(field);
}

/** The picture itself, which every browser can keep by its own menu. */
async function showPicture({ context, words }, shown) {
  const canvas = await picture(context);
  const image = node('img', {
    src: canvas.toDataURL(),
    alt: context.caption(),
    width: Math.round(canvas.width / FACTOR),
    tabindex: '-1',
  });
  shown.replaceChildren(node('p', {}, words.keepPicture), image);
  image.focus();
}
