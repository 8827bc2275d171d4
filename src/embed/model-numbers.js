// The numbers of one head, as every figure takes numbers that are not a lesson's.

import { follow } from './model-client.js';
import { HEAD_SIZE, columnsOf, readHead } from './model-labels.js';
import { NumbersError } from './read.js';
import { fill } from './panel.js';

/** Of a head that does not exist the first is shown. */
const FIRST = { layer: 0, head: 0 };

/**
 * The numbers of the head that an element names, of its sentence, once its layer is computed; they are kept until
 * `signal` ends. `show` is given a node that tells how much of the model has arrived.
 */
export function numbersOf(element, signal, show) {
  const { layer, head } = readHead(element.getAttribute('head')) ?? FIRST;
  const note = document.createElement('p');
  note.className = 'said-here';
  show?.(note);
  return new Promise((done, failed) => {
    const leave = follow(element.getAttribute('sentence'), (sentence) => {
      const { error, progress, layers, tokens } = sentence;
      if (error) failed(new NumbersError('badModel', { found: error }));
      if (layers[layer]) done(headOf(layers[layer], head, tokens.pieces));
      else if (progress) note.textContent = fill(MODEL_WORDS.loading, { loaded: megabytes(progress.loaded), total: megabytes(progress.total) });
    });
    signal.addEventListener('abort', leave, { once: true });
  });
}

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)}\u00a0MB`;

function headOf({ q, k, v }, head, pieces) {
  const n = pieces.length;
  const columns = [q, k, v].map((matrix) => columnsOf(matrix, head, n));
  const entries = new Float64Array(3 * n * HEAD_SIZE);
  columns.forEach((one, at) => entries.set(one, at * n * HEAD_SIZE));
  return { tokens: pieces, names: ['q', 'k', 'v'], shapes: [q, k, v].flatMap(() => [n, HEAD_SIZE]), entries };
}
