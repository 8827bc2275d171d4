// The room that an element keeps, so that nothing moves when it wakes, and where it apologises.

import { dress } from './shared.js';

/** At each width, and without each part; an end-to-end test measures it. */
export const ROOM = `
:host{display:block;position:relative;min-width:min(280px,100%)}
:host([hidden]){display:none!important}
.frame{display:block;container:attention/inline-size}
.room{display:flow-root}
.explorer .room{--t:196px;--a:0px;--s:100px;--r:120px;--h:calc(100cqi + 357px);min-height:calc(32px + var(--t) + var(--a) + var(--s) + var(--r) + var(--h) + var(--w) + var(--m))}
.flow .room{--b:550px;--c:28px;--p:52px;--r:132px;min-height:calc(var(--b) + var(--c) + var(--p) + var(--r) + var(--m))}
.room{--w:40px;--m:80px}
@container attention (width>=300px){.flow .room{--r:108px}}
@container attention (width>=332px){.explorer .room{--t:140px;--r:92px;--h:calc(100cqi + 333px)}}
@container attention (width>=360px){.room{--m:44px}}
@container attention (width>=400px){.flow .room{--r:84px}}
@container attention (width>=480px){.explorer .room{--s:68px;--h:min(100cqi + 333px,831px)}}
@container attention (width>=680px){.explorer .room{--t:84px}}
@container attention (width>=700px){.explorer .room{--r:64px;--h:calc(100cqi - 268px)}.flow .room{--r:60px}}
@container attention (width>=760px){.explorer .room{--a:72px;--h:510px}}
@container attention (width>=940px){.explorer .room{--r:44px}}
:host([hide*=tokens]) .room{--t:0px;--a:0px}
:host([hide*=arcs]) .room{--a:0px}
:host([hide*=scale]) .room{--s:0px}
:host([hide*=readout]) .room{--r:0px}
:host([hide*=heatmap]) .room{--h:0px}
:host([hide*=weights-table]) .room{--w:0px}
:host([hide*=menu]) .room{--m:0px}
:host([hide*=stage]) .room{--c:0px}
:host([hide*=play]) .room{--p:0px}
.said-here{font:16px/1.5 system-ui,sans-serif;color-scheme:light dark;margin:0 0 12px;padding:12px;border:1px solid;border-radius:6px}
.said-here button{font:inherit;margin-inline-start:8px;min-height:32px;padding:0 12px}
`;

/** Gives a host its shadow root, and answers with the room in it. `name` is the host's tag without its prefix. */
export function furnish(host, name) {
  const root = host.attachShadow({ mode: 'open' });
  dress(host, ROOM);
  const frame = document.createElement('div');
  const room = document.createElement('div');
  frame.className = `frame ${name}`;
  room.className = 'room';
  frame.append(room);
  root.append(frame);
  return room;
}
