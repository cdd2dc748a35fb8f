import type { Point } from '../geometry';
import { memoize } from '../../model/memoize';
import { tidied } from './contour';
import { coneField, ellipseField, type Field, joined, without } from './field';
import { isolines, sampled } from './isolines';
import { type Outline, outlineThrough, type Patch, type Seat } from './outline';

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
const STEPS = 10;
const pitsOf = memoize((_spot: PitSpot) => new Map<number, Pit>());

/** The pit at an opening from 0 (a pinhole) to 1 (a wide pore). */
export function pitAt(body: Field, spot: PitSpot, opening: number): Pit {
  const step = Math.max(1, Math.round(opening * STEPS));
  const pits = pitsOf(spot);
  const cached = pits.get(step);
  if (cached) return cached;
  const { seat, radius, depth } = spot;
  const k = 0.3 + (0.7 * step) / STEPS;
  const along = (d: number): Point => [seat.x + seat.nx * d, seat.y + seat.ny * d];
  const [middle, throat, mouth] = [along(-depth), along(-depth * 0.42), along(depth * 0.42)];
  const hole = joined(
    6,
    ellipseField(middle[0], middle[1], radius, radius),
    coneField(...throat, radius * 0.5 * k, ...mouth, radius * 0.7 * k),
  );
  const reach = radius + 26;
  const box = { x: middle[0] - reach, y: middle[1] - reach, w: 2 * reach, h: 2 * reach };
  const open = (field: Field): Point[] => {
    const line = isolines(sampled(field, box, 2.5)).find((found) => !found.closed);
    return line ? tidied(line, 3.5) : [];
  };
  const points = open(without(5, body, hole));
  const inside = ([x, y]: Point) => x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h;
  const pit: Pit = {
    patch: { points, replaces: inside },
    // Back along the membrane as it was, so that nothing but the hollow is enclosed.
    hollow: outlineThrough([...points, ...open(body).reverse()], true),
  };
  pits.set(step, pit);
  return pit;
}
