const SVG = 'http://www.w3.org/2000/svg';

/** Strokes in a square of 24 units. */
const SHAPES = {
  back: 'M15 5l-7 7l7 7',
  next: 'M9 5l7 7l-7 7',
  open: 'M10 5H5v14h14v-5M14 4h6v6M20 4l-9 9',
  close: 'M6 6l12 12M18 6l-12 12',
  play: 'M8 5v14l11-7z',
  pause: 'M8 5v14M16 5v14',
  whole: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
} as const;

export type IconName = keyof typeof SHAPES;

/** A sign beside a word, or in place of one that only screen readers get. */
export function icon(document: Document, name: IconName): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  for (const [key, value] of Object.entries({ class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }))
    svg.setAttribute(key, value);
  path.setAttribute('d', SHAPES[name]);
  svg.append(path);
  return svg;
}
