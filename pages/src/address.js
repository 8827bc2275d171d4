// Parses the parameters of an address.

/**
 * Parses the parameters after `?` and after `#`; of two with the same name the first counts.
 *
 * @param {Pick<Location, 'search' | 'hash'>} address
 * @param {string[]} names the names of all attributes
 */
export function parseAddress({ search, hash }, names) {
  /** @type {string[]} */
  const unknown = [];
  /** @type {Map<string, string>} */
  const attributes = new Map();
  /** @type {Map<string, string>} */
  const pages = new Map();
  for (const [name, value] of new URLSearchParams(`${search.slice(1)}&${hash.slice(1)}`)) {
    const target = names.includes(name) ? attributes : pages;
    if (names.includes(name) || name === 'element' || name === 'id') {
      if (!target.has(name)) target.set(name, value);
    } else {
      unknown.push(name);
    }
  }
  return { attributes, unknown, element: pages.get('element') ?? 'explorer', id: pages.get('id') ?? '' };
}
