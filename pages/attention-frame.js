// For the page around the frames: each frame of an explainer gets the height of its content.
addEventListener('message', ({ source, data }) => {
  if (data?.type !== 'attention-explainer:resize' || data.version !== 1 || !Number.isInteger(data.height)) return;
  // A sandboxed frame has no origin to know it by, but every frame has its window.
  const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);
  if (!frame) return;
  const border = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${data.height + border}px`;
});
