// The placeholder of an element: it reserves the space of the figure, and is where errors are shown.

import css from 'attention:placeholder-css';
import { adoptStyle } from './shared.js';

/**
 * A style sheet belongs to one document, so an element that moves to another adopts it anew.
 *
 * @param {Element} host
 */
export const adoptRootStyle = (host) => adoptStyle(host, css);

/**
 * Attaches a shadow root with a placeholder, which is returned.
 *
 * @param {Element} host
 * @param {string} name the host's tag without its prefix
 */
export function attachRoot(host, name) {
  const root = host.attachShadow({ mode: 'open' });
  adoptRootStyle(host);
  const frame = document.createElement('div');
  const placeholder = document.createElement('div');
  frame.className = `frame ${name}`;
  placeholder.className = 'placeholder';
  frame.append(placeholder);
  root.append(frame);
  return placeholder;
}
