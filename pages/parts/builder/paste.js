// The snippet for a choice, where to paste it, and the rule that keeps its place.

import { copied, select } from '../../../src/embed/js/panels/clipboard.js';
import { address, snippet } from '../../../src/embed/js/panels/snippets.js';

/** The folder that an address names, with a slash at its end; null where it names none. */
export function folder(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!['http:', 'https:', 'file:'].includes(url?.protocol)) return null;
  url.search = '';
  url.hash = '';
  // The address of a page in the folder is what one copies most easily.
  if (/\/[^/]*\.(html|js)$/.test(url.pathname)) return new URL('.', url).href;
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** Whether an address works on this machine alone. */
export function isLocal(base) {
  const { protocol, hostname } = new URL(base);
  return protocol === 'file:' || /^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname);
}

/** A file beside the folder's own is meant from there, wherever the snippet lies. */
export const located = (attributes, base) =>
  attributes.map(([name, value]) => [
    name,
    name === 'src' && URL.canParse(value, base) ? new URL(value, base).href : value,
  ]);

/** The room that a figure takes, on a phone and where there is more, before its script has come. */
export const rule = (tag, phone, desktop) => `${tag}:not(:defined) {
  display: block;
  min-height: ${phone}px;
}
@media (min-width: 800px) {
  ${tag}:not(:defined) { min-height: ${desktop}px; }
}
`;

/** What can be pasted: fields that are read and copied. */
export class Paste {
  #root;

  constructor(root, words) {
    this.#root = root;
    for (const button of root.querySelectorAll('button[data-copies]')) {
      button.addEventListener('click', async () => {
        const field = /** @type {HTMLTextAreaElement} */ (document.getElementById(button.dataset.copies));
        const status = button.parentElement.querySelector('[role=status]');
        status.textContent = '';
        const done = await copied(field.value);
        if (!done) select(field);
        status.textContent = done ? words().copied : words().refused;
      });
    }
  }

  /**
   * Writes the fields. `asked` is what snippets need; `heights` are those of the figure on a phone and where there is
   * more.
   */
  write(form, asked, heights) {
    const own = asked.attributes.some(([name]) => ['src', 'sentence'].includes(name));
    const find = (selector) => this.#root.querySelector(selector);
    find('#snippet').value = snippet(form, asked);
    find('#rule').value = rule(asked.tag, ...heights);
    // The room is known for lessons, and an element in a frame or a notebook moves nothing around it.
    find('.room').hidden = own || !['html', 'markdown'].includes(form);
    for (const list of this.#root.querySelectorAll('[data-form]')) list.hidden = list.dataset.form !== form;
    find('.state').textContent = `#${address('', asked.tag, asked.attributes).split('?')[1]}`;
  }
}
