// Attribute values from outside: from an address, a message or a notebook.

import { ATTRIBUTES, FLAGS } from './attributes.js';

/**
 * The text that an attribute gets for a value; `null` if the value removes it, `undefined` if there is no such
 * attribute or the value has another type.
 *
 * @param {string} name
 * @param {unknown} value
 */
export function textOf(name, value) {
  if (!ATTRIBUTES.includes(name)) return undefined;
  if (value === null) return null;
  if (FLAGS.includes(name) && typeof value === 'boolean') return value ? '' : null;
  return ['string', 'number'].includes(typeof value) ? String(value) : undefined;
}

/**
 * The console warning for a value that is not allowed.
 *
 * @param {string} name
 * @param {unknown} value
 * @param {string} allowed
 */
export const notUnderstood = (name, value, allowed) =>
  `attention-explainer: ${name}="${value}" is not understood; allowed: ${allowed}.`;
