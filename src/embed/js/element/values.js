// How values of attributes are read wherever they come from: an address, a message, a notebook, an element's own text.

import { ATTRIBUTES, FLAGS } from './attributes.js';

/**
 * The text that an attribute gets for a value from outside, null where it is taken away; undefined for what no
 * attribute is, or takes.
 */
export function textOf(name, value) {
  if (!ATTRIBUTES.includes(name)) return undefined;
  if (value === null) return null;
  if (FLAGS.includes(name) && typeof value === 'boolean') return value ? '' : null;
  return ['string', 'number'].includes(typeof value) ? String(value) : undefined;
}

/** The console's warning of a value that is not understood. */
export const notUnderstood = (name, value, allowed) =>
  `attention-explainer: ${name}="${value}" is not understood; allowed: ${allowed}.`;
