// Typed arrays, one after the other.

/** One array of a type with all that is in `parts`: `joined(Float32Array, [a, b])`. */
export function joined(Typed, parts) {
  const whole = new Typed(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
