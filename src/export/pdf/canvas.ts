import type { Palette } from '../../scene/palettes';
import type { Gradient } from '../../scene/scene';
import type { FontRun, Typefaces } from '../fonts/typefaces';
import { type Matrix, UNCHANGED } from './matrix';
import { type EmbeddedFont, pageOf, type PdfDocument, type Ref, type Resources } from './openPdf';
import { createPdfFonts } from './pdfFonts';
import type { Bounds } from './shapes';

/** What all pages of a file draw with. */
export interface Studio {
  doc: PdfDocument;
  palette: Palette;
  typefaces: Typefaces;
  fontOf(run: FontRun): EmbeddedFont;
  /** Objects that are written once and used again. */
  kept: Map<string, Ref>;
  shadings: Map<Gradient, { colour: Ref; opacity: Ref | null }>;
}

/** Where operators are gathered: a page, or a group that is faded as one. */
export interface Canvas {
  studio: Studio;
  ops: string[];
  resources: Resources;
  /** From the units in use to those of the page, or of the group. */
  matrix: Matrix;
  /** The gradients of the picture that is drawn. */
  gradients: ReadonlyMap<string, Gradient>;
}

export function createStudio(doc: PdfDocument, palette: Palette, typefaces: Typefaces): Studio {
  return { doc, palette, typefaces, fontOf: createPdfFonts(doc), kept: new Map(), shadings: new Map() };
}

export function createCanvas(studio: Studio, matrix: Matrix): Canvas {
  const resources = { Font: {}, Pattern: {}, ExtGState: {}, XObject: {}, Shading: {} };
  return { studio, ops: [], resources, matrix, gradients: new Map() };
}

/** A number as PDF writes it, which knows no exponents. */
export function num(value: number, digits = 3): string {
  const rounded = Math.round(value * 10 ** digits) / 10 ** digits;
  if (!Number.isFinite(rounded)) throw new RangeError('A picture has a place that is no number.');
  return rounded
    .toFixed(digits)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
}

export function nums(values: readonly number[], digits?: number): string {
  return values.map((value) => num(value, digits)).join(' ');
}

/** The name by which operators ask for an object. */
export function named(canvas: Canvas, kind: keyof Resources, ref: Ref): string {
  const name = `${kind[0]}${ref.id}`;
  canvas.resources[kind][name] = ref;
  return `/${name}`;
}

/** An object of the file, written at once. */
export function write({ doc }: Studio, data: object, stream?: string): Ref {
  const ref = doc.ref(data);
  ref.end(stream === undefined ? undefined : `${stream}\n`);
  return ref;
}

/** The operator that lets what lies behind shine through; none for what is opaque. */
export function setOpacity(canvas: Canvas, fill: number, stroke = fill): void {
  if (fill >= 1 && stroke >= 1) return;
  const { studio } = canvas;
  const key = `opacity ${num(fill)} ${num(stroke)}`;
  const state = studio.kept.get(key) ?? write(studio, { Type: 'ExtGState', ca: fill, CA: stroke });
  studio.kept.set(key, state);
  canvas.ops.push(`${named(canvas, 'ExtGState', state)} gs`);
}

/** What is drawn with other units, or cut, and has no say in what comes after. */
export function apart(canvas: Canvas, draw: (inner: Canvas) => void): void {
  canvas.ops.push('q');
  draw(canvas);
  canvas.ops.push('Q');
}

/** What is drawn first as a whole and then faded, so that nothing of it shines through the rest of it. */
export function faded(
  canvas: Canvas,
  opacity: number,
  { left, top, right, bottom }: Bounds,
  draw: (inner: Canvas) => void,
): void {
  const { studio, gradients } = canvas;
  const inner: Canvas = { ...createCanvas(studio, UNCHANGED), gradients };
  draw(inner);
  const form = write(
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
  apart(canvas, () => {
    setOpacity(canvas, opacity);
    canvas.ops.push(`${named(canvas, 'XObject', form)} Do`);
  });
}

/** Puts what was gathered on the page that is open, and empties the canvas. */
export function putOnPage({ studio, ops, resources }: Canvas): void {
  const { data } = pageOf(studio.doc).resources;
  for (const kind of Object.keys(resources) as (keyof Resources)[]) {
    data[kind] = { ...data[kind], ...resources[kind] };
    resources[kind] = {};
  }
  if (ops.length > 0) studio.doc.addContent(ops.join('\n'));
  ops.length = 0;
}
