// The page in a SCORM 1.2 package: reports completion to the learning platform, if there is one.

import { figure } from './page.js';

const DEPTH = 10;
const QUERIES = 3;
const STATUS = 'cmi.core.lesson_status';

const api = find(window) ?? find(opener);

/** The SCORM API in a window or an ancestor of it. Windows of other origins cannot be read. */
function find(start) {
  let at = start;
  for (let depth = 0; at && depth <= DEPTH; depth++) {
    try {
      if (typeof at.API?.LMSInitialize === 'function') return at.API;
    } catch {
      /* Another origin: try its parent. */
    }
    if (at.parent === at) return null;
    at = at.parent;
  }
  return null;
}

/** Calls the API. Errors of the platform are ignored, since they must not stop the learner. */
function call(name, ...values) {
  try {
    return api[name](...values);
  } catch {
    return undefined;
  }
}

function setStatus(status) {
  call('LMSSetValue', STATUS, status);
  call('LMSCommit', '');
}

/** Calls `done` once the learner has chosen enough queries and moved the scale. */
function onCompleted(done) {
  const chosen = new Set();
  let last = null;
  let moved = false;
  figure.addEventListener('attention-ready', () => {
    last = { query: figure.query, scale: figure.scale };
  });
  figure.addEventListener('attention-change', ({ detail: { query, scale } }) => {
    if (query !== last.query) chosen.add(query);
    moved ||= scale !== last.scale;
    last = { query, scale };
    if (chosen.size >= QUERIES && moved) done();
  });
}

if (api) {
  call('LMSInitialize', '');
  let completed = ['completed', 'passed'].includes(call('LMSGetValue', STATUS));
  if (!completed) setStatus('incomplete');
  onCompleted(() => {
    if (!completed) setStatus('completed');
    completed = true;
  });
  addEventListener('pagehide', () => call('LMSFinish', ''), { once: true });
}
