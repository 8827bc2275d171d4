// What to paste into a page, and addresses of a state. Pure functions, no browser needed; every value may be hostile.

import { ATTRIBUTES, FLAGS, NUMBERS } from '../element/attributes.js';

/** The kinds of snippet. */
export const FORMS = ['html', 'markdown', 'iframe', 'notebook', 'reveal'];

const WRITE = { html, markdown, iframe, notebook, reveal };

/**
 * The text to paste. `base` is the folder of attention-explainer.js and ends in `/`; `attributes` are pairs of name and
 * value; `title` stands where the element is not ready, and names a frame; `height` is that of the frame.
 */
export const snippet = (form, asked) => WRITE[form]({ ...asked, attributes: asked.attributes.filter(isKnown) });

/** The address of the page of one element alone, in a state. */
export function address(base, tag, attributes, id) {
  const pairs = [['element', short(tag)], ...attributes.filter(isKnown), ...(id ? [['id', id]] : [])];
  return `${base}embed.html?${new URLSearchParams(pairs)}`;
}

/** The address of the teacher's page with this choice; there, `lang` is the language of the page. */
export function builderAddress(base, tag, attributes) {
  const pairs = attributes.filter(isKnown).map(([name, value]) => [name === 'lang' ? 'figure-lang' : name, value]);
  return `${base}embedding.html?${new URLSearchParams([['element', short(tag)], ...pairs])}`;
}

const isKnown = ([name]) => ATTRIBUTES.includes(name);
const short = (tag) => tag.replace(/^attention-/, '');

function html({ base, tag, attributes, title }) {
  return `${script(base)}\n${element(tag, attributes, title)}\n`;
}

/** A known block of HTML without an empty line in it: every Markdown there is leaves that alone. */
function markdown({ base, tag, attributes, title }) {
  return `\n<div>\n${script(base)}\n${element(tag, attributes, title)}\n</div>\n\n`;
}

function iframe({ base, tag, attributes, title, height }) {
  const source = escaped(address(base, tag, attributes));
  const size = `width="100%" height="${Number(height)}"`;
  const frame = `<iframe title="${escaped(title)}" src="${source}" ${size} loading="lazy"></iframe>`;
  return `${frame}\n<script src="${escaped(base)}attention-frame.js"></script>\n`;
}

/** A deck finds its slides by their place, so the script lies inside. */
function reveal({ base, tag, attributes, title }) {
  return `<section>\n  ${element(tag, attributes, title)}\n  ${script(base)}\n</section>\n`;
}

/** The class takes every attribute, so that the next cell can set another; None leaves one out. */
function notebook({ base, tag, attributes }) {
  const traits = ['element', ...ATTRIBUTES].map((name) => `    ${name} = Any().tag(sync=True)\n`);
  const given = [['element', short(tag)], ...attributes].map(([name, value]) => `${name}=${python(name, value)}`);
  const head = '# pip install anywidget\nimport anywidget\nfrom traitlets import Any\n\n\n';
  const source = JSON.stringify(`${base}attention-widget.js`);
  const own = `class Attention(anywidget.AnyWidget):\n    _esm = ${source}\n${traits.join('')}`;
  return `${head}${own}\n\nAttention(${given.join(', ')})\n`;
}

const script = (base) => `<script type="module" src="${escaped(base)}attention-explainer.js"></script>`;

function element(tag, attributes, text) {
  const written = attributes.map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${tag}${written.join('')}>${escaped(text)}</${tag}>`;
}

/** Text for HTML. Braces mean something to templates and line ends to Markdown, so they are written as numbers too. */
function escaped(text) {
  const safe = String(text).replaceAll('&', '&amp;');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped.
  return safe.replace(/[<>"'`{}\u0000-\u001f]/g, (character) => `&#${character.codePointAt(0)};`);
}

/**
 * A boolean attribute as True; a number as a number, but not head 3.10, which would be 3.1; else text, as JSON quotes
 * it, which Python reads alike.
 */
function python(name, value) {
  if (FLAGS.includes(name)) return 'True';
  const isNumber = NUMBERS.includes(name) && /^(0|[1-9]\d*)(\.\d+)?$/.test(value);
  return isNumber ? String(value) : JSON.stringify(String(value));
}
