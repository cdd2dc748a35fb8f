import type { Box } from '../../layout/geometry';
import type { Gradient, GradientStop } from '../../scene/scene';
import { solidColor } from '../solidColor';
import { currentMatrix, IDENTITY_MATRIX, type Matrix, type PdfRef } from './pdfDocument';
import { drawIntoGroup, type PdfContext } from './pdfDrawing';

/** What a pattern is made of: the colours of a gradient and, where it has transparent stops, its opacities as greys. */
export interface GradientShadings {
  colour: PdfRef;
  opacity: PdfRef | null;
}

/** A gradient of pdfkit with what its types leave out: a stop may be a grey from 0 to 1, and `embed` returns a pattern. */
interface EmbeddableGradient {
  stop(offset: number, color: string | readonly [grey: number]): unknown;
  embed(matrix: Matrix): { data: { Shading: PdfRef } };
}

/**
 * With a stop at either end. pdfkit 0.20.2 stretches the first and the last interval to the ends instead of keeping their
 * colours, and writes a gradient of a single stop without its function, which no program can read.
 */
function withEndStops(stops: readonly GradientStop[]): GradientStop[] {
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) return [];
  return [
    ...(first.offset > 0 ? [{ ...first, offset: 0 }] : []),
    ...stops,
    ...(last.offset < 1 || stops.length === 1 ? [{ ...last, offset: 1 }] : []),
  ];
}

/** The shadings of a gradient, written once for a file. */
function shadingsOf({ doc, palette, shadings }: PdfContext, gradient: Gradient): GradientShadings {
  const known = shadings.get(gradient);
  if (known) return known;
  const stops = withEndStops(gradient.stops);
  const write = (colorOf: (stop: GradientStop) => string | readonly [number]): PdfRef => {
    const [a = 0, b = 0, c = 0, d = 0] = gradient.at;
    const made = gradient.kind === 'linear' ? doc.linearGradient(a, b, c, d) : doc.radialGradient(a, b, 0, a, b, c);
    const embeddable = made as unknown as EmbeddableGradient;
    for (const stop of stops) embeddable.stop(stop.offset, colorOf(stop));
    return embeddable.embed(IDENTITY_MATRIX).data.Shading;
  };
  const written: GradientShadings = {
    colour: write(({ paint }) => (paint === 'none' ? '#ffffff' : solidColor(paint, palette))),
    opacity: stops.some(({ opacity = 1 }) => opacity < 1) ? write(({ opacity = 1 }) => [opacity]) : null,
  };
  shadings.set(gradient, written);
  return written;
}

function multiplyMatrices([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix {
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/**
 * Sets a gradient for what is filled or stroked next in a box; `margin` is how far the stroke reaches beyond it. False for a
 * box without width or height, in which a gradient in shares of the box has no colour (SVG 1.1, section 7.11).
 *
 * The pattern and its mask are written here because pdfkit 0.20.2 writes all colours of a gradient again for every
 * transform, which makes a figure of a cell 45 % larger; and because its mask is a tile as large as the page, which repeats in
 * a group that has other units than the page.
 */
export function setGradient(
  context: PdfContext,
  gradient: Gradient,
  box: Box,
  stroke: boolean,
  margin: number,
): boolean {
  const { doc } = context;
  const { x, y, w, h } = box;
  const isInBox = gradient.units === 'box';
  if (gradient.stops.length === 0 || (isInBox && (w <= 0 || h <= 0))) return false;
  const space: Matrix = isInBox ? [w, 0, 0, h, x, y] : IDENTITY_MATRIX;
  const { colour, opacity } = shadingsOf(context, gradient);
  const pattern = doc.ref({
    Type: 'Pattern',
    PatternType: 2,
    Shading: colour,
    Matrix: multiplyMatrices(currentMatrix(doc), space),
  });
  pattern.end();
  doc.page.patterns[`P${pattern.id}`] = pattern;
  doc.addContent(stroke ? `/Pattern CS /P${pattern.id} SCN` : `/Pattern cs /P${pattern.id} scn`);
  if (!opacity) return true;
  const area = { x: x - margin, y: y - margin, w: w + 2 * margin, h: h + 2 * margin };
  const group = drawIntoGroup(doc, area, 'DeviceGray', () => {
    doc.page.shadings['Opacity'] = opacity;
    doc.transform(...space).addContent('/Opacity sh');
  });
  const mask = doc.ref({ Type: 'ExtGState', SMask: { Type: 'Mask', S: 'Luminosity', G: group } });
  mask.end();
  doc.page.ext_gstates[`M${mask.id}`] = mask;
  doc.addContent(`/M${mask.id} gs`);
  return true;
}
