// What an element answers that is out of the page.

/**
 * Answers for an element that is out of the page: it is mounted for the answer, unseen, since its attributes may have
 * changed. Apart from the class, whose closures keep an instance alive.
 */
export const again = (tag, fresh, host, numbers) => (what) => {
  const instance = fresh();
  // What is not understood is said once the element is back, and has read what it may need to understand it.
  const silent = { warn() {}, load() {}, showError() {}, settled() {} };
  const mounted = instance.mount(tag, document.createElement('div'), { ...host, ...silent, numbers });
  const answer = mounted[what]();
  mounted.free();
  instance.kill();
  return answer;
};

/** Answers as a figure does at this moment, for when it is gone. */
export function answers(mounted) {
  const [query, scale, stage, trace] = [mounted.query(), mounted.scale(), mounted.stage(), mounted.trace()];
  return (what) => ({ query, scale, stage, trace })[what];
}
