// "Your numbers": a file chosen, dropped or pasted.

import { Panel, button, fill, link, node, wordsOf } from './panel.js';
import { showError } from '../runtime/show-error.js';

const SCHEMA = 'attention-numbers.schema.json';
const EXAMPLE = `{ "tokens": ["it", "was"],
  "q": [[1, 0], [0, 2]],
  "k": [[1, 1], [0, 3]],
  "v": [[5], [7]] }`;

/** Opens the panel for numbers of one's own. */
export function numbers(context) {
  const words = wordsOf(context);
  const panel = new Panel(context, 'numbers', words.numbersTitle);
  const { take, outcome } = taking(panel);
  const format = node('pre', { dir: 'ltr' }, node('code', {}, EXAMPLE));
  const more = context.base ? [node('p', {}, link(context.base + SCHEMA, words.numbersFormat))] : [];
  panel.root.append(
    choosing(words, take),
    ...pasting(words, take, outcome),
    node('p', {}, words.numbersAbout),
    format,
    ...more,
  );
  receiveDrops(panel.root, take);
  panel.show();
}

/** How a text or a file is taken over, and where what came of it is said. */
function taking({ context, words, root, signal }) {
  const status = node('span', { role: 'status' });
  const back = button(words.back, () => {
    showError(context, null);
    context.restore();
    status.textContent = '';
    back.hidden = true;
    root.focus();
  });
  back.hidden = !context.isOwn();
  const take = async (source) => {
    status.textContent = '';
    try {
      const found = await context.read(source);
      if (signal.aborted) return;
      await context.take(found);
      showError(context, null);
      status.textContent = fill(words.shown, { n: String(found.tokens.length) });
    } catch (error) {
      if (signal.aborted) return;
      const said = showError(context, error);
      said.scrollIntoView({ block: 'nearest' });
      signal.addEventListener('abort', () => said.remove(), { once: true });
    }
    back.hidden = !context.isOwn();
  };
  return { take, outcome: [back, status] };
}

function choosing(words, take) {
  const input = node('input', { type: 'file', accept: '.json,application/json' });
  input.addEventListener('change', () => {
    const [file] = input.files;
    if (file) take(file);
    // The same file, mended, can be chosen again.
    input.value = '';
  });
  const pick = node('label', { class: 'pick' }, input, words.chooseFile);
  return node('div', { class: 'tool-row' }, pick, words.dropHere, '. ', words.numbersLocal);
}

function pasting(words, take, outcome) {
  const field = node('textarea', {
    rows: 3,
    dir: 'ltr',
    spellcheck: 'false',
    autocapitalize: 'off',
    autocomplete: 'off',
  });
  const use = button(words.usePasted, () => take(field.value));
  return [node('label', { class: 'paste' }, words.paste, field), node('div', { class: 'tool-row' }, use, ...outcome)];
}

/** A file may be dropped anywhere on the panel; anything else goes where it always goes. */
function receiveDrops(root, take) {
  const light = (on) => root.classList.toggle('over', on);
  const withFile = (act) => (event) => {
    if (![...event.dataTransfer.types].includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    act(event);
  };
  root.addEventListener(
    'dragenter',
    withFile(() => light(true)),
  );
  root.addEventListener(
    'dragover',
    withFile(({ dataTransfer }) => {
      dataTransfer.dropEffect = 'copy';
    }),
  );
  root.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!root.contains(relatedTarget)) light(false);
  });
  root.addEventListener(
    'drop',
    withFile(({ dataTransfer }) => {
      light(false);
      take(dataTransfer.files[0]);
    }),
  );
}
