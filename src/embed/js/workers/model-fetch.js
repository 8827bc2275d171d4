// Fetches a file of the model. A connection that breaks or stalls is resumed where it ended.

import { fileError, problemError } from '../runtime/fetch.js';

/** @typedef {Uint8Array<ArrayBuffer>[]} Chunks */

/** Retries without any progress, and the milliseconds before the first of them; each delay is twice the one before. */
const RETRIES = 3;
const DELAY = 500;
/** Seconds without a byte after which a connection counts as broken. */
const STALL = 15;

/** A response other than the file; `final` if a retry would not change it. */
class BadResponse extends Error {
  /** @param {Response} response */
  constructor({ status, statusText }) {
    super(`${status} ${statusText}`.trim());
    this.final = status < 500;
  }
}

/**
 * What has arrived of files whose fetch failed, by address; the next fetch resumes there.
 *
 * @type {Map<string, Chunks>}
 */
const partial = new Map();

/**
 * The bytes at an address. `onProgress(n)` is called when `n` of them have arrived; `n` decreases if the server starts
 * over. With `reload`, the HTTP cache is not used.
 *
 * @param {URL} address
 * @param {(n: number) => void} onProgress
 */
export async function fetched(address, onProgress, reload = false) {
  const got = partial.get(address.href) ?? [];
  // Two fetches at the same time must not add to the same list.
  partial.delete(address.href);
  for (let [tried, most] = [0, length(got)]; ; tried++) {
    try {
      await resume(address, got, { onProgress, cache: reload ? 'reload' : 'default' });
      return new Uint8Array(await new Blob(got).arrayBuffer());
    } catch (error) {
      if (length(got) > most) [tried, most] = [0, length(got)];
      if (error.final || tried === RETRIES) {
        partial.set(address.href, got);
        throw fileError(address, error);
      }
      await new Promise((done) => {
        setTimeout(done, DELAY * 2 ** tried);
      });
    }
  }
}

/** @param {Chunks} chunks */
const length = (chunks) => chunks.reduce((sum, chunk) => sum + chunk.length, 0);

/**
 * Fetches the bytes that are still missing.
 *
 * @param {URL} address
 * @param {Chunks} got
 * @param {{ onProgress: (n: number) => void, cache: RequestCache }} options
 */
async function resume(address, got, { onProgress, cache }) {
  const stall = new AbortController();
  const wait = () =>
    setTimeout(
      () => stall.abort(problemError('stalled', { n: String(STALL) }, `nothing came for ${STALL} s`)),
      1000 * STALL,
    );
  let waiting = wait();
  try {
    for await (const chunk of missing(address, got, { signal: stall.signal, cache })) {
      got.push(chunk);
      onProgress(length(got));
      clearTimeout(waiting);
      waiting = wait();
    }
  } finally {
    clearTimeout(waiting);
  }
}

/**
 * Yields the missing bytes, chunk by chunk.
 *
 * @param {URL} address
 * @param {Chunks} got
 * @param {RequestInit} options
 */
async function* missing(address, got, options) {
  const have = length(got);
  const response = await fetch(address, { ...options, headers: have ? { Range: `bytes=${have}-` } : {} });
  // All bytes had arrived, and only the end of the response was lost.
  if (have && response.status === 416) return;
  if (!response.ok || !response.body) throw new BadResponse(response);
  // A server without range requests sends the file from the start.
  if (have && response.status !== 206) got.length = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
