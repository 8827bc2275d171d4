// Bad lines: ways of a server of ours to send the files of the model.

import { setTimeout as pause } from 'node:timers/promises';

const PIECE = 10_000;

/** A line of `line.rate` bytes a second, which may change while it sends. */
export const slow = (line) => async (response, body) => {
  for (let at = 0; at < body.length && !response.destroyed; at += PIECE) {
    response.write(body.subarray(at, at + PIECE));
    await pause((1000 * PIECE) / line.rate);
  }
  response.end();
};

/** Breaks after so many bytes, once the browser has had the time to take them. */
export const breaking = (bytes) => async (response, body) => {
  response.write(body.subarray(0, bytes));
  await pause(300);
  response.destroy();
};

/** Sends so many bytes, and then nothing, without ever saying so. */
export const stalling = (bytes) => async (response, body) => {
  response.write(body.subarray(0, bytes));
};

/**
 * What a server is given for the files of the model: `send(name, nth)` says how to send one that is asked for the nth
 * time, if not as ever. `asked` holds each request as `name` or `name from its first byte`.
 */
export function line(send) {
  const asked = [];
  const times = {};
  const alter = (path, { range }) => {
    const [, name] = /\/models\/[^/]+\/(.+)$/.exec(path) ?? [];
    if (!name) return undefined;
    asked.push(range ? `${name} from ${/\d+/.exec(range)[0]}` : name);
    times[name] = (times[name] ?? 0) + 1;
    const way = send(name, times[name]);
    return way && { send: way };
  };
  return { alter, asked };
}

/** Files that arrive when a test says so, and that are `missing` where it says that. */
export function held(name) {
  let free;
  const wait = new Promise((done) => {
    free = done;
  });
  const alter = async (path) => {
    if (!name.test(path)) return undefined;
    await wait;
    return file.missing ? { status: 404 } : undefined;
  };
  const file = { free, alter, missing: false };
  return file;
}
