// How values of attributes are read wherever they come from: an address, a message, a notebook, an element's own text.

import { ATTRIBUTES, FLAGS, MODEL } from './attributes.js';

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

/** The heads there are, for a sentence. */
export const HEAD_RANGE = `0.0 to ${MODEL.layers - 1}.${MODEL.heads - 1}`;

/** `3.1` as a layer and a head, null where it names none. 3.1 is not 3.10, and 3.01 is neither. */
export function readHead(text) {
  const [, layer, head] = /^\s*(0|[1-9]\d*)\.(0|[1-9]\d*)\s*$/.exec(text ?? '') ?? [];
  const fits = Number(layer) < MODEL.layers && Number(head) < MODEL.heads;
  return fits ? { layer: Number(layer), head: Number(head) } : null;
}
