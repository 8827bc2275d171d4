// The page in a SCORM 1.2 package: it tells a learning platform how far the learner came, where there is one.

import { figure } from './page.js';

const DEPTH = 10;
const QUERIES = 3;
const STATUS = 'cmi.core.lesson_status';

const api = find(window) ?? find(opener);

/** The platform's object in a window or one around it. Windows of other origins may not be looked into. */
function find(start) {
  let at = start;
  for (let depth = 0; at && depth <= DEPTH; depth++) {
    try {
      if (typeof at.API?.LMSInitialize === 'function') return at.API;
    } catch {
      /* Another origin's: look further out. */
    }
    if (at.parent === at) return null;
    at = at.parent;
  }
  return null;
}

/** What the platform answers, or nothing: its failure is no reason to stop the learner. */
function call(name, ...values) {
  try {
    return api[name](...values);
  } catch {
    return undefined;
  }
}

function report(status) {
  call('LMSSetValue', STATUS, status);
  call('LMSCommit', '');
}

/** Calls `done` once the learner has chosen enough queries and moved the scale. */
function follow(done) {
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
  if (!completed) report('incomplete');
  follow(() => {
    if (!completed) report('completed');
    completed = true;
  });
  addEventListener('pagehide', () => call('LMSFinish', ''), { once: true });
}
