// What a figure says, as it stands on the screen: is it all there, and in whose language?

/** Text of the first figure that `of` finds which is cut off, leaves the figure or lies over other text. */
export const clipped = (page, of) =>
  page
    .locator(of)
    .first()
    .evaluate((host) => {
      const found = new Set();
      const outer = host.getBoundingClientRect();
      const unseen = (element) =>
        element.closest('.live, .palette, canvas, .shares') || getComputedStyle(element).visibility === 'hidden';
      const name = (element, text) =>
        `${host.localName} ${element.localName}.${element.className} “${text.trim().slice(0, 30)}”`;
      const scrolls = '.scroll, .scroll *, textarea, pre, select, .texts, .texts *, svg, svg *, input';

      for (const element of host.shadowRoot.querySelectorAll('.element *, .notice, .notice *')) {
        if (!element.clientWidth || unseen(element) || element.matches(scrolls) || element.closest('svg')) continue;
        const [right, below] = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight];
        if (right > 1) found.add(`${name(element, element.textContent)} is ${right} px too narrow`);
        if (below > 2) found.add(`${name(element, element.textContent)} is ${below} px too low`);
      }

      const texts = [];
      const walk = document.createTreeWalker(host.shadowRoot, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const { parentElement: parent } = walk.currentNode;
        if (
          !parent ||
          !walk.currentNode.data.trim() ||
          unseen(parent) ||
          parent.closest('.scroll, option') ||
          getComputedStyle(parent).fontSize === '0px'
        )
          continue;
        const range = document.createRange();
        range.selectNodeContents(walk.currentNode);
        // A label that is shortened with “…” is cut off where its node ends.
        const end = getComputedStyle(parent).textOverflow === 'ellipsis' ? [parent.getBoundingClientRect()] : null;
        for (const box of end ?? range.getClientRects())
          if (box.width > 1)
            texts.push({ parent, box, slanted: Boolean(parent.closest('.slanted')), text: walk.currentNode.data });
      }
      for (const { parent, box, text } of texts) {
        const room = parent.closest('.picture')?.getBoundingClientRect() ?? outer;
        if (box.left < room.left - 1 || box.right > room.right + 1) {
          const [from, to, of] = [box.left - room.left, box.right - room.left, room.width].map(Math.round);
          found.add(`${name(parent, text)} leaves its place: ${from} to ${to} of ${of}`);
        }
      }
      // Slanted names lean over each other, and their boxes say nothing; numbers in cells have other tests.
      const upright = texts.filter(
        ({ slanted, parent, text }) => !slanted && (!parent.closest('.texts') || /\p{L}/u.test(text)),
      );
      upright.forEach((a, index) => {
        for (const b of upright.slice(index + 1)) {
          if (a.parent === b.parent || a.parent.contains(b.parent) || b.parent.contains(a.parent)) continue;
          const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          if (width > 2 && height > 4) found.add(`${name(a.parent, a.text)} lies over ${name(b.parent, b.text)}`);
        }
      });
      return [...found];
    });

/** What is a symbol or a number in every language, or the browser's own word on an error. */
const SYMBOL = /^(softmax\(|Q|Kᵀ|K|X|V|W|[qkv]|q · k( \/ √\d+)?|exp\(.*)$/;
const NUMBER_OR_ERROR = /^(\(\S+: 404 Not Found\)|\(Error: \)|[\d.,]+\u00a0(µs|ms|s|kB|MB|GB))$/;

/** Text and spoken names of a figure without the brackets that every message of a made-up language stands in. */
export async function untranslated(page, of, tokens) {
  const said = await page
    .locator(of)
    .first()
    .evaluate((host) => {
      const all = [];
      for (const element of host.shadowRoot.querySelectorAll('*')) {
        if (element.closest('textarea, pre, canvas[hidden]')) continue;
        for (const attribute of ['aria-label', 'aria-valuetext', 'title', 'alt', 'placeholder'])
          if (element.hasAttribute(attribute)) all.push(element.getAttribute(attribute));
        for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) all.push(node.data);
      }
      return all;
    });
  const bare = (text) => {
    let [before, after] = [null, text];
    while (after !== before) [before, after] = [after, after.replace(/⟦[^⟦⟧]*⟧/g, '')];
    return after.replace(/⟦|⟧/g, '(bracket)').trim();
  };
  return [...new Set(said.map(bare))].filter(
    (text) =>
      /\p{L}/u.test(text) &&
      !(SYMBOL.test(text) || NUMBER_OR_ERROR.test(text)) &&
      !tokens.includes(text.replace(/ \(\d\)$/, '')),
  );
}
