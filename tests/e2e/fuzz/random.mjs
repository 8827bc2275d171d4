// A generator of numbers that a seed repeats.

/** Numbers from one seed: Mulberry32, by Tommy Ettinger, which passes gjrand with 32 bits of state. */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to 1. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 up to `limit`. */
  below(limit) {
    return Math.floor(this.next() * limit);
  }

  /** One of a list. */
  pick(list) {
    return list[this.below(list.length)];
  }

  /** One of `[weight, value]` pairs, as often as its weight says. */
  weighted(pairs) {
    let at = this.next() * pairs.reduce((sum, [weight]) => sum + weight, 0);
    return pairs.find(([weight]) => {
      at -= weight;
      return at < 0;
    })[1];
  }
}
