// Where an author's numbers come from: the address in `src`, or JSON between the element's tags.

import { LIMITS } from '../element/attributes.js';
import { NumbersError, checkSize, quoted, read } from './read.js';

const CHILD = ':scope > script[type="application/json"]';

/** The numbers of an element's author, or null where there are none; throws a NumbersError that says what is wrong. */
export async function load(element, signal) {
  const address = element.getAttribute('src');
  if (address) return read(await fetched(address, element.baseURI, signal));
  const child = element.querySelector(CHILD);
  return child ? read(child.textContent) : null;
}

/** The text at an address; no more of it than can be read. */
async function fetched(address, base, signal) {
  const response = await answered(address, base, signal);
  if (!response.ok) {
    throw new NumbersError('badAnswer', { found: quoted(address), status: String(response.status) });
  }
  try {
    return await limited(response);
  } catch (error) {
    throw error instanceof NumbersError || signal?.aborted
      ? error
      : new NumbersError('badAddress', { found: quoted(address) });
  }
}

async function answered(address, base, signal) {
  try {
    return await fetch(new URL(address, base), { mode: 'cors', credentials: 'same-origin', signal });
  } catch (error) {
    throw signal?.aborted ? error : new NumbersError('badAddress', { found: quoted(address) });
  }
}

/**
 * Reads a stream as UTF-8, and stops it where it grows too long: a server need not say the length, nor tell the truth.
 */
async function limited({ headers, body }) {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let [text, bytes] = ['', Number(headers.get('Content-Length'))];
  for (let seen = 0; ; ) {
    if (bytes > LIMITS.bytes) await reader.cancel();
    checkSize(bytes);
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    seen += value.length;
    bytes = Math.max(bytes, seen);
    text += decoder.decode(value, { stream: true });
  }
}
