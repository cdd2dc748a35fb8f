import { element, escapeXml } from '../../export/xmlMarkup';
import type { QrPath } from './qrPath';

/** A poster's width at 300 dpi is more than enough, and a slide's whole height. In px. */
const LEAST_SIDE = 1200;

/** The code as a file of its own, dark on white wherever it is put. */
export function qrSvg({ size, d }: QrPath, title: string): string {
  const side = `0 0 ${size} ${size}`;
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: side, width: size * 10, height: size * 10 }, [
    `  <title>${escapeXml(title)}</title>`,
    element('path', { fill: '#ffffff', d: `M0 0h${size}v${size}H0z` }, [], '  '),
    element('path', { fill: '#000000', d, 'shape-rendering': 'crispEdges' }, [], '  '),
  ]);
}

/** The same in pixels, each square of the code a whole number of them; null where the browser cannot. */
export function qrPng({ size, d }: QrPath, document: Document): Promise<Blob | null> {
  const scale = Math.ceil(LEAST_SIDE / size);
  const canvas = document.createElement('canvas');
  canvas.width = size * scale;
  canvas.height = size * scale;
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.fillStyle = '#000000';
  // It is a canvas and not a list that is filled.
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type
  context.fill(new Path2D(d));
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
