// Decides which net is trained or tested next, and reports them.

/** @import { LearningClass, LearningCommand, LearningMessage } from './learning-protocol' */
/** @import { LearningOptions, LearningPace } from './learning-protocol' */

/** Seconds in which each net does all its steps at the speed 1, where the machine is fast enough. */
const SECONDS = 5;
/** Milliseconds from one report to the next. */
const REPORT = 40;
/** Milliseconds until the next look where no step is due. */
const IDLE = 4;
/** The longest time between two slices that counts: the machine may have slept. */
const GAP = 100;

/** The nets of a task in training. */
export class Training {
  #learning;
  #post;
  #pace;
  /** 0 at rest; a factor on the speed; infinite without a limit. */
  #speed = 0;
  /** The share of all steps that is due by the time that has passed. */
  #due = 0;
  #last = 0;
  #reportedAt = -Infinity;
  #works = false;
  /** Lines that have changed since they were reported. */
  #changed = new Set();
  /** @type {LearningCommand['ask']} */
  #asked;

  /**
   * @param {LearningClass} Learning
   * @param {LearningOptions} options
   * @param {LearningPace} pace
   * @param {(message: LearningMessage) => void} post
   */
  constructor(Learning, { task, seed, dK, cap }, pace, post) {
    this.#learning = new Learning(task, seed, dK, cap);
    this.#pace = pace;
    this.#post = post;
    for (const line of this.#lines()) this.#changed.add(line);
    post({ shown: this.#learning.shown() });
    this.#work();
  }

  /** @param {LearningCommand} command */
  command({ speed, step, ask }) {
    if (speed !== undefined) {
      [this.#speed, this.#last] = [speed, performance.now()];
      this.#due = speed === Infinity ? 1 : this.#learning.share(0);
      if (speed === 0) this.#test();
    }
    if (step) {
      for (const line of this.#lines()) this.#learning.train(line);
      this.#test();
    }
    if (ask !== undefined) {
      this.#asked = ask;
      this.#answer();
    }
    this.#work();
  }

  *#lines() {
    for (let line = 0; line < this.#learning.lines(); line++) yield line;
  }

  /** Where the nets rest, each is tested as it is. */
  #test() {
    for (const line of this.#lines()) {
      this.#learning.beginTest(line);
      this.#changed.add(line);
    }
  }

  /** Works until there is nothing to do. */
  async #work() {
    if (this.#works) return;
    this.#works = true;
    try {
      for (let wait = this.#slice(); wait >= 0; wait = this.#slice()) {
        await (wait > 0 ? new Promise((done) => setTimeout(done, wait)) : this.#pace.rest());
      }
    } catch (error) {
      this.#post({ error: String(error?.message ?? error) });
    }
    this.#works = false;
  }

  /** Trains and tests for a while. Returns the milliseconds until there is more to do; -1 if there is nothing. */
  #slice() {
    const begun = performance.now();
    if (this.#speed > 0 && this.#due < 1)
      this.#due += (this.#speed * Math.min(begun - this.#last, GAP)) / (1000 * SECONDS);
    this.#last = begun;
    let line = this.#next();
    while (line >= 0 && performance.now() - begun < this.#pace.slice) {
      this.#advance(line);
      line = this.#next();
    }
    const isIdle = line < 0;
    const isDone = [...this.#lines()].every((each) => this.#isDone(each));
    const rests = isDone || (isIdle && this.#speed === 0);
    if (rests || performance.now() - this.#reportedAt > REPORT) this.#report();
    if (rests && isDone && this.#speed > 0) this.#end();
    if (rests) return -1;
    return isIdle ? IDLE : 0;
  }

  /**
   * The line to go on with, or -1 if nothing is due: the first one, attention, before all others; then the one that
   * has the smallest share of its steps.
   */
  #next() {
    let [best, least] = [-1, Infinity];
    for (const line of this.#lines()) {
      const share = this.#learning.share(line);
      const isDue = this.#speed > 0 && share < Math.min(this.#due, 1);
      if (!isDue && !this.#learning.isTesting(line)) continue;
      if (line === 0) return line;
      if (share < least) [best, least] = [line, share];
    }
    return best;
  }

  /** @param {number} line */
  #advance(line) {
    if (this.#learning.isTesting(line)) this.#learning.test(line);
    else this.#learning.train(line);
    this.#changed.add(line);
  }

  /** @param {number} line */
  #isDone(line) {
    return this.#learning.share(line) >= 1 && !this.#learning.isTesting(line);
  }

  #report() {
    this.#reportedAt = performance.now();
    const reports = [...this.#changed].map((line) => ({ line, numbers: this.#learning.report(line) }));
    this.#changed.clear();
    if (reports.length > 0) this.#post({ reports });
    this.#answer();
  }

  #end() {
    this.#speed = 0;
    this.#post({ ended: true });
  }

  #answer() {
    if (this.#asked) this.#post({ answers: this.#learning.ask(this.#asked.tokens, this.#asked.asked) });
  }
}
