// For the page around the frames: sets the height of each frame to that of its content.
addEventListener('message', ({ source, data }) => {
  if (data?.type !== 'attention-explainer:resize' || data.version !== 1 || !Number.isInteger(data.height)) return;
  // A sandboxed frame has no origin to compare, but every frame has a window.
  const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);
  if (!frame) return;
  const border = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${data.height + border}px`;
});
