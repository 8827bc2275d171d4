// Fetches a file of the model: a connection that breaks or stalls is taken up again where it ended.

/** Tries after the first, and the milliseconds before the first of them; each rest is twice the one before. */
const TRIES = 3;
const REST = 500;
/** Milliseconds without a byte after which a connection counts as broken. */
const STALL = 15_000;

/** An answer that another try would not change. */
class Refused extends Error {}

/** The bytes at an address. `tell(n)` hears of each `n` bytes that arrive, and of a negative number where they are lost. */
export async function fetched(address, tell) {
  const got = [];
  for (let tried = 0; ; tried++) {
    try {
      await goOn(address, got, tell);
      return await new Blob(got).arrayBuffer().then((bytes) => new Uint8Array(bytes));
    } catch (error) {
      if (error instanceof Refused || tried === TRIES) throw new Error(`${address.pathname.split('/').pop()}: ${error.message}`, { cause: error });
      await new Promise((done) => { setTimeout(done, REST * 2 ** tried); });
    }
  }
}

/** Fetches what is still missing. */
async function goOn(address, got, tell) {
  const have = got.reduce((sum, { length }) => sum + length, 0);
  const stall = new AbortController();
  let waiting = setTimeout(() => stall.abort(), STALL);
  try {
    const response = await fetch(address, { headers: have ? { Range: `bytes=${have}-` } : {}, signal: stall.signal });
    if (!response.ok) throw new (response.status < 500 ? Refused : Error)(`${response.status} ${response.statusText}`.trim());
    // A server that knows no ranges begins anew.
    if (have && response.status !== 206) {
      got.length = 0;
      tell(-have);
    }
    for (const reader = response.body.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) return;
      got.push(value);
      tell(value.length);
      clearTimeout(waiting);
      waiting = setTimeout(() => stall.abort(), STALL);
    }
  } finally {
    clearTimeout(waiting);
  }
}
