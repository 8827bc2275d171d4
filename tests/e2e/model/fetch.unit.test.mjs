// How a file of the model is fetched over a line that breaks: no browser needed, and the rests between tries are
// skipped.

import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { fetched } from '../../../src/embed/js/workers/model-fetch.js';

const SECOND = 1000;
let files = 0;

/**
 * Fetches a file of its own, to whose requests `answers` are given in turn, the last of them again and again. Answers
 * with `bytes` or the `error`, the ranges that were `asked` for, what was `told`, how many `seconds` of its clock it
 * took, and `again`, which asks once more.
 */
async function fetching(answers, address = new URL(`http://127.0.0.1/${++files}/layer-0.bin`)) {
  const [asked, told] = [[], []];
  mock.method(globalThis, 'fetch', async (_address, { headers, signal }) => {
    asked.push(headers.Range ?? 'all');
    return answers[Math.min(asked.length, answers.length) - 1](signal);
  });
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    const end = fetched(address, (here) => told.push(here)).then(
      (bytes) => ({ bytes: [...bytes] }),
      (error) => ({ error }),
    );
    let [ended, seconds] = [false, 0];
    end.then(() => {
      ended = true;
    });
    while (!ended) {
      // What is under way comes to rest first.
      for (let turn = 0; turn < 20; turn++)
        await new Promise((done) => {
          setImmediate(done);
        });
      if (!ended) mock.timers.tick(SECOND);
      if (!ended) seconds++;
    }
    return { ...(await end), asked, told, seconds, again: (more) => fetching(more, address) };
  } finally {
    mock.timers.reset();
    mock.restoreAll();
  }
}

/** An answer that sends some bytes, and then `end(controller, signal)` is what happens. */
const sending =
  (bytes, end, status = 200) =>
  (signal) =>
    new Response(
      new ReadableStream(
        {
          start(controller) {
            if (bytes.length) controller.enqueue(Uint8Array.from(bytes));
          },
          pull(controller) {
            return end(controller, signal);
          },
        },
        { highWaterMark: 0 },
      ),
      { status },
    );
const breaking = (bytes, status) =>
  sending(bytes, (controller) => controller.error(new TypeError('connection lost')), status);
const whole = (bytes, status) => sending(bytes, (controller) => controller.close(), status);
const stalling = (bytes) =>
  sending(
    bytes,
    (controller, signal) =>
      new Promise((done) => {
        signal.addEventListener('abort', () => done(controller.error(signal.reason)), { once: true });
      }),
  );
const gone = () => {
  throw new TypeError('Failed to fetch');
};
const saying = (status, statusText) => () => new Response('', { status, statusText });

test('a connection that breaks is taken up where it ended', async () => {
  const { bytes, asked, told } = await fetching([breaking([1, 2, 3]), whole([4, 5], 206)]);
  assert.deepEqual(
    [bytes, asked, told],
    [
      [1, 2, 3, 4, 5],
      ['all', 'bytes=3-'],
      [3, 5],
    ],
  );
});

test('a connection on which nothing comes for 15 s is one that broke', async () => {
  // The rest before a second try is one more.
  const { bytes, asked, seconds } = await fetching([stalling([1, 2]), whole([3], 206)]);
  assert.deepEqual([bytes, asked, seconds], [[1, 2, 3], ['all', 'bytes=2-'], 16]);
  const { error } = await fetching([stalling([])]);
  assert.match(error.message, /^layer-0\.bin: nothing came for 15 s$/);
});

test('a server that knows no ranges begins anew, and its bytes are counted once', async () => {
  const { bytes, told } = await fetching([breaking([1, 2, 3]), whole([1, 2, 3, 4])]);
  assert.deepEqual(
    [bytes, told],
    [
      [1, 2, 3, 4],
      [3, 4],
    ],
  );
});

test('a line that breaks again and again is held on to as long as each try brings something', async () => {
  const parts = [1, 2, 3, 4, 5, 6, 7, 8];
  const { bytes } = await fetching([breaking([0]), ...parts.map((part) => breaking([part], 206)), whole([9], 206)]);
  assert.deepEqual(bytes, [0, ...parts, 9]);
});

test('a server that begins anew each time and never gets further is given up', async () => {
  const { error, asked } = await fetching([breaking([1, 2])]);
  assert.match(error.message, /connection lost/);
  assert.equal(asked.length, 4);
});

test('where only the end of the answer was lost, all is here', async () => {
  const { bytes, asked } = await fetching([breaking([1, 2]), saying(416, 'Range Not Satisfiable')]);
  assert.deepEqual(
    [bytes, asked],
    [
      [1, 2],
      ['all', 'bytes=2-'],
    ],
  );
});

test('what a server refuses is not asked for again, and the error names the file', async () => {
  const { error, asked } = await fetching([saying(404, 'Not Found')]);
  assert.equal(String(error), 'Error: layer-0.bin: 404 Not Found');
  assert.equal(asked.length, 1);
});

test('an answer without a body is refused, and is no broken connection', async () => {
  const { error, asked } = await fetching([() => new Response(null, { status: 204, statusText: 'No Content' })]);
  assert.equal(error.message, 'layer-0.bin: 204 No Content');
  assert.equal(asked.length, 1);
});

test('a server that is busy is asked again, and then it is said what it said', async () => {
  assert.deepEqual((await fetching([saying(503, ''), whole([1])])).bytes, [1]);
  const { error, asked } = await fetching([saying(503, 'Service Unavailable')]);
  assert.equal(error.message, 'layer-0.bin: 503 Service Unavailable');
  assert.equal(asked.length, 4);
});

test('a line that is gone is named as such, and whoever asks again gets only what is missing', async () => {
  const { error, asked, again } = await fetching([breaking([1, 2, 3]), gone]);
  assert.equal(error.message, 'layer-0.bin: the connection failed (Failed to fetch)');
  assert.equal(asked.length, 4);
  const { bytes, asked: later, told } = await again([whole([4, 5], 206)]);
  assert.deepEqual([bytes, later, told], [[1, 2, 3, 4, 5], ['bytes=3-'], [5]]);
});

test('two who ask for what was given up do not add to the same bytes', async () => {
  const address = new URL(`http://127.0.0.1/${++files}/layer-0.bin`);
  await fetching([breaking([1]), gone], address);
  const real = globalThis.fetch;
  globalThis.fetch = async (_address, { headers }) => (headers.Range ? whole([2], 206) : whole([1, 2]))();
  const both = await Promise.all([fetched(address, () => {}), fetched(address, () => {})]);
  globalThis.fetch = real;
  assert.deepEqual(
    both.map((bytes) => [...bytes]),
    [
      [1, 2],
      [1, 2],
    ],
  );
});
