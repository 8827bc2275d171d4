// The room that an element keeps, so that nothing moves when it wakes, and where it apologises.

import css from 'attention:room-css';
import { adoptStyle } from './shared.js';

/** A sheet serves one document, so it is put on again in another. */
export const adoptRootStyle = (host) => adoptStyle(host, css);

/** Gives a host its shadow root, and answers with the room in it. `name` is the host's tag without its prefix. */
export function attachRoot(host, name) {
  const root = host.attachShadow({ mode: 'open' });
  adoptRootStyle(host);
  const frame = document.createElement('div');
  const room = document.createElement('div');
  frame.className = `frame ${name}`;
  room.className = 'room';
  frame.append(room);
  root.append(frame);
  return room;
}
