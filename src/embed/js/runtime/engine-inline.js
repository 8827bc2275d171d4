// `attention:engine` for a form that is one file: it is here already.

import * as inside from './engine.js';

export const engine = async () => inside;
