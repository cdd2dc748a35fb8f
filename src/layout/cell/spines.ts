import { lerp, type Point } from '../geometry';
import type { Outline } from '../outline';
import type { Patch } from './along';
import { contour, outlineThrough, tidied } from './contour';
import { coneField, ellipseField, type Field, joined } from './field';
import { isolines, sampled } from './isolines';

/** A neighbour of the spine in the middle: where it roots, the head it has when grown, the stub that stress leaves. */
export interface SpineSpot {
  side: 'left' | 'right';
  x: number;
  head: { x: number; y: number; rx: number; ry: number };
  stub: { x: number; y: number; r: number };
}

const spot = (
  side: SpineSpot['side'],
  x: number,
  [hx, hy, rx, ry]: readonly [number, number, number, number],
  [sx, sy, r]: readonly [number, number, number],
): SpineSpot => ({ side, x, head: { x: hx, y: hy, rx, ry }, stub: { x: sx, y: sy, r } });

/** In the order in which they shrink and swell: from the middle of the picture outwards on either side. */
export const spineSpots: readonly SpineSpot[] = [
  spot('left', 92, [88, 668, 52, 36], [90, 744, 6.5]),
  spot('left', 236, [242, 648, 62, 42], [232, 722, 8]),
  spot('left', 392, [388, 670, 54, 37], [394, 752, 6.5]),
  spot('right', 1258, [1254, 670, 55, 37], [1262, 750, 6.5]),
  spot('right', 1400, [1406, 646, 64, 43], [1396, 718, 8]),
  spot('right', 1544, [1540, 670, 50, 36], [1547, 752, 6.5]),
];

/** The middle of the shaft at the height where spines root. */
const ROOT = 805;
/** Half the width of membrane that a spine may change, and the height below which the shaft is untouched. */
const REACH = 70;
const FLOOR = 770;
/** Growth is drawn in this many steps: finer than a frame of its motion. */
export const GROWTH_STEPS = 24;

/** A spine by itself, for the volume of its head and neck. */
function spineField({ x, head, stub }: SpineSpot, g: number): Field {
  const [hx, hy] = [lerp(stub.x, head.x, g), lerp(stub.y, head.y, g)];
  const [rx, ry] = [lerp(stub.r + 1.5, head.rx, g), lerp(stub.r + 1.5, head.ry, g)];
  const neck = lerp(5.5, 12.5, g);
  const [mx, my] = [(x + hx) / 2, hy + ry + lerp(18, 14, g)];
  return joined(
    lerp(8, 16, g),
    joined(14, coneField(x, ROOT, lerp(13, 19, g), mx, my, neck + 1), coneField(mx, my, neck, hx, hy, neck)),
    ellipseField(hx, hy, rx, ry, 0, 2.25),
  );
}

/** A spine at a growth: the membrane it puts into the dendrite's, itself as a body, and its volume. */
export interface SpineShape {
  patch: Patch;
  /** From root to root along the top. */
  line: Outline;
  body: Outline;
  inner: readonly Outline[];
}

const shapes = new WeakMap<Field, Map<string, SpineShape>>();

/** The shape of a spine on a shaft, made once for each step of growth. A little over 1 is a swelling that overshoots. */
export function spineShape(shaft: Field, spine: SpineSpot, growth: number): SpineShape {
  const step = Math.round(growth * GROWTH_STEPS);
  let known = shapes.get(shaft);
  if (!known) {
    known = new Map();
    shapes.set(shaft, known);
  }
  const key = `${spine.x} ${step}`;
  const kept = known.get(key);
  if (kept) return kept;
  const alone = spineField(spine, step / GROWTH_STEPS);
  const box = { x: spine.x - 96, y: 572, w: 192, h: 256 };
  const found = isolines(sampled(joined(22, shaft, alone), box, 5)).find((line) => !line.closed);
  const near = ([x, y]: Point) => Math.abs(x - spine.x) < REACH || y < FLOOR;
  const points = found ? tidied(found).filter(near) : [];
  const whole = contour(alone, { x: spine.x - 96, y: 560, w: 192, h: 300 }, step > 8 ? [5, 10, 15, 21] : []);
  const shape: SpineShape = {
    patch: { points, replaces: ([x, y]) => Math.abs(x - spine.x) < REACH && y < 830 },
    line: outlineThrough(points, false),
    body: whole.outline,
    inner: whole.inner,
  };
  known.set(key, shape);
  return shape;
}
