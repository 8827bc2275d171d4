// `attention:model` in a form that is a single file, which contains the script but not the model.

import * as module from './model.js';

export const model = async () => module;
