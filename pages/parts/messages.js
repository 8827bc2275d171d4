// What passes between a framed page and the page around it. A frame's origin may be opaque, so no origin is asked.

const VERSION = 1;
const SET = 'attention-explainer:set';

/** Posts the height of the content whenever it has changed, to every kind of host that follows one. */
export function announceHeight(id) {
  let last = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    // A frame that is not displayed has no height to announce.
    if (height === 0 || height === last) return;
    last = height;
    for (const message of dialects(height, id)) parent.postMessage(message, '*');
  }).observe(document.documentElement);
}

/** Canvas and its likes; Embedly, Medium and Observable's examples; AMP; `attention-frame.js`. */
function dialects(height, id) {
  return [
    { subject: 'lti.frameResize', height },
    JSON.stringify({ context: 'iframe.resize', src: location.href, height }),
    { sentinel: 'amp', type: 'embed-size', height },
    { type: 'attention-explainer:resize', version: VERSION, id, height },
  ];
}

/** Tells the page around what the learner did. */
export function announceChanges(figure, id) {
  figure.addEventListener('attention-change', ({ detail }) => {
    parent.postMessage({ type: 'attention-explainer:change', version: VERSION, id, detail }, '*');
  });
}

/** Calls `set(attributes)` for each message that asks this frame to set some, and passes over every other. */
export function hear(id, set) {
  addEventListener('message', ({ data }) => {
    if (data?.type !== SET || data.version !== VERSION || (data.id ?? '') !== id) return;
    const { attributes } = data;
    if (typeof attributes === 'object' && attributes !== null && !Array.isArray(attributes)) set(attributes);
  });
}
