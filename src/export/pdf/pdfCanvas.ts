import type { Palette } from '../../scene/palettes';
import type { Gradient } from '../../scene/scene';
import type { FontRun, Typefaces } from '../fonts/typefaces';
import {
  createPdfFonts,
  type EmbeddedFont,
  pageOf,
  type PdfDocument,
  type PdfRef,
  type PdfResources,
} from './pdfDocument';
import { type Bounds, IDENTITY_MATRIX, type Matrix } from './pdfOutlines';

/** What all pages of a file draw with. */
export interface PdfContext {
  doc: PdfDocument;
  palette: Palette;
  typefaces: Typefaces;
  fontOf(run: FontRun): EmbeddedFont;
  /** Objects that are written once and used again. */
  kept: Map<string, PdfRef>;
  shadings: Map<Gradient, { colour: PdfRef; opacity: PdfRef | null }>;
}

/** Where operators are gathered: a page, or a group that is faded as one. */
export interface PdfCanvas {
  studio: PdfContext;
  ops: string[];
  resources: PdfResources;
  /** From the units in use to those of the page, or of the group. */
  matrix: Matrix;
  /** The gradients of the picture that is drawn. */
  gradients: ReadonlyMap<string, Gradient>;
}

export function createPdfContext(doc: PdfDocument, palette: Palette, typefaces: Typefaces): PdfContext {
  return { doc, palette, typefaces, fontOf: createPdfFonts(doc), kept: new Map(), shadings: new Map() };
}

export function createPdfCanvas(studio: PdfContext, matrix: Matrix): PdfCanvas {
  const resources = { Font: {}, Pattern: {}, ExtGState: {}, XObject: {}, Shading: {} };
  return { studio, ops: [], resources, matrix, gradients: new Map() };
}

/** A number as PDF writes it, which knows no exponents. */
export function formatNumber(value: number, digits = 3): string {
  const rounded = Math.round(value * 10 ** digits) / 10 ** digits;
  if (!Number.isFinite(rounded)) throw new RangeError('A picture has a place that is no number.');
  return rounded
    .toFixed(digits)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
}

export function formatNumbers(values: readonly number[], digits?: number): string {
  return values.map((value) => formatNumber(value, digits)).join(' ');
}

/** The name by which operators ask for an object. */
export function resourceName(canvas: PdfCanvas, kind: keyof PdfResources, ref: PdfRef): string {
  const name = `${kind[0]}${ref.id}`;
  canvas.resources[kind][name] = ref;
  return `/${name}`;
}

/** An object of the file, written at once. */
export function writeObject({ doc }: PdfContext, data: object, stream?: string): PdfRef {
  const ref = doc.ref(data);
  ref.end(stream === undefined ? undefined : `${stream}\n`);
  return ref;
}

/** The operator that lets what lies behind shine through; none for what is opaque. */
export function setOpacity(canvas: PdfCanvas, fill: number, stroke = fill): void {
  if (fill >= 1 && stroke >= 1) return;
  const { studio } = canvas;
  const key = `opacity ${formatNumber(fill)} ${formatNumber(stroke)}`;
  const state = studio.kept.get(key) ?? writeObject(studio, { Type: 'ExtGState', ca: fill, CA: stroke });
  studio.kept.set(key, state);
  canvas.ops.push(`${resourceName(canvas, 'ExtGState', state)} gs`);
}

/** What is drawn with other units, or cut, and has no say in what comes after. */
export function withSavedState(canvas: PdfCanvas, draw: (inner: PdfCanvas) => void): void {
  canvas.ops.push('q');
  draw(canvas);
  canvas.ops.push('Q');
}

/** What is drawn first as a whole and then faded, so that nothing of it shines through the rest of it. */
export function drawFadedGroup(
  canvas: PdfCanvas,
  opacity: number,
  { left, top, right, bottom }: Bounds,
  draw: (inner: PdfCanvas) => void,
): void {
  const { studio, gradients } = canvas;
  const inner: PdfCanvas = { ...createPdfCanvas(studio, IDENTITY_MATRIX), gradients };
  draw(inner);
  const form = writeObject(
    studio,
    {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [left, top, right, bottom],
      Group: { Type: 'Group', S: 'Transparency', CS: 'DeviceRGB' },
      Resources: inner.resources,
    },
    inner.ops.join('\n'),
  );
  withSavedState(canvas, () => {
    setOpacity(canvas, opacity);
    canvas.ops.push(`${resourceName(canvas, 'XObject', form)} Do`);
  });
}

/** Puts what was gathered on the page that is open, and empties the canvas. */
export function flushToPage({ studio, ops, resources }: PdfCanvas): void {
  const { data } = pageOf(studio.doc).resources;
  for (const kind of Object.keys(resources) as (keyof PdfResources)[]) {
    data[kind] = { ...data[kind], ...resources[kind] };
    resources[kind] = {};
  }
  if (ops.length > 0) studio.doc.addContent(ops.join('\n'));
  ops.length = 0;
}
