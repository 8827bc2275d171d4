// What trains nets in the page itself, where it allows no worker.

import instantiate from 'attention:learning-glue';
import { Training } from './learning-training.js';

/** @import { LearningMessage, LearningOptions, LearningPace } from './learning-protocol' */

/**
 * Nets that wait for commands.
 *
 * @param {WebAssembly.Module} module
 * @param {LearningOptions} options
 * @param {LearningPace} pace
 * @param {(message: LearningMessage) => void} post
 */
export const training = (module, options, pace, post) =>
  new Training(instantiate(module).Learning, options, pace, post);
