import type { Box, Point } from '../geometry';
import { tidied } from './contour';
import { coneField, ellipseField, type Field, joined, without } from './field';
import { isolines, sampled } from './isolines';
import { type Outline, outlineThrough, type Patch, type Seat, stretches } from './outline';

/** Where a vesicle opens through a membrane, and how large it is. */
export interface PitSpot {
  seat: Seat;
  radius: number;
  /** How deep its middle lies. */
  depth: number;
}

/** A vesicle that is open to the outside: the membrane that its rim has become, and the hollow it leaves. */
export interface Pit {
  patch: Patch;
  hollow: Outline;
}

/** Below this opening, 0 to 1, the vesicle has not yet touched the membrane. */
const TOUCH = 0.25;

/** How open a vesicle's pore is once it has touched the membrane; 0 to 1. */
export function poreOf(opening: number): number {
  return opening <= TOUCH ? 0 : (opening - TOUCH) / (1 - TOUCH);
}

/** Opening is drawn in this many steps. */
export const PORE_STEPS = 10;

/** The part of the membrane that a vesicle may change. */
function roomOf({ seat, radius, depth }: PitSpot): Box {
  const reach = radius + 26;
  return { x: seat.x - seat.nx * depth - reach, y: seat.y - seat.ny * depth - reach, w: 2 * reach, h: 2 * reach };
}

/** The membrane around an open vesicle, its pore opened by so many of `PORE_STEPS`: 1 is a pinhole. */
export function pitRim(body: Field, spot: PitSpot, step: number): Point[] {
  const { seat, radius, depth } = spot;
  const k = 0.3 + (0.7 * step) / PORE_STEPS;
  const along = (d: number): Point => [seat.x + seat.nx * d, seat.y + seat.ny * d];
  const [middle, throat, mouth] = [along(-depth), along(-depth * 0.42), along(depth * 0.42)];
  const hole = joined(
    6,
    ellipseField(middle[0], middle[1], radius, radius),
    coneField(...throat, radius * 0.5 * k, ...mouth, radius * 0.7 * k),
  );
  const rim = isolines(sampled(without(5, body, hole), roomOf(spot), 2.5)).find((found) => !found.closed);
  return rim ? tidied(rim, 3.5) : [];
}

/** A pit by its rim, in the outline of its cell. */
export function pitOf(body: Outline, spot: PitSpot, rim: readonly Point[]): Pit {
  const { x, y, w, h } = roomOf(spot);
  const isInRoom = ([px, py]: Point) => px > x && px < x + w && py > y && py < y + h;
  // Back along the membrane as it was, so that nothing but the hollow is enclosed.
  const before = stretches(body, isInRoom)[0]?.points ?? [];
  return {
    patch: { points: rim, replaces: isInRoom },
    hollow: outlineThrough([...rim, ...before.toReversed()], true),
  };
}
