// Embed and Copy link: the element as it is now, as something to put into a page.

import { copied, select } from './clipboard.js';
import { FORMS, address, builderAddress, snippet } from './snippets.js';
import { Panel, adopt, button, link, node, wordsOf } from './panel.js';
import { LINK } from '../element/shared.js';

/** Opens the panel with the snippet; it follows the element while it is open. */
export function embed(context) {
  const words = wordsOf(context);
  const panel = new Panel(context, 'embed', words.embedTitle);
  if (context.base) panel.root.append(...snippets(panel));
  else panel.root.append(node('p', {}, words.nowhere));
  panel.show();
}

function snippets(panel) {
  const { context, words } = panel;
  const field = textField(words.snippet, '', 6);
  const height = heightOf(context);
  const more = link('', words.builder);
  let form = FORMS[0];
  const write = () => {
    const { base, tag } = context;
    const attributes = context.attributes();
    field.value = snippet(form, { base, tag, attributes, title: words.frameTitle, height });
    more.href = builderAddress(base, tag, attributes);
  };
  const choice = forms(words, (chosen) => {
    form = chosen;
    write();
  });
  context.element.addEventListener('attention-change', write, { signal: panel.signal });
  write();
  return [
    node('p', {}, words.embedAbout),
    choice,
    field,
    copyRow(words, field),
    ...caveat(context),
    node('p', {}, more),
  ];
}

/** The height of the element without what its panels add. */
const heightOf = ({ element, place }) => Math.ceil(element.offsetHeight - place.offsetHeight);

/** Radio buttons, one a kind of snippet. */
function forms(words, choose) {
  const options = FORMS.map((form, index) => {
    const radio = node('input', { type: 'radio', name: 'form', value: form });
    radio.checked = index === 0;
    radio.addEventListener('change', () => choose(form));
    return node('label', {}, radio, words[`form${form[0].toUpperCase()}${form.slice(1)}`]);
  });
  return node('fieldset', {}, node('legend', {}, words.embedForm), ...options);
}

/** What a link or a snippet cannot carry is said beside it. */
const caveat = (context) => (context.isOwn() ? [node('p', {}, wordsOf(context).withoutNumbers)] : []);

/** Copies a link to the present state at once; where that is refused, shows it to be copied by hand. */
export async function copyLink(context) {
  const words = wordsOf(context);
  const { base, element, tag } = context;
  const attributes = context.attributes();
  const here = element[LINK]?.(attributes) ?? (base && address(base, tag, attributes));
  if (!here) return tell(context, words.nowhere);
  if (await copied(here)) return tell(context, words.linkCopied, ...caveat(context));
  const panel = new Panel(context, 'link', words.linkTitle);
  const field = textField(words.link, here, 2);
  panel.root.append(node('p', {}, words.notCopied), field, copyRow(words, field), ...caveat(context));
  panel.show();
  select(field);
}

/** Says something politely below the buttons; a screen reader hears what changes in a status that was there before. */
function tell({ element, place }, text, ...more) {
  const status = node('div', { class: 'told', role: 'status' });
  adopt(element);
  place.querySelector('.told')?.remove();
  place.append(status);
  requestAnimationFrame(() => status.append(node('p', {}, text), ...more));
}

/** A field with a text to read and copy. */
export function textField(name, text, rows) {
  const field = node('textarea', { readonly: '', rows, 'aria-label': name, dir: 'ltr', spellcheck: 'false' });
  field.value = text;
  return field;
}

/** The button that copies a field, and what came of it. */
export function copyRow(words, field) {
  const status = node('span', { role: 'status' });
  const copy = button(words.copy, async () => {
    status.textContent = '';
    const done = await copied(field.value);
    if (!done) select(field);
    status.textContent = done ? words.copied : words.notCopied;
  });
  return node('div', { class: 'tool-row' }, copy, status);
}
