// Chromium's own trace: what the main thread did for one event, up to the frame that shows it.
//
// A span goes from the task in which something starts (the dispatch of an `input` event, or an animation frame) to the
// task of the next commit, which hands the painted frame over to the compositor. Mouse events wait for a frame, so that
// this is one task most of the time: dispatch, script, style, layout, paint, commit. The work of a span is the sum of
// its tasks in CPU time of the main thread; waiting, and other programs on the machine, do not count. `elapsed` is
// the same span on the clock. Tracing itself costs a little, so that the truth is slightly better.

const CATEGORIES = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

const KINDS = Object.entries({
  script: ['EventDispatch', 'FunctionCall', 'FireAnimationFrame', 'RunMicrotasks', 'TimerFire', 'EvaluateScript'],
  'garbage collection': ['MinorGC', 'MajorGC'],
  style: ['UpdateLayoutTree', 'ScheduleStyleRecalculation'],
  layout: ['Layout', 'InvalidateLayout'],
  paint: ['PrePaint', 'Paint', 'UpdateLayer', 'UpdateLayerTree', 'Layerize'],
  commit: ['Commit'],
}).flatMap(([kind, names]) => names.map((name) => [name, kind]));
const KIND = new Map(KINDS);

/** Traces the page while `act` runs; answers the events of the trace. */
export async function record(page, act) {
  const browser = page.context().browser();
  await browser.startTracing(page, { categories: CATEGORIES });
  await act();
  const trace = await browser.stopTracing();
  return JSON.parse(trace.toString()).traceEvents;
}

/** Whether a trace event is the dispatch of a DOM event of this type. */
export const dispatch = (type) => (event) => event.name === 'EventDispatch' && event.args?.data?.type === type;
/** Whether a trace event is an animation frame's callback. */
export const frame = (event) => event.name === 'FireAnimationFrame';

/** Whether a trace event is a `performance.mark` of this name. */
export const mark = (name) => (event) => event.name === name && event.cat?.includes('blink.user_timing');

/** From the event that starts it to the next commit, in milliseconds: what the main thread ran, and the clock. */
export function until(events, starts) {
  const first = events.find(starts);
  const commits = events.filter(
    ({ name, pid, tid, ts }) => name === 'Commit' && pid === first.pid && tid === first.tid && ts > first.ts,
  );
  const last = commits.reduce((a, b) => (a.ts < b.ts ? a : b));
  return { work: (last.tts + last.tdur - first.tts) / 1000, elapsed: (last.ts + last.dur - first.ts) / 1000 };
}

/**
 * The spans of a trace, in milliseconds: `[{ work, elapsed, kinds }]`, and `busy`, the share of the time from the first
 * span to the last in which the main thread ran.
 */
export function spans(events, starts) {
  const first = events.find(starts);
  if (!first) return { spans: [], busy: 0 };
  const tasks = tasksBeside(events, first);
  const found = [];
  for (let index = 0; index < tasks.length; index++) {
    if (!tasks[index].inner.some(starts)) continue;
    const from = index;
    while (index < tasks.length && !tasks[index].inner.some(({ name }) => name === 'Commit')) index++;
    if (index < tasks.length) found.push(span(tasks.slice(from, index + 1)));
  }
  const [from, to] = [found.at(0), found.at(-1)].map((one) => one?.start ?? 0);
  const between = tasks.filter(({ task }) => task.ts >= from && task.ts < to);
  return { spans: found, busy: sum(between, ({ task }) => cpu(task)) / (to - from) };
}

/**
 * The rounds of a trace, each from a `performance.mark` named `from` to the next one named `to`: the `marks` in it, the
 * `tasks` of the main thread as `{ work, elapsed, kinds }`, and the `frames`, each all that was run since the frame
 * before.
 */
export function rounds(events, from, to) {
  const marks = events.filter(({ cat }) => cat?.includes('blink.user_timing')).sort((a, b) => a.ts - b.ts);
  const all = marks.length > 0 ? tasksBeside(events, marks.find(mark(from))) : [];
  return marks.filter(mark(from)).map(({ ts: start }) => {
    const { ts: end } = marks.find((one) => one.name === to && one.ts > start);
    const within = ({ ts }) => ts >= start && ts < end;
    const tasks = all.filter(({ task }) => within(task));
    return { marks: marks.filter(within), tasks: tasks.map((task) => span([task])), frames: framesOf(tasks) };
  });
}

function framesOf(tasks) {
  const frames = [];
  let open = [];
  for (const task of tasks) {
    open.push(task);
    const commit = task.inner.find(({ name }) => name === 'Commit');
    if (!commit) continue;
    frames.push({ ...span(open), end: commit.ts + commit.dur });
    open = [];
  }
  return frames;
}

/** The tasks of the thread of an event. */
function tasksBeside(events, { pid, tid }) {
  const main = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X');
  return nested(main.sort((a, b) => a.ts - b.ts || b.dur - a.dur));
}

function span(tasks) {
  const [start, last] = [tasks[0].task.ts, tasks.at(-1).task];
  const kinds = {};
  for (const { self } of tasks) {
    for (const [kind, time] of Object.entries(self)) kinds[kind] = (kinds[kind] ?? 0) + time / 1000;
  }
  const work = sum(tasks, ({ task }) => cpu(task)) / 1000;
  return { start, work, elapsed: (last.ts + last.dur - start) / 1000, kinds };
}

/** Tasks with the events in them, and what each kind took by itself, without what it called. */
function nested(main) {
  const tasks = [];
  let open = [];
  for (const event of main) {
    open = open.filter(({ ts, dur }) => event.ts < ts + dur);
    if (open.length === 0) {
      if (event.name !== 'RunTask') continue;
      tasks.push({ task: event, inner: [], self: {} });
    }
    const { inner, self } = tasks.at(-1);
    inner.push(event);
    const [parent, kind] = [open.at(-1), KIND.get(event.name)];
    event.kind = kind ?? parent?.kind ?? 'other';
    self[event.kind] = (self[event.kind] ?? 0) + cpu(event);
    if (parent) self[parent.kind] -= cpu(event);
    open.push(event);
  }
  return tasks;
}

const cpu = ({ tdur, dur }) => tdur ?? dur;
const sum = (list, of) => list.reduce((total, one) => total + of(one), 0);
