// Messages between a framed page and the page around it. A frame may have an opaque origin, so origins are not checked.

const VERSION = 1;
const SET = 'attention-explainer:set';

/**
 * Posts the height of the content whenever it changes, in the format of each kind of host.
 *
 * @param {string} id
 */
export function announceHeight(id) {
  let last = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    // The content of a frame that is not displayed has no height.
    if (height === 0 || height === last) return;
    last = height;
    for (const message of heightMessages(height, id)) parent.postMessage(message, '*');
  }).observe(document.documentElement);
}

/**
 * The formats of Canvas and similar platforms; of Embedly and Medium; of AMP; of `attention-frame.js`.
 *
 * @param {number} height
 * @param {string} id
 */
function heightMessages(height, id) {
  return [
    { subject: 'lti.frameResize', height },
    JSON.stringify({ context: 'iframe.resize', src: location.href, height }),
    { sentinel: 'amp', type: 'embed-size', height },
    { type: 'attention-explainer:resize', version: VERSION, id, height },
  ];
}

/**
 * Posts each `attention-change` to the page around.
 *
 * @param {HTMLElement} figure
 * @param {string} id
 */
export function announceChanges(figure, id) {
  figure.addEventListener('attention-change', ({ detail }) => {
    parent.postMessage({ type: 'attention-explainer:change', version: VERSION, id, detail }, '*');
  });
}

/**
 * Calls `set(attributes)` for each message to this frame that sets some; ignores all others.
 *
 * @param {string} id
 * @param {(attributes: Record<string, unknown>) => void} set
 */
export function onSetMessage(id, set) {
  addEventListener('message', ({ data }) => {
    if (data?.type !== SET || data.version !== VERSION || (data.id ?? '') !== id) return;
    const { attributes } = data;
    if (typeof attributes === 'object' && attributes !== null && !Array.isArray(attributes)) set(attributes);
  });
}
