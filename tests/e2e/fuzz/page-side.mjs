// What the random reader does in the page itself. Each function runs there, by its text alone, after `install` has run.

/** Gives the page what those below need: all figures, and the roots in which there are controls. */
export function install() {
  const names = ['explorer', 'flow', 'model', 'cost', 'spread', 'order', 'learning'];
  window.fuzzFigures = names.map((name) => `attention-${name}`);
  window.fuzzRoots = () => [
    document,
    ...[...document.querySelectorAll('main *')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
  ];
}

/** Where elements may be moved to. */
export const PLACES = ['#first', '#second', '#narrow'];

export const onPage = {
  /** Something that can be pressed, brought into view: where it is, and what it is called. */
  target({ at }) {
    const wanted =
      'button, [part="button"], summary, input, select, textarea, [role="radio"], [role="gridcell"], .grid, canvas';
    const roots = window.fuzzRoots();
    const controls = roots.flatMap((root) => [...root.querySelectorAll(wanted)]);
    const usable = controls.filter(
      (one) => one.checkVisibility() && one.type !== 'file' && !/Download|herunterladen/.test(one.textContent),
    );
    const control = usable[Math.floor(at * usable.length)];
    if (!control) return null;
    control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const { x, y, width, height } = control.getBoundingClientRect();
    const place = { x: x + width * ((at * 7919) % 1), y: y + height * ((at * 104729) % 1) };
    if (place.x < 0 || place.y < 0 || place.x >= innerWidth || place.y >= innerHeight) return null;
    const around = control.getRootNode().host?.localName ?? '';
    const name = `${around} ${control.part || control.className || control.localName}`;
    return { ...place, name: `${name} “${(control.ariaLabel ?? control.textContent).trim().slice(0, 30)}”` };
  },

  /** A word that can be dragged, and where to: a place in its row, or outside of it. */
  word({ at, to }) {
    const words = [...document.querySelectorAll('attention-order')].flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelectorAll('[part="token"]') ?? []),
    ]);
    const word = words.filter((one) => one.checkVisibility())[Math.floor(at * words.length)];
    if (!word) return null;
    word.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [box, row] = [word, word.parentElement].map((one) => one.getBoundingClientRect());
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    return { from, to: { x: row.x + to * row.width, y: from.y + (to - 0.5) * 60 }, name: word.textContent };
  },

  focus({ at }) {
    const roots = window.fuzzRoots();
    const all = roots.flatMap((root) => [...root.querySelectorAll('button, input, select, [tabindex="0"]')]);
    const one = all[Math.floor(at * all.length)];
    one?.focus();
    return one ? `${one.getRootNode().host?.localName ?? one.name} ${one.part || one.className}` : 'nothing';
  },

  attribute({ at, name, value }) {
    const figures = document.querySelectorAll(window.fuzzFigures);
    const one = figures[Math.floor(at * figures.length)];
    if (value === null) one.removeAttribute(name);
    else one.setAttribute(name, value);
    return `${one.localName}#${one.id} ${name}=${JSON.stringify(value)}`;
  },

  property({ at, name, value }) {
    const figures = document.querySelectorAll('attention-explorer, attention-flow, attention-model, attention-order');
    const one = figures[Math.floor(at * figures.length)];
    one[name] = JSON.parse(value);
    return `${one.localName}#${one.id}.${name} = ${value}`;
  },

  slide({ at, to }) {
    const roots = window.fuzzRoots();
    const sliders = roots.flatMap((root) => [...root.querySelectorAll('input[type="range"]')]);
    const slider = sliders[Math.floor(at * sliders.length)];
    if (!slider) return undefined;
    const [min, max] = [Number(slider.min), Number(slider.max)];
    slider.value = String(min + to * (max - min));
    slider.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    return `${slider.getRootNode().host?.localName ?? slider.name} ${slider.part} to ${slider.value}`;
  },

  choose({ at, to }) {
    const roots = window.fuzzRoots();
    const lists = roots.flatMap((root) => [...root.querySelectorAll('select')]).filter((one) => one.checkVisibility());
    const list = lists[Math.floor(at * lists.length)];
    if (!list) return undefined;
    list.selectedIndex = Math.floor(to * list.options.length);
    for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    return `“${list.value}” of ${list.getRootNode().host?.localName ?? list.name}`;
  },

  prose({ at }) {
    const words = document.querySelectorAll('attention-set');
    const word = words[Math.floor(at * words.length)];
    word.shadowRoot.querySelector('[part="button"]').click();
    return word.textContent;
  },

  language(lang) {
    document.documentElement.lang = lang;
    return lang;
  },

  toggle({ at }) {
    const boxes = document.querySelectorAll('main > div');
    const box = boxes[Math.floor(at * boxes.length)];
    box.hidden = !box.hidden;
    return `#${box.id} ${box.hidden ? 'hidden' : 'shown'}`;
  },

  scroll({ to }) {
    scrollTo({ top: to * document.documentElement.scrollHeight, behavior: 'instant' });
    return `to ${Math.round(scrollY)}`;
  },

  move({ at, place }) {
    const figures = document.querySelectorAll(window.fuzzFigures);
    const one = figures[Math.floor(at * figures.length)];
    document.querySelector(place).append(one);
    return `${one.localName}#${one.id} to ${place}`;
  },

  clone({ at, place }) {
    const copied = window.fuzzFigures.filter((name) => name !== 'attention-model');
    const figures = document.querySelectorAll(copied);
    if (figures.length > 8) return undefined;
    const copy = figures[Math.floor(at * figures.length)].cloneNode(true);
    copy.dataset.copy = '';
    document.querySelector(place).append(copy);
    return `${copy.localName} in ${place}`;
  },

  remove({ at }) {
    const copies = document.querySelectorAll('[data-copy]');
    const copy = copies[Math.floor(at * copies.length)];
    copy?.remove();
    return copy?.localName;
  },

  type({ at, text }) {
    const roots = window.fuzzRoots();
    const fields = roots
      .flatMap((root) => [...root.querySelectorAll('textarea, input[type="text"]')])
      .filter((one) => !one.readOnly && one.checkVisibility());
    const field = fields[Math.floor(at * fields.length)];
    if (!field) return undefined;
    field.value = text;
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    return `“${text.slice(0, 30)}” in ${field.getRootNode().host?.localName ?? field.name}`;
  },
};
