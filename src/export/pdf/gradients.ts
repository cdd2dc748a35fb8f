import type { Gradient, GradientStop } from '../../scene/scene';
import { solid } from '../solid';
import { type Canvas, named, nums, type Studio, write } from './canvas';
import { type Matrix, UNCHANGED, within } from './matrix';
import type { Ref } from './openPdf';
import type { Bounds } from './shapes';

/** Red, green and blue from 0 to 1. */
export function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

/** With a stop at either end: a function of PDF has to say what holds everywhere. */
function whole(stops: readonly GradientStop[]): GradientStop[] {
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) return [];
  return [
    ...(first.offset > 0 ? [{ ...first, offset: 0 }] : []),
    ...stops,
    ...(last.offset < 1 || stops.length === 1 ? [{ ...last, offset: 1 }] : []),
  ];
}

/** A value that changes evenly from stop to stop. */
function ramp(studio: Studio, stops: readonly GradientStop[], valueOf: (stop: GradientStop) => readonly number[]): Ref {
  const parts = stops.slice(1).map((stop, at) =>
    write(studio, {
      FunctionType: 2,
      Domain: [0, 1],
      C0: valueOf(stops[at] as GradientStop),
      C1: valueOf(stop),
      N: 1,
    }),
  );
  if (parts.length === 1) return parts[0] as Ref;
  return write(studio, {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: parts,
    Bounds: stops.slice(1, -1).map(({ offset }) => offset),
    Encode: parts.flatMap(() => [0, 1]),
  });
}

function shadingsOf(studio: Studio, gradient: Gradient): { colour: Ref; opacity: Ref | null } {
  const known = studio.shadings.get(gradient);
  if (known) return known;
  const { kind, at } = gradient;
  const [a = 0, b = 0, c = 0, d = 0] = at;
  const stops = whole(gradient.stops);
  const shading = (space: string, ref: Ref): Ref =>
    write(studio, {
      ShadingType: kind === 'linear' ? 2 : 3,
      ColorSpace: space,
      Coords: kind === 'linear' ? [a, b, c, d] : [a, b, 0, a, b, c],
      Function: ref,
      Extend: [true, true],
    });
  const colours = ramp(studio, stops, ({ paint }) =>
    paint === 'none' ? [1, 1, 1] : channels(solid(paint, studio.palette)),
  );
  const clear = stops.some(({ opacity = 1 }) => opacity < 1);
  const made = {
    colour: shading('DeviceRGB', colours),
    opacity: clear
      ? shading(
          'DeviceGray',
          ramp(studio, stops, ({ opacity = 1 }) => [opacity]),
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
export function gradientFor(canvas: Canvas, gradient: Gradient, bounds: Bounds, rim: number): SetGradient | null {
  const { studio } = canvas;
  const { left, top, right, bottom } = bounds;
  const box: Matrix = [right - left, 0, 0, bottom - top, left, top];
  if (gradient.stops.length === 0 || (gradient.units === 'box' && (box[0] <= 0 || box[3] <= 0))) return null;
  const space = gradient.units === 'box' ? box : UNCHANGED;
  const { colour, opacity } = shadingsOf(studio, gradient);
  const Matrix = within(canvas.matrix, space);
  const pattern = named(canvas, 'Pattern', write(studio, { Type: 'Pattern', PatternType: 2, Shading: colour, Matrix }));
  if (!opacity) return { pattern, mask: '' };
  const form = write(
    studio,
    {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [left - rim, top - rim, right + rim, bottom + rim],
      Group: { Type: 'Group', S: 'Transparency', CS: 'DeviceGray' },
      Resources: { Shading: { Opacity: opacity } },
    },
    `${nums(space, 6)} cm /Opacity sh`,
  );
  const state = write(studio, { Type: 'ExtGState', SMask: { Type: 'Mask', S: 'Luminosity', G: form } });
  return { pattern, mask: `${named(canvas, 'ExtGState', state)} gs` };
}
