import type { EllipseItem, Paint, PathItem, RectItem } from '../../scene/scene';
import { solid } from '../solid';
import { apart, type Canvas, nums, setOpacity } from './canvas';
import { channels, gradientFor } from './gradients';
import { within } from './matrix';
import type { Piece } from './pathCurves';
import { type Bounds, boundsOf, piecesOf, turnOf } from './shapes';

const OPERATORS = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

/** An outline as operators. */
export function pathOps(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece.verb === 'Z' ? 'h' : `${nums(piece.to)} ${OPERATORS[piece.verb]}`)).join('\n');
}

/** Sets a paint for what is filled or stroked next. */
function setPaint(
  canvas: Canvas,
  paint: Paint,
  stroked: boolean,
  bounds: Bounds,
  rim: number,
): 'set' | 'masked' | null {
  if (paint === 'none') return null;
  if (typeof paint === 'string' || 'mix' in paint) {
    const rgb = nums(channels(solid(paint, canvas.studio.palette)), 4);
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

function setPen(canvas: Canvas, { kind, strokeWidth = 1, dash, cap }: PathItem | RectItem | EllipseItem): void {
  canvas.ops.push(`${nums([strokeWidth])} w`);
  if (cap === 'round') canvas.ops.push('1 J');
  canvas.ops.push(kind === 'path' ? '1 j' : '4 M');
  if (dash && dash.some((length) => length > 0)) canvas.ops.push(`[${nums(dash)}] 0 d`);
}

/** Whether a shape has both an area and a line, which one opacity would let show through each other. */
export function hasBoth({ fill = 'none', stroke = 'none' }: PathItem | RectItem | EllipseItem): boolean {
  return fill !== 'none' && stroke !== 'none';
}

/** Draws a shape: its area, then its line. */
export function drawShape(canvas: Canvas, item: PathItem | RectItem | EllipseItem, opacity: number): void {
  const pieces = piecesOf(item);
  const bounds = boundsOf(pieces);
  if (!bounds) return;
  const { fill = 'none', stroke = 'none', strokeWidth = 1 } = item;
  const path = pathOps(pieces);
  const turn = turnOf(item);
  apart(canvas, () => {
    const inner = turn ? { ...canvas, matrix: within(canvas.matrix, turn) } : canvas;
    if (turn) canvas.ops.push(`${nums(turn, 6)} cm`);
    if (fill !== 'none') {
      apart(inner, () => {
        if (!setPaint(inner, fill, false, bounds, 0)) return;
        setOpacity(inner, opacity * (item.fillOpacity ?? 1));
        inner.ops.push(path, 'f');
      });
    }
    if (stroke !== 'none' && strokeWidth > 0) {
      apart(inner, () => {
        if (!setPaint(inner, stroke, true, bounds, strokeWidth * 2)) return;
        setOpacity(inner, opacity * (item.strokeOpacity ?? 1));
        setPen(inner, item);
        inner.ops.push(path, 'S');
      });
    }
  });
}
