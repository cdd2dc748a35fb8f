import type { EllipseItem, Gradient, GradientStop, Paint, PathItem, RectItem } from '../../scene/scene';
import { solidColor } from '../solidColor';
import {
  formatNumbers,
  type PdfCanvas,
  type PdfContext,
  resourceName,
  setOpacity,
  withSavedState,
  writeObject,
} from './pdfCanvas';
import type { PdfRef } from './pdfDocument';
import {
  type Bounds,
  boundsOf,
  IDENTITY_MATRIX,
  type Matrix,
  multiplyMatrices,
  outlineOf,
  type PdfPathPiece,
  rotationOf,
} from './pdfOutlines';

/** Red, green and blue from 0 to 1. */
export function rgbShares(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

/** With a stop at either end: a function of PDF has to say what holds everywhere. */
function withEndStops(stops: readonly GradientStop[]): GradientStop[] {
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) return [];
  return [
    ...(first.offset > 0 ? [{ ...first, offset: 0 }] : []),
    ...stops,
    ...(last.offset < 1 || stops.length === 1 ? [{ ...last, offset: 1 }] : []),
  ];
}

/** A value that changes evenly from stop to stop. */
function rampFunction(
  studio: PdfContext,
  stops: readonly GradientStop[],
  valueOf: (stop: GradientStop) => readonly number[],
): PdfRef {
  const parts = stops.slice(1).map((stop, at) =>
    writeObject(studio, {
      FunctionType: 2,
      Domain: [0, 1],
      C0: valueOf(stops[at] as GradientStop),
      C1: valueOf(stop),
      N: 1,
    }),
  );
  if (parts.length === 1) return parts[0] as PdfRef;
  return writeObject(studio, {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: parts,
    Bounds: stops.slice(1, -1).map(({ offset }) => offset),
    Encode: parts.flatMap(() => [0, 1]),
  });
}

function shadingsOf(studio: PdfContext, gradient: Gradient): { colour: PdfRef; opacity: PdfRef | null } {
  const known = studio.shadings.get(gradient);
  if (known) return known;
  const { kind, at } = gradient;
  const [a = 0, b = 0, c = 0, d = 0] = at;
  const stops = withEndStops(gradient.stops);
  const shading = (space: string, ref: PdfRef): PdfRef =>
    writeObject(studio, {
      ShadingType: kind === 'linear' ? 2 : 3,
      ColorSpace: space,
      Coords: kind === 'linear' ? [a, b, c, d] : [a, b, 0, a, b, c],
      Function: ref,
      Extend: [true, true],
    });
  const colours = rampFunction(studio, stops, ({ paint }) =>
    paint === 'none' ? [1, 1, 1] : rgbShares(solidColor(paint, studio.palette)),
  );
  const clear = stops.some(({ opacity = 1 }) => opacity < 1);
  const made = {
    colour: shading('DeviceRGB', colours),
    opacity: clear
      ? shading(
          'DeviceGray',
          rampFunction(studio, stops, ({ opacity = 1 }) => [opacity]),
        )
      : null,
  };
  studio.shadings.set(gradient, made);
  return made;
}

/** A gradient ready to be set as a colour. */
export interface SetGradient {
  /** The name of its pattern. */
  pattern: string;
  /** The operator that sets how much of it is seen where; empty where all of it is. */
  mask: string;
}

/**
 * A gradient for a shape. Its transparency becomes a mask that covers the shape and its stroke. Null for a shape without
 * width or height, to which a gradient in shares of its box gives no colour (SVG 1.1, section 7.11).
 */
function gradientFor(canvas: PdfCanvas, gradient: Gradient, bounds: Bounds, rim: number): SetGradient | null {
  const { studio } = canvas;
  const { left, top, right, bottom } = bounds;
  const box: Matrix = [right - left, 0, 0, bottom - top, left, top];
  if (gradient.stops.length === 0 || (gradient.units === 'box' && (box[0] <= 0 || box[3] <= 0))) return null;
  const space = gradient.units === 'box' ? box : IDENTITY_MATRIX;
  const { colour, opacity } = shadingsOf(studio, gradient);
  const Matrix = multiplyMatrices(canvas.matrix, space);
  const pattern = resourceName(
    canvas,
    'Pattern',
    writeObject(studio, { Type: 'Pattern', PatternType: 2, Shading: colour, Matrix }),
  );
  if (!opacity) return { pattern, mask: '' };
  const form = writeObject(
    studio,
    {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [left - rim, top - rim, right + rim, bottom + rim],
      Group: { Type: 'Group', S: 'Transparency', CS: 'DeviceGray' },
      Resources: { Shading: { Opacity: opacity } },
    },
    `${formatNumbers(space, 6)} cm /Opacity sh`,
  );
  const state = writeObject(studio, { Type: 'ExtGState', SMask: { Type: 'Mask', S: 'Luminosity', G: form } });
  return { pattern, mask: `${resourceName(canvas, 'ExtGState', state)} gs` };
}

const OPERATORS = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

/** An outline as operators. */
export function pathOps(pieces: readonly PdfPathPiece[]): string {
  return pieces
    .map((piece) => (piece.verb === 'Z' ? 'h' : `${formatNumbers(piece.to)} ${OPERATORS[piece.verb]}`))
    .join('\n');
}

/** Sets a paint for what is filled or stroked next. */
function setPaint(
  canvas: PdfCanvas,
  paint: Paint,
  stroked: boolean,
  bounds: Bounds,
  rim: number,
): 'set' | 'masked' | null {
  if (paint === 'none') return null;
  if (typeof paint === 'string' || 'mix' in paint) {
    const rgb = formatNumbers(rgbShares(solidColor(paint, canvas.studio.palette)), 4);
    canvas.ops.push(`${rgb} ${stroked ? 'RG' : 'rg'}`);
    return 'set';
  }
  const gradient = canvas.gradients.get(paint.gradient);
  const made = gradient && gradientFor(canvas, gradient, bounds, rim);
  if (!made) return null;
  canvas.ops.push(`/Pattern ${stroked ? 'CS' : 'cs'} ${made.pattern} ${stroked ? 'SCN' : 'scn'}`);
  if (made.mask === '') return 'set';
  canvas.ops.push(made.mask);
  return 'masked';
}

function setPen(canvas: PdfCanvas, { kind, strokeWidth = 1, dash, cap }: PathItem | RectItem | EllipseItem): void {
  canvas.ops.push(`${formatNumbers([strokeWidth])} w`);
  if (cap === 'round') canvas.ops.push('1 J');
  canvas.ops.push(kind === 'path' ? '1 j' : '4 M');
  if (dash && dash.some((length) => length > 0)) canvas.ops.push(`[${formatNumbers(dash)}] 0 d`);
}

/** Whether a shape has both an area and a line, which one opacity would let show through each other. */
export function hasFillAndStroke({ fill = 'none', stroke = 'none' }: PathItem | RectItem | EllipseItem): boolean {
  return fill !== 'none' && stroke !== 'none';
}

/** Draws a shape: its area, then its line. */
export function drawShape(canvas: PdfCanvas, item: PathItem | RectItem | EllipseItem, opacity: number): void {
  const pieces = outlineOf(item);
  const bounds = boundsOf(pieces);
  if (!bounds) return;
  const { fill = 'none', stroke = 'none', strokeWidth = 1 } = item;
  const path = pathOps(pieces);
  const turn = rotationOf(item);
  withSavedState(canvas, () => {
    const inner = turn ? { ...canvas, matrix: multiplyMatrices(canvas.matrix, turn) } : canvas;
    if (turn) canvas.ops.push(`${formatNumbers(turn, 6)} cm`);
    if (fill !== 'none') {
      withSavedState(inner, () => {
        if (!setPaint(inner, fill, false, bounds, 0)) return;
        setOpacity(inner, opacity * (item.fillOpacity ?? 1));
        inner.ops.push(path, 'f');
      });
    }
    if (stroke !== 'none' && strokeWidth > 0) {
      withSavedState(inner, () => {
        if (!setPaint(inner, stroke, true, bounds, strokeWidth * 2)) return;
        setOpacity(inner, opacity * (item.strokeOpacity ?? 1));
        setPen(inner, item);
        inner.ops.push(path, 'S');
      });
    }
  });
}
