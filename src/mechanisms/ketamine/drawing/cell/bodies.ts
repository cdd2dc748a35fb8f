import { lerp, type Point } from '../../../../layout/geometry';
import { contour, tidied } from '../../../../layout/tissue/contour';
import {
  coneField,
  ellipseField,
  type Field,
  grown,
  joined,
  processField,
  shaftField,
  uneven,
  without,
} from '../../../../layout/tissue/field';
import { isolines, sampled } from '../../../../layout/tissue/isolines';
import { type Outline, outlineThrough, type Patch } from '../../../../layout/tissue/outline';

/** The head of the spine in the middle, which the cleft follows. */
export const HEAD = { x: 852, y: 607, rx: 196, ry: 106, power: 2.25 } as const;
/** How wide the cleft is drawn, membrane to membrane, in design units. */
const CLEFT = 60;

/** The space below the terminal: carved out of it, it keeps the two membranes of the synapse parallel. */
const cleft: Field = grown(ellipseField(HEAD.x, HEAD.y, HEAD.rx + 4, HEAD.ry, 0, HEAD.power), CLEFT);

/** The terminal: an axon that comes down and ends in a bouton. */
export const terminalField: Field = without(
  26,
  joined(
    46,
    uneven(ellipseField(850, 292, 238, 158, 0, 2.3), 3, 60, 0.4),
    processField([
      [926, -440, 47],
      [905, -90, 46],
      [898, -10, 45],
      [880, 70, 47],
      [862, 150, 62],
    ]),
  ),
  cleft,
);

const boutonEdge = grown(uneven(ellipseField(850, 292, 238, 158, 0, 2.3), 3, 60, 0.4), 24);

/** The interneuron: a soma at the upper left, two dendrites that leave the picture, and an axon with its own bouton. */
export const interneuronField: Field = without(
  26,
  uneven(
    joined(
      30,
      ellipseField(96, 150, 205, 142, 0.06, 2.15),
      processField([
        [240, 176, 58],
        [330, 190, 30],
        [400, 186, 19],
        [470, 176, 15],
        [512, 186, 19],
        [540, 206, 32],
      ]),
      processField([
        [40, 250, 46],
        [-16, 330, 38],
        [-110, 400, 32],
        [-240, 420, 28],
        [-480, 476, 25],
      ]),
      ellipseField(562, 212, 72, 55, 0.22, 2.3),
    ),
    2.4,
    50,
    2,
  ),
  boutonEdge,
);

/** The shaft of the dendrite, past both edges of the picture. */
const shaft: Field = uneven(
  shaftField([
    [-434, 846, 50],
    [-200, 838, 52],
    [-60, 850, 50],
    [160, 838, 54],
    [420, 848, 56],
    [640, 842, 58],
    [852, 842, 62],
    [1080, 842, 58],
    [1300, 848, 56],
    [1500, 838, 54],
    [1680, 848, 50],
    [1850, 838, 52],
    [2034, 846, 50],
  ]),
  3.2,
  58,
  1.1,
);

/** The dendrite with the spine in the middle, without its neighbours. */
export const dendriteField: Field = joined(
  34,
  joined(24, ellipseField(HEAD.x, HEAD.y, HEAD.rx, HEAD.ry, 0, HEAD.power), coneField(852, 690, 48, 852, 805, 46)),
  shaft,
);

type Varicosity = readonly [x: number, y: number, rx: number, ry: number];

const axon = (way: readonly (readonly [number, number, number])[], swellings: readonly Varicosity[]): Field =>
  uneven(
    joined(20, processField(way, 3), ...swellings.map(([x, y, rx, ry]) => ellipseField(x, y, rx, ry, 0, 2.1))),
    1.5,
    40,
    3,
  );

/** Swellings of two passing axons: the partners of the spines that come and go. */
export const varicosities: readonly Varicosity[] = [
  [88, 574, 46, 29],
  [242, 549, 54, 32],
  [388, 574, 47, 29],
  [1254, 574, 48, 30],
  [1406, 546, 54, 32],
  [1540, 573, 45, 29],
];

export const leftAxonField = axon(
  [
    [-470, 560, 10],
    [-260, 520, 10],
    [-90, 536, 10],
    [10, 556, 8],
    [88, 570, 13],
    [165, 556, 8],
    [242, 546, 13],
    [315, 558, 8],
    [388, 571, 13],
    [436, 560, 9],
  ],
  varicosities.slice(0, 3),
);

export const rightAxonField = axon(
  [
    [1214, 560, 9],
    [1254, 570, 13],
    [1330, 558, 8],
    [1406, 542, 13],
    [1475, 554, 8],
    [1540, 570, 13],
    [1610, 546, 9],
    [1740, 524, 10],
    [1860, 560, 10],
    [2070, 520, 10],
  ],
  varicosities.slice(3),
);

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

/** The neighbours from left to right. */
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

const shapes = new Map<string, SpineShape>();

/** The shape of one of `spineSpots`, computed once for each step of growth. Growth passes 1 a little while it overshoots. */
export function spineShape(index: number, growth: number): SpineShape {
  const spine = spineSpots[index]!;
  const step = Math.round(growth * GROWTH_STEPS);
  const key = `${index} ${step}`;
  const cached = shapes.get(key);
  if (cached) return cached;
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
  shapes.set(key, shape);
  return shape;
}
