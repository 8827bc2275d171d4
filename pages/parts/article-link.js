// Links to a state of the article: `#explorer?query=9&scale=3`. No browser needed.

/** The address of a page in which the element of an id gets these attributes. */
export function articleLink(page, id, attributes) {
  return `${page.split('#')[0]}#${encodeURIComponent(id)}?${new URLSearchParams(attributes)}`;
}

/** What such an address says after `#`; null for one that names a place and no state. */
export function readArticleLink(hash) {
  const [, id, state] = /^#?([^?#]+)\?(.*)$/s.exec(hash) ?? [];
  try {
    return id ? { id: decodeURIComponent(id), attributes: [...new URLSearchParams(state)] } : null;
  } catch {
    return null;
  }
}
