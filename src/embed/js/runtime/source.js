// The text of custom data: at the address in `src`, inside the element, or the reader's. Rust parses it.

import { LIMITS } from '../element/attributes.js';
import { problemError } from './fetch.js';

/** @import { Readable } from '../element/protocol' */
/** @import { Problem } from '../workers/protocol' */

const CHILD = ':scope > script[type="application/json"]';

/**
 * The text of the author's custom data, or `null` if there is none. Rejects with a `problemError`.
 *
 * @param {Element} element
 * @param {AbortSignal} [signal]
 */
export async function authoredText(element, signal) {
  const address = element.getAttribute('src');
  if (address) return fetched(address, element.baseURI, signal);
  return element.querySelector(CHILD)?.textContent ?? null;
}

/**
 * The text of the reader's custom data, from a text or a file. A file that is too large is not read.
 *
 * @param {Readable} source
 */
export async function readerText(source) {
  checkSize(source.size ?? source.length);
  return typeof source === 'string' ? source : source.text();
}

/**
 * Throws if a text of this many bytes is too large.
 *
 * @param {number} bytes
 */
function checkSize(bytes) {
  const megabytes = (/** @type {number} */ n) => String(Math.ceil(n / 2 ** 20));
  if (bytes > LIMITS.bytes)
    throw problemError('badSize', { found: megabytes(bytes), expected: megabytes(LIMITS.bytes) });
}

/**
 * The text at an address, which must be within the size limit.
 *
 * @param {string} address
 * @param {string} base
 * @param {AbortSignal} [signal]
 */
async function fetched(address, base, signal) {
  const readable = (/** @type {Error & Partial<Problem>} */ error) =>
    error.problem || signal?.aborted ? error : problemError('badAddress', { found: address });
  try {
    const { ok, status, headers, body } = await fetch(new URL(address, base), {
      mode: 'cors',
      credentials: 'same-origin',
      signal,
    });
    // Not every browser says by the body that there is none.
    if (!ok || !body || status === 204) throw problemError('badAnswer', { found: address, status: String(status) });
    return await limited(headers, body);
  } catch (error) {
    throw readable(error);
  }
}

/**
 * Reads a body as UTF-8 and stops once it is too large: `Content-Length` may be missing or wrong.
 *
 * @param {Headers} headers
 * @param {ReadableStream<Uint8Array<ArrayBuffer>>} body
 */
async function limited(headers, body) {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let [text, bytes] = ['', Number(headers.get('Content-Length'))];
  for (let received = 0; ; ) {
    if (bytes > LIMITS.bytes) await reader.cancel();
    checkSize(bytes);
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    received += value.length;
    bytes = Math.max(bytes, received);
    text += decoder.decode(value, { stream: true });
  }
}
