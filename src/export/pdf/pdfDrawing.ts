import type { Box, Point } from '../../layout/geometry';
import type { Palette } from '../../scene/palettes';
import type { Gradient } from '../../scene/scene';
import type { FontRun, Typefaces } from '../fonts/typefaces';
import { pathCommands } from '../pathCommands';
import {
  createPdfFonts,
  currentMatrix,
  type EmbeddedFont,
  IDENTITY_MATRIX,
  type PdfDocument,
  type PdfPage,
  type PdfRef,
  setCurrentMatrix,
} from './pdfDocument';
import type { GradientShadings } from './pdfGradients';

/** What the pages of a file are drawn with. */
export interface PdfContext {
  doc: PdfDocument;
  palette: Palette;
  typefaces: Typefaces;
  fontOf(run: FontRun): EmbeddedFont;
  /** Those of the picture that is being drawn, by id. */
  gradients: ReadonlyMap<string, Gradient>;
  /** Those that the file has already. */
  shadings: Map<Gradient, GradientShadings>;
}

export function createPdfContext(doc: PdfDocument, palette: Palette, typefaces: Typefaces): PdfContext {
  return { doc, palette, typefaces, fontOf: createPdfFonts(doc), gradients: new Map(), shadings: new Map() };
}

/** Runs a drawing whose colours, units and clipping end with it. */
export function withSavedState(doc: PdfDocument, draw: () => void): void {
  doc.save();
  draw();
  doc.restore();
}

const round3 = (value: number): number => Math.round(value * 1000) / 1000;

/** Two thirds of the way from an end of a quadratic curve to its control point: where the equal cubic curve has its own. */
function cubicControl([x, y]: Point, [cx, cy]: Point): Point {
  return [round3(x + ((cx - x) * 2) / 3), round3(y + ((cy - y) * 2) / 3)];
}

/**
 * Adds path data to the current path. `doc.path` would do but for quadratic curves: pdfkit 0.20.2 writes them with the
 * operator `v`, which is the cubic curve from its start with one control point (foliojs/pdfkit#550, open since 2016); letters
 * come out with corners. Elliptical arcs and `S` after them are wrong there too (`px` and `py` of lib/path.js are shared).
 */
export function addPath(doc: PdfDocument, d: string): void {
  let now: Point = [0, 0];
  let start: Point = now;
  for (const { verb, points } of pathCommands(d)) {
    const [a = now, b = a, end = b] = points.map(([x, y]): Point => [round3(x), round3(y)]);
    if (verb === 'Z') doc.closePath();
    else if (verb === 'M') doc.moveTo(...a);
    else if (verb === 'L') doc.lineTo(...a);
    else if (verb === 'C') doc.bezierCurveTo(...a, ...b, ...end);
    else doc.bezierCurveTo(...cubicControl(now, a), ...cubicControl(b, a), ...b);
    if (verb === 'M') start = a;
    now = verb === 'Z' ? start : end;
  }
}

/** Draws into a transparency group, which pdfkit 0.20.2 does not have: it writes to whatever `doc.page` is. */
export function drawIntoGroup(
  doc: PdfDocument,
  { x, y, w, h }: Box,
  colourSpace: 'DeviceRGB' | 'DeviceGray',
  draw: () => void,
): PdfRef {
  const { page } = doc;
  const matrix = currentMatrix(doc);
  const resources = { Shading: {} };
  const group = doc.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [x, y, x + w, y + h],
    Group: { Type: 'Group', S: 'Transparency', CS: colourSpace },
    Resources: resources,
  });
  // A page finds the names of fonts, patterns and states in its own `resources`, and writes to its own `content`.
  const groupPage: Partial<PdfPage> = { content: group, resources: { data: resources }, shadings: resources.Shading };
  doc.page = Object.assign(Object.create(page) as PdfPage, groupPage);
  setCurrentMatrix(doc, IDENTITY_MATRIX);
  draw();
  doc.page = page;
  setCurrentMatrix(doc, matrix);
  group.end();
  return group;
}

/** Draws something as a whole and then fades it, so that no part of it shows through another. */
export function drawFaded(doc: PdfDocument, opacity: number, box: Box, draw: () => void): void {
  const group = drawIntoGroup(doc, box, 'DeviceRGB', draw);
  withSavedState(doc, () => {
    doc.opacity(opacity);
    doc.page.xobjects[`X${group.id}`] = group;
    doc.addContent(`/X${group.id} Do`);
  });
}
