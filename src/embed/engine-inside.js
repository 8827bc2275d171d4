// `attention:engine` for a form that is one file: it is here already.

import * as cost from './cost.js';
import * as inside from './engine.js';

export const engine = async (tag) => (tag === 'attention-cost' ? cost : inside);
