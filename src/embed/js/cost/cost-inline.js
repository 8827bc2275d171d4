// `attention:cost` for a form that is one file: it is here already.

import * as inside from './cost.js';

export const cost = async () => inside;
