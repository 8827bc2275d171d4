// What an address asks for.

/**
 * Reads the parameters after `?` and after `#`; of two with one name the first counts. `names` are the attributes'
 * names.
 */
export function asked({ search, hash }, names) {
  const found = { attributes: new Map(), unknown: [] };
  const pages = new Map();
  for (const [name, value] of new URLSearchParams(`${search.slice(1)}&${hash.slice(1)}`)) {
    const place = names.includes(name) ? found.attributes : pages;
    if (names.includes(name) || name === 'element' || name === 'id') {
      if (!place.has(name)) place.set(name, value);
    } else {
      found.unknown.push(name);
    }
  }
  return { ...found, element: pages.get('element') ?? 'explorer', id: pages.get('id') ?? '' };
}
