// Medians and quartiles, and the figures made of them.

/** The value below which `share` of the sorted values lie, between two of them by their distance. */
export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

/**
 * One line of the report: what was measured, in which unit, and how it should be (`goal`, in words).
 * `more` may hold `digits` for the table, and anything worth keeping in the file.
 */
export function figure(name, unit, values, goal = '', { digits = 1, ...more } = {}) {
  if (values.length === 0) throw new Error(`nothing was measured for “${name}”`);
  const [median, p25, p75] = [0.5, 0.25, 0.75].map((share) => quantile(values, share));
  return { name, unit, median, p25, p75, n: values.length, goal, digits, ...more };
}
