// Fetches a file of the model: a connection that breaks or stalls is taken up again where it ended.

import { fileError, problemError } from '../runtime/fetch.js';

/** Tries after one that brought something, and the milliseconds before the first; each rest is twice the one before. */
const TRIES = 3;
const REST = 500;
/** Seconds without a byte after which a connection counts as broken. */
const STALL = 15;

/** What a server says instead of the file; `final` where another try would not change it. */
class Answered extends Error {
  constructor({ status, statusText }) {
    super(`${status} ${statusText}`.trim());
    this.final = status < 500;
  }
}

/** What has arrived of files that were given up, by address: whoever asks again goes on from there. */
const kept = new Map();

/**
 * The bytes at an address; `tell(n)` hears that `n` of them are here, which is less than before where a server begins
 * anew. `afresh` asks no cache.
 */
export async function fetched(address, tell, afresh = false) {
  const got = kept.get(address.href) ?? [];
  // Two who ask at once must not add to the same.
  kept.delete(address.href);
  for (let [tried, most] = [0, length(got)]; ; tried++) {
    try {
      await goOn(address, got, { tell, cache: afresh ? 'reload' : 'default' });
      return new Uint8Array(await new Blob(got).arrayBuffer());
    } catch (error) {
      if (length(got) > most) [tried, most] = [0, length(got)];
      if (error.final || tried === TRIES) {
        kept.set(address.href, got);
        throw fileError(address, error);
      }
      await new Promise((done) => {
        setTimeout(done, REST * 2 ** tried);
      });
    }
  }
}

const length = (parts) => parts.reduce((sum, part) => sum + part.length, 0);

/** Fetches what is still missing. */
async function goOn(address, got, { tell, cache }) {
  const stall = new AbortController();
  const wait = () =>
    setTimeout(
      () => stall.abort(problemError('stalled', { n: String(STALL) }, `nothing came for ${STALL} s`)),
      1000 * STALL,
    );
  let waiting = wait();
  try {
    for await (const part of missing(address, got, { signal: stall.signal, cache })) {
      got.push(part);
      tell(length(got));
      clearTimeout(waiting);
      waiting = wait();
    }
  } finally {
    clearTimeout(waiting);
  }
}

/** What a server sends of the bytes after those that are here, part by part. */
async function* missing(address, got, options) {
  const have = length(got);
  const response = await fetch(address, { ...options, headers: have ? { Range: `bytes=${have}-` } : {} });
  // The last byte was here, and only the end of the answer was not.
  if (have && response.status === 416) return;
  if (!response.ok) throw new Answered(response);
  // A server that knows no ranges begins anew.
  if (have && response.status !== 206) got.length = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
