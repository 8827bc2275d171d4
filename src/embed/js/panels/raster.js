// A picture of vectors as one of pixels.

/** Draws an SVG text on a canvas with `factor` pixels a CSS pixel. */
export async function raster(svg, factor) {
  const canvas = document.createElement('canvas');
  canvas.getContext('2d').drawImage(await loaded(enlarged(svg, factor, canvas)), 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The same picture with a size of its own as large as the canvas: some browsers would enlarge its pixels. */
function enlarged(svg, factor, canvas) {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  for (const side of ['width', 'height']) {
    canvas[side] = Math.round(Number(root.getAttribute(side)) * factor);
    root.setAttribute(side, canvas[side]);
  }
  return new XMLSerializer().serializeToString(root);
}

/** The picture, by an address that holds it: a strict policy allows `data:` and no `blob:`. */
function loaded(svg) {
  return new Promise((done, failed) => {
    const picture = new Image();
    picture.onload = () => done(picture);
    picture.onerror = () => failed(new Error('SVG'));
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}
