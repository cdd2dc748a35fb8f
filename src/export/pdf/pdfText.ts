import { HALO } from '../../draw/svgAttributes';
import type { Paint } from '../../scene/scene';
import type { Face, FontRun, Typefaces } from '../fonts/typefaces';
import { solidColor } from '../solidColor';
import { formatNumber, formatNumbers, type PdfCanvas, resourceName, withSavedState } from './pdfCanvas';
import type { EmbeddedFont } from './pdfDocument';
import { toPdfPath } from './pdfOutlines';
import { pathOps, rgbShares } from './pdfShapes';

/** A line of words. */
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

/** Letters that no font has, and what is drawn for them; the file still says what they are. */
const SUBSTITUTES: Readonly<Record<string, string>> = { '\u223c': '~', '\u2011': '-', '\u2009': ' ', '\u202f': ' ' };

// eslint-disable-next-line no-control-regex
const UNDRAWABLE = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** A line of text whose letters all can be drawn: what has no letter is a blank, or the sign that something is missing. */
export function drawableText(text: string, face: Face, typefaces: Typefaces): string {
  return [...text.replace(UNDRAWABLE, ' ')]
    .map((letter) => {
      const [run] = typefaces.runs(letter, face);
      const has = run?.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
      return has ? letter : (SUBSTITUTES[letter] ?? '\ufffd');
    })
    .join('');
}

/** Text as a file says it: UTF-16 in hexadecimal digits. */
function hexText(text: string): string {
  const units = [...text.replace(UNDRAWABLE, ' ')].flatMap((letter) => letter.split(''));
  return `<FEFF${units.map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;
}

function setColour(canvas: PdfCanvas, paint: Paint, operator: 'rg' | 'RG'): void {
  if (paint === 'none' || (typeof paint === 'object' && 'gradient' in paint)) return;
  canvas.ops.push(`${formatNumbers(rgbShares(solidColor(paint, canvas.studio.palette)), 4)} ${operator}`);
}

/** Letters of one font, as the file has them. */
interface EncodedRun {
  font: EmbeddedFont;
  codes: readonly string[];
  places: ReturnType<EmbeddedFont['encode']>[1];
}

function encodeRun(canvas: PdfCanvas, run: FontRun): EncodedRun {
  const font = canvas.studio.fontOf(run);
  const [codes, places] = font.encode(run.text, []);
  return { font, codes, places };
}

/** What a reader that copies the letters gets: of two letters with one shape the one that came first. */
function copiedText({ font, codes }: EncodedRun): string {
  return String.fromCodePoint(...codes.flatMap((code) => font.unicode[Number.parseInt(code, 16)] ?? []));
}

/** Draws letters of one font from a place on; gives the place after them. */
function drawRun(
  canvas: PdfCanvas,
  { font, codes, places }: EncodedRun,
  { size, y, tracking = 0 }: PdfTextLine,
  x: number,
): number {
  const ops = [`${resourceName(canvas, 'Font', font.ref())} ${formatNumber(size)} Tf`];
  const raised = places.some(({ xOffset, yOffset }) => xOffset !== 0 || yOffset !== 0);
  const thousandth = size / 1000;
  let at = x;
  let shown = '';
  codes.forEach((code, i) => {
    const place = places[i];
    if (!place) return;
    const { xAdvance, advanceWidth, xOffset, yOffset } = place;
    if (raised) {
      ops.push(`1 0 0 -1 ${formatNumbers([at + xOffset * thousandth, y - yOffset * thousandth])} Tm <${code}> Tj`);
    } else {
      const kern = advanceWidth - xAdvance;
      shown += Math.abs(kern) < 0.01 ? code : `${code}> ${formatNumber(kern)} <`;
    }
    at += xAdvance * thousandth + tracking;
  });
  if (!raised) ops.push(`1 0 0 -1 ${formatNumbers([x, y])} Tm [<${shown}>] TJ`);
  canvas.ops.push(...ops);
  return at;
}

/** A line as text that can be selected, once; its rim as a shape behind it, which no reader takes for words. */
export function drawTextLine(canvas: PdfCanvas, line: PdfTextLine): void {
  const { typefaces } = canvas.studio;
  const { x, y, size, face, paint, tracking = 0, halo } = line;
  const text = drawableText(line.text, face, typefaces);
  if (text.trim() === '') return;
  if (halo !== undefined && halo !== 'none') {
    withSavedState(canvas, () => {
      setColour(canvas, halo, 'RG');
      canvas.ops.push(`1 0 0 1 ${formatNumbers([x, y])} cm ${HALO} w 1 j`);
      canvas.ops.push(pathOps(toPdfPath(typefaces.outline(text, size, face, tracking))), 'S');
    });
  }
  withSavedState(canvas, () => {
    setColour(canvas, paint, 'rg');
    const runs = typefaces.runs(text, face).map((run) => encodeRun(canvas, run));
    const tells = runs.map(copiedText).join('') === line.text;
    if (!tells) canvas.ops.push(`/Span <</ActualText ${hexText(line.text)}>> BDC`);
    canvas.ops.push('BT');
    if (tracking !== 0) canvas.ops.push(`${formatNumber(tracking)} Tc`);
    let at = x;
    for (const run of runs) at = drawRun(canvas, run, line, at);
    canvas.ops.push('ET');
    if (!tells) canvas.ops.push('EMC');
  });
}
