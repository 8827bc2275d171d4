// `attention:model` in a form that is a single file, which contains the script but not the model.

import * as module from './model.js';

/** @type {typeof import('attention:model').model} */
export const model = async () => module;
