// Links to a state of the article: `#explorer?query=9&scale=3`. Needs no browser.

/**
 * The address of a page that sets these attributes of the element with an id.
 *
 * @param {string} page
 * @param {string} id
 * @param {string[][]} attributes pairs of a name and a value
 */
export function articleLink(page, id, attributes) {
  return `${page.split('#')[0]}#${encodeURIComponent(id)}?${new URLSearchParams(attributes)}`;
}

/**
 * Parses the hash of such an address; `null` for a link to a place, without a state.
 *
 * @param {string} hash
 */
export function readArticleLink(hash) {
  const [, id, state] = /^#?([^?#]+)\?(.*)$/s.exec(hash) ?? [];
  try {
    return id ? { id: decodeURIComponent(id), attributes: [...new URLSearchParams(state)] } : null;
  } catch {
    return null;
  }
}
