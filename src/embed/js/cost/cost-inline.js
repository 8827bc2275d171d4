// `attention:cost` in a form that is a single file, which contains it.

import * as module from './cost.js';

export const cost = async () => module;
