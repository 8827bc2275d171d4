// The script that a page loads: it defines the elements. The figures and their WebAssembly are loaded when an element
// is near the viewport.

import { defineFigures } from './figure.js';
import { AttentionSet } from './set.js';

defineFigures();
if (!customElements.get('attention-set')) customElements.define('attention-set', AttentionSet);
