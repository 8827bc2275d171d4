// The one script a course page names: it defines the elements. The engine, with the wasm, comes when one is near.

import { defineFigures } from './figure.js';
import { AttentionSet } from './set.js';

defineFigures();
if (!customElements.get('attention-set')) customElements.define('attention-set', AttentionSet);
