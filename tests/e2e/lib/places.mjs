// Where everything in the elements of a page stands.

/** The boxes of all nodes of all figures that take part in the layout, each relative to its figure. */
export function boxes(page) {
  return page.$$eval('attention-explorer, attention-flow', (all) =>
    all.flatMap((element) => {
      const origin = element.getBoundingClientRect();
      const shown = [...element.shadowRoot.querySelectorAll('.element, .element *')].filter(
        (one) => one.getClientRects().length,
      );
      return shown.map((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        return {
          what: `${element.localName} ${one.localName}.${one.getAttribute('class') ?? ''}`,
          box: [left - origin.left, top - origin.top, width, height],
        };
      });
    }),
  );
}

/** What stands elsewhere in one page than in the other, by more than a pixel. */
export function differing(these, those) {
  const pairs = these.map((one, index) => [one, those[index]]);
  const apart = ([one, other]) =>
    one.what !== other?.what || one.box.some((value, n) => Math.abs(value - other.box[n]) > 1);
  return pairs.filter(apart).map(([one, other]) => `${one.what}: ${one.box} and ${other?.what}: ${other?.box}`);
}
