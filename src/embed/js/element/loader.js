// The script that a page loads: it defines the elements. The figures and their WebAssembly are loaded when an element
// is near the viewport.

import { defineFigureElements } from './figure-element.js';
import { AttentionSet } from './set.js';

defineFigureElements();
if (!customElements.get('attention-set')) customElements.define('attention-set', AttentionSet);
