// `attention:source` in a form that is a single file, which contains it.

import * as module from './source.js';

export const source = async () => module;
