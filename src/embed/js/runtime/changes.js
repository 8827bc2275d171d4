// Throttles `attention-change`.

/** Emits the first change at once and further ones at most once a frame; the last state is always emitted. */
export class Changes {
  #emit;
  #isDirty = false;
  #isHeld = false;
  #frame = 0;

  /** @param {() => void} emit */
  constructor(emit) {
    this.#emit = emit;
  }

  /** The state has changed. */
  changed() {
    this.#isDirty = true;
    if (this.#isHeld || this.#frame) return;
    this.#flush();
    this.#frame = requestAnimationFrame(() => this.#onFrame());
  }

  /**
   * Runs `change`, and emits at most one change for all that it changes.
   *
   * @param {() => void} change
   */
  batch(change) {
    this.#isHeld = true;
    change();
    this.#isHeld = false;
    if (this.#isDirty) this.changed();
  }

  /**
   * Stops emitting; a pending change is emitted first if `flushes`.
   *
   * @param {boolean} flushes
   */
  end(flushes) {
    cancelAnimationFrame(this.#frame);
    if (flushes) this.#flush();
    this.#isHeld = true;
  }

  /** Emits what has changed during this frame; without a change, the next one is emitted at once again. */
  #onFrame() {
    this.#frame = this.#isDirty ? requestAnimationFrame(() => this.#onFrame()) : 0;
    this.#flush();
  }

  #flush() {
    if (!this.#isDirty) return;
    this.#isDirty = false;
    this.#emit();
  }
}
