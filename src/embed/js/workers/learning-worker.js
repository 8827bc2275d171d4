// The worker of the figure of learning: receives the compiled module, then the task, then commands.

import instantiate from 'attention:learning-glue';
import { Training } from './learning-training.js';
import { restUntil } from './start-worker.js';

/** @import { LearningClass, LearningRequest } from './learning-protocol' */

/** Commands are received between slices. */
const PACE = { slice: 8, rest: restUntil() };

/** @type {LearningClass} */
let Learning;
/** @type {Training} */
let training;

const failed = (/** @type {unknown} */ error) =>
  postMessage({ error: String(/** @type {Partial<Error> | undefined} */ (error)?.message ?? error) });

self.onmessageerror = () => failed('no module arrived');
self.onmessage = (/** @type {MessageEvent<LearningRequest>} */ { data: { module, options, command } }) => {
  try {
    if (module) {
      ({ Learning } = instantiate(module));
      postMessage({ ready: true });
    }
    if (options) training = new Training(Learning, options, PACE, (message) => postMessage(message));
    if (command) training.command(command);
  } catch (error) {
    failed(error);
  }
};
