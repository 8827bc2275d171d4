// The figure as learners will meet it: embed.html in a frame, spoken to as any page may, by the messages of the
// contract.

import { ATTRIBUTES, LEARNT } from '../../../src/embed/js/element/attributes.js';
import { furnish } from '../../../src/embed/js/element/room.js';
import { address } from '../../../src/embed/js/panels/snippets.js';

const ID = 'preview';
const PREFIX = 'attention-explainer:';
/** The margins of embed.html, left and right, or above and below. */
const MARGINS = 8;

/** The height of a frame of a width, with what a figure keeps in it. */
export const frameHeight = (element, width, hide) => roomOf(element, width, hide) + MARGINS;

/**
 * The height that a figure keeps in a frame of a width, before there is anything in it; its own style sheet says so.
 */
export function roomOf(element, width, hide) {
  const host = document.createElement('div');
  host.className = 'measured';
  host.style.setProperty('width', `${width - MARGINS}px`);
  host.setAttribute('hide', hide);
  furnish(host, element);
  document.body.append(host);
  const { height } = host.getBoundingClientRect();
  host.remove();
  return Math.ceil(height);
}

/** A frame of one width in the place there is; `heard` and `asked` are told what the learner does in it. */
export class Preview {
  #place;
  #frame = null;
  #loaded = false;
  #shown = {};
  /** The attributes of the figure in the frame. */
  #told = new Map();
  /** The height of what is in the frame, as the frame has announced it. */
  height = 0;
  /** How large it is shown, 1 at most. */
  factor = 1;

  constructor(place, { heard, asked, resized }) {
    this.#place = place;
    this.asked = asked;
    this.resized = resized;
    addEventListener('message', ({ source, data }) => {
      if (!this.#frame || source !== this.#frame.contentWindow || data?.version !== 1 || data.id !== ID) return;
      if (data.type === `${PREFIX}change`) heard(data.detail, document.activeElement === this.#frame);
      if (data.type === `${PREFIX}resize`) this.#grow(data.height);
    });
    new ResizeObserver(() => this.#fit()).observe(place);
  }

  /** Shows a figure with these attributes. Only another figure, or a flow that is to play again, is loaded anew. */
  show({ element, attributes, width, height, name }) {
    const before = this.#shown;
    this.#shown = { element, attributes, width };
    const plays = before.attributes?.some(([one]) => one === 'stage') && !attributes.some(([one]) => one === 'stage');
    if (before.element !== element || plays) this.#load();
    else this.#tell();
    this.#frame.title = name;
    if (before.element !== element || before.width !== width) this.#grow(height);
  }

  /** What the learner did is there already; told again, it would stop what plays. */
  follow(attributes) {
    this.#shown.attributes = attributes;
    this.#told = new Map(attributes);
  }

  #load() {
    const { element, attributes } = this.#shown;
    const frame = document.createElement('iframe');
    this.#loaded = false;
    this.#told = new Map(attributes);
    frame.src = address('', element, attributes, ID);
    frame.addEventListener('load', () => {
      this.#loaded = true;
      this.#watch(frame);
      this.#tell();
    });
    // A new frame leaves no step in the history, as a new address of the old one would.
    this.#place.replaceChildren(frame);
    this.#frame = frame;
  }

  /** The frame is of this site, so that its figure's attributes can be read. */
  #watch(frame) {
    const figure = frame.contentDocument?.querySelector(`attention-${this.#shown.element}`);
    if (!figure) return;
    // What the figure was told is nobody's choice in it.
    const read = () => {
      const news = LEARNT.map((name) => [name, figure.getAttribute(name) ?? '']).filter(
        ([name, value]) => value !== (this.#told.get(name) ?? ''),
      );
      if (news.length > 0) this.asked(Object.fromEntries(news));
    };
    new MutationObserver(read).observe(figure, { attributeFilter: LEARNT });
  }

  /**
   * The attributes that are others now, `null` for those that are no more: a learner may just have changed another one.
   */
  #tell() {
    if (!this.#loaded) return;
    const [before, given] = [this.#told, new Map(this.#shown.attributes)];
    const other = ATTRIBUTES.filter((name) => before.get(name) !== given.get(name));
    this.#told = given;
    if (other.length === 0) return;
    const attributes = Object.fromEntries(other.map((name) => [name, given.get(name) ?? null]));
    this.#frame.contentWindow.postMessage({ type: `${PREFIX}set`, version: 1, id: ID, attributes }, '*');
  }

  #grow(height) {
    this.height = height;
    this.#fit();
  }

  /** A width that there is no room for is shown smaller, since another width would be another layout. */
  #fit() {
    const { width } = this.#shown;
    if (!width) return;
    this.factor = Math.min(1, this.#place.clientWidth / width);
    for (const [name, value] of Object.entries({
      '--width': `${width}px`,
      '--height': `${this.height}px`,
      '--factor': this.factor,
    })) {
      this.#place.style.setProperty(name, value);
    }
    this.resized();
  }
}
