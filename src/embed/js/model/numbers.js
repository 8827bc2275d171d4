// The numbers of one head, as every figure takes numbers that are not a lesson's.

import { agree, follow, needed } from '../workers/model-client.js';
import { HEAD_SIZE, columnsOf } from './columns.js';
import { megabytes, reason, titleOf } from './texts.js';
import { button, fill } from '../panels/panel.js';
import { NumbersError } from '../runtime/read.js';
import { HEAD_RANGE, notUnderstood, readHead } from '../element/values.js';
import { languageOf, pack } from '../element/words.js';

/** Of a head that does not exist the first is shown. */
const FIRST = { layer: 0, head: 0 };

/**
 * The numbers of the head that an element names, of its sentence, once its layer is computed; they are kept until
 * `signal` ends. `show` is given a node that tells how much of the model has arrived; `warn` hears of a head that is
 * none.
 */
export function numbersOf(element, { signal, show, warn }) {
  const { layer, head } = headOf(element.getAttribute('head'), warn);
  const note = document.createElement('p');
  note.className = 'said-here';
  const say = (...content) => {
    note.replaceChildren(...content);
    show?.(note);
    show = null;
  };
  let [words, lang] = [MODEL_MESSAGES, 'en'];
  // The sentence is followed at once, since a model ends when nobody follows one.
  const speaks = pack(languageOf(element)).then((spoken) => {
    if (spoken) [words, lang] = [spoken.model, spoken.words[0]];
  });
  return new Promise((done, failed) => {
    const leave = follow(element.getAttribute('sentence'), element, (sentence) => {
      const { error, progress, layers, tokens, waits } = sentence;
      if (error)
        speaks.then(() =>
          failed(
            new NumbersError(error.problem, {
              said: reason(error, words),
              again: error.problem === 'tooLong' ? undefined : words.retry,
            }),
          ),
        );
      if (layers[layer])
        done({
          ...numbersIn(layers[layer], head, tokens.pieces),
          title: titleOf(layers[layer].labels, { layer, head }, tokens.pieces),
        });
      else if (waits) say(`${fill(words.saves, { total: megabytes(needed(), lang) })} `, button(words.load, agree));
      else if (progress)
        say(fill(words.loading, { loaded: megabytes(progress.loaded, lang), total: megabytes(progress.total, lang) }));
    });
    signal.addEventListener(
      'abort',
      () => {
        leave();
        done(undefined);
      },
      { once: true },
    );
  });
}

/** The head that an attribute names; `warn(name, value, text)` hears where it names none. */
function headOf(text, warn) {
  const found = readHead(text);
  if (!found && text != null) warn('head', text, notUnderstood('head', text, HEAD_RANGE));
  return found ?? FIRST;
}

function numbersIn({ q, k, v }, head, pieces) {
  const n = pieces.length;
  const entries = new Float64Array(3 * n * HEAD_SIZE);
  [q, k, v].forEach((matrix, at) => entries.set(columnsOf(matrix, head, n), at * n * HEAD_SIZE));
  return { tokens: pieces, names: ['q', 'k', 'v'], shapes: [q, k, v].flatMap(() => [n, HEAD_SIZE]), entries };
}
