// What the figure of learning needs from the page: its style sheet, and nets in training.

import { start } from '../workers/learning-run.js';

export { default as css } from 'attention:learning-css';

/** @import { LearningHost } from '../element/protocol' */

/**
 * The host methods of the figure of learning.
 *
 * @returns {LearningHost}
 */
export const clientOf = () => ({ learn });

/** @type {LearningHost['learn']} */
function learn(options, callback) {
  const controller = new AbortController();
  const { signal } = controller;
  const failed = (/** @type {Partial<Error> | undefined} */ error) => {
    if (!signal.aborted) callback({ error: String(error?.message ?? error) });
  };
  const training = start(options, signal, (message) => {
    if (!signal.aborted) callback(message);
  });
  training.catch(failed);
  return (command) => {
    if (command) training.then((send) => send(command)).catch(failed);
    else controller.abort();
  };
}
