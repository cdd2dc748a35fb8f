import { HALO } from '../../draw/svgAttributes';
import type { Palette } from '../../scene/palettes';
import type { Paint } from '../../scene/scene';
import type { Face, FontRun } from '../fonts/typefaces';
import { solidColor } from '../solidColor';
import type { EmbeddedFont } from './pdfDocument';
import { addPath, type PdfContext, withSavedState } from './pdfDrawing';

/** A line of text. */
export interface PdfTextLine {
  text: string;
  /** Where it begins, on its baseline. */
  x: number;
  y: number;
  size: number;
  face: Face;
  paint: Paint;
  tracking?: number;
  halo?: Paint;
}

// eslint-disable-next-line no-control-regex
const UNDRAWABLE = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text without what cannot be drawn: spaces in place of control characters. */
export function drawableText(text: string): string {
  return text.replace(UNDRAWABLE, ' ');
}

/** A text string: UTF-16 in hexadecimal digits. */
function hexText(text: string): string {
  const units = [...drawableText(text)].flatMap((letter) => letter.split(''));
  return `<FEFF${units.map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
}

/** The colour of text, which has no gradients. */
function textColour(paint: Paint, palette: Palette): string | undefined {
  return paint === 'none' || (typeof paint === 'object' && 'gradient' in paint)
    ? undefined
    : solidColor(paint, palette);
}

/** A number for an operator that pdfkit does not write: PDF knows no exponents. */
function formatNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  if (!Number.isFinite(rounded)) throw new RangeError('A text has a position that is no number.');
  return rounded
    .toFixed(3)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0');
}

/** Text of one font as glyph ids. */
interface EncodedRun {
  shift: FontRun['shift'];
  font: EmbeddedFont;
  codes: readonly string[];
  places: ReturnType<EmbeddedFont['encode']>[1];
}

function encodeRun(context: PdfContext, run: FontRun): EncodedRun {
  const font = context.fontOf(run);
  const [codes, places] = font.encode(run.text, []);
  return { shift: run.shift, font, codes, places };
}

/** The text that a reader copies: of two characters with the same glyph, the first one encoded. */
function copiedText({ font, codes }: EncodedRun): string {
  return String.fromCodePoint(...codes.flatMap((code) => font.unicode[Number.parseInt(code, 16)] ?? []));
}

/** Draws text of one font; returns the x after it. */
function drawRun(
  { doc }: PdfContext,
  { font, codes, places, shift }: EncodedRun,
  line: PdfTextLine,
  x: number,
): number {
  const { tracking = 0 } = line;
  const [size, y] = [line.size * (shift?.scale ?? 1), line.y - line.size * (shift?.rise ?? 0)];
  const ref = font.ref();
  doc.page.fonts[`F${ref.id}`] = ref;
  doc.addContent(`/F${ref.id} ${formatNumber(size)} Tf`);
  const raised = places.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0);
  const thousandth = size / 1000;
  let at = x;
  let shown = '';
  codes.forEach((code, i) => {
    const place = places[i];
    if (!place) return;
    const { xAdvance, advanceWidth, xOffset, yOffset } = place;
    if (raised) {
      const [left, base] = [at + xOffset * thousandth, y - yOffset * thousandth].map(formatNumber);
      doc.addContent(`1 0 0 -1 ${left} ${base} Tm <${code}> Tj`);
    } else {
      const kern = advanceWidth - xAdvance;
      shown += Math.abs(kern) < 0.01 ? code : `${code}> ${formatNumber(kern)} <`;
    }
    at += xAdvance * thousandth + tracking;
  });
  if (!raised) doc.addContent(`1 0 0 -1 ${formatNumber(x)} ${formatNumber(y)} Tm [<${shown}>] TJ`);
  return at;
}

/** A line as selectable text; its halo is a path behind it, which is not selected. */
export function drawTextLine(context: PdfContext, line: PdfTextLine): void {
  const { doc, palette, typefaces } = context;
  const { x, y, size, face, paint, tracking = 0, halo } = line;
  const text = drawableText(line.text);
  if (text.trim() === '') return;
  const haloColour = halo && textColour(halo, palette);
  if (haloColour) {
    withSavedState(doc, () => {
      doc.translate(x, y).lineWidth(HALO).lineJoin('round').strokeColor(haloColour);
      addPath(doc, typefaces.outline(text, size, face, tracking));
      doc.stroke();
    });
  }
  withSavedState(doc, () => {
    const colour = textColour(paint, palette);
    if (colour) doc.fillColor(colour);
    const runs = typefaces.runs(text, face).map((run) => encodeRun(context, run));
    const isSameText = runs.map(copiedText).join('') === line.text;
    if (!isSameText) doc.addContent(`/Span <</ActualText ${hexText(line.text)}>> BDC`);
    doc.addContent('BT');
    if (tracking !== 0) doc.addContent(`${formatNumber(tracking)} Tc`);
    let at = x;
    for (const run of runs) at = drawRun(context, run, line, at);
    doc.addContent('ET');
    if (!isSameText) doc.addContent('EMC');
  });
}
