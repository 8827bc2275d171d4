// The text of custom data: at the address in `src`, between the element's tags, or a learner's. Rust reads it.

import { LIMITS } from '../element/attributes.js';
import { problemError } from './fetch.js';

const CHILD = ':scope > script[type="application/json"]';

/** What an element's author has written, or null; throws what is wrong with it, as `problemError` has it. */
export async function authoredText(element, signal) {
  const address = element.getAttribute('src');
  if (address) return fetched(address, element.baseURI, signal);
  return element.querySelector(CHILD)?.textContent ?? null;
}

/** What a learner gives, a text or a file, as a text. A file is not even opened when it is too long. */
export async function givenText(source) {
  checkSize(source.size ?? source.length);
  return typeof source === 'string' ? source : source.text();
}

/** Refuses a text of this many bytes when it is too long to be read at once. */
function checkSize(bytes) {
  const megabytes = (n) => String(Math.ceil(n / 2 ** 20));
  if (bytes > LIMITS.bytes)
    throw problemError('badSize', { found: megabytes(bytes), expected: megabytes(LIMITS.bytes) });
}

/** The text at an address; no more of it than can be read. */
async function fetched(address, base, signal) {
  const lost = (error) => (error.problem || signal?.aborted ? error : problemError('badAddress', { found: address }));
  try {
    const response = await fetch(new URL(address, base), { mode: 'cors', credentials: 'same-origin', signal });
    if (!response.ok) throw problemError('badAnswer', { found: address, status: String(response.status) });
    return await limited(response);
  } catch (error) {
    throw lost(error);
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
