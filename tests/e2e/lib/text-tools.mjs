// What translators and extensions do to the text of a page, in shadow roots too.

/** All of them, by name. The first two leave alone what is marked `translate="no"`. */
export const TOOLS = ['translator', 'replacer', 'highlighter', 'splitter'];

/**
 * Runs in the page, by its text alone: one tool goes through the texts of each figure that `selector` finds, or through
 * those of a single one, if `at` names one by its share of their number. Answers with how many texts it has changed.
 */
export function useTool({ tool, selector = '*', at }) {
  const reversed = (text) => text.replace(/[\p{L}\d]+/gu, (word) => [...word].reverse().join(''));
  const around = (tag, inner) => {
    const element = document.createElement(tag);
    element.append(inner);
    return element;
  };
  const use = {
    // As translators do: the new text in two elements where the old one was.
    translator: (text) => text.replaceWith(around('font', around('font', reversed(text.data)))),
    // As extensions do that convert units or names: another node in its place.
    replacer: (text) => text.replaceWith(reversed(text.data)),
    // As tools that find words do: an element around a part of it.
    highlighter(text) {
      const found = text.splitText(Math.floor(text.length / 2));
      const mark = document.createElement('mark');
      found.replaceWith(mark);
      mark.append(found);
    },
    splitter(text) {
      while (text.length > 3) text = text.splitText(3);
    },
  };
  const isMarked = (element) => element.closest('[translate]')?.getAttribute('translate') === 'no';
  const leavesAlone = ({ data, parentElement: parent }) =>
    !parent ||
    parent.closest('style, textarea') ||
    (['translator', 'replacer'].includes(tool) && (data.trim() === '' || isMarked(parent))) ||
    // A list of choices holds no elements.
    (tool === 'highlighter' && parent.closest('option'));
  const figures = [...document.querySelectorAll('main *')].filter((one) => one.shadowRoot && one.matches(selector));
  const chosen = at === undefined ? figures : [figures[Math.floor(at * figures.length)]];
  const texts = chosen.flatMap(({ shadowRoot }) => {
    const walker = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  });
  const changed = texts.filter((text) => !leavesAlone(text));
  for (const text of changed) use[tool](text);
  return changed.length;
}

/**
 * Runs in the page: the texts of an element as a reader sees them, each with the path of its node as the key. What only
 * a screen reader is told comes half a second later, and is left out.
 */
export function shownTexts(selector) {
  const ours = ':not(font, mark)';
  const { shadowRoot } = document.querySelector(selector);
  const path = (one) => {
    const siblings = [...(one.parentNode?.children ?? [])].filter((other) => other.matches(ours));
    return one === shadowRoot ? '' : `${path(one.parentNode)} ${one.localName} ${siblings.indexOf(one)}`;
  };
  return Object.fromEntries(
    [...shadowRoot.querySelectorAll(`*${ours}`)]
      .filter((one) => !one.querySelector(ours) && !one.matches('style, textarea, .live'))
      .filter((one) => one.textContent.trim() !== '')
      .map((one) => [path(one), one.textContent]),
  );
}

/** Runs in the page: the texts that are a number, a token or a formula alone and are not marked `translate="no"`. */
export function unmarked(selector) {
  const { shadowRoot, trace } = document.querySelector(selector);
  const tokens = new Set(trace?.tokens ?? []);
  const isNumber = (text) => /\d/.test(text) && /^[<>≈−–\d.,/√·×%\s()→=]+(?:[a-zµ]{1,2}B?)?$/u.test(text);
  return [...shadowRoot.querySelectorAll('*')]
    .filter((one) => one.childElementCount === 0 && !one.matches('style, textarea'))
    .map((one) => ({ text: one.textContent.trim(), marked: one.closest('[translate]')?.getAttribute('translate') }))
    .filter(({ text, marked }) => marked !== 'no' && (isNumber(text) || tokens.has(text)))
    .map(({ text }) => text);
}
