import { lerp, type Point } from '../../../../../layout/geometry';
import { contour, tidied } from '../../../../../layout/tissue/contour';
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
} from '../../../../../layout/tissue/field';
import { isolines, sampled } from '../../../../../layout/tissue/isolines';
import { GROWTH_STEPS, HEAD, REACH, type SpineSpot, type Varicosity, varicosities } from '../landmarks';

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

const axon = (way: readonly (readonly [number, number, number])[], swellings: readonly Varicosity[]): Field =>
  uneven(
    joined(20, processField(way, 3), ...swellings.map(([x, y, rx, ry]) => ellipseField(x, y, rx, ry, 0, 2.1))),
    1.5,
    40,
    3,
  );

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

/** The middle of the shaft at the height where spines root. */
const ROOT = 805;
/** The height below which the shaft is untouched. */
const FLOOR = 770;
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

/** The lines of a spine at a growth. */
export interface SpineLines {
  /** The membrane that it puts into the dendrite's, from root to root along the top. */
  line: readonly Point[];
  /** Further and further inside it. */
  inner: readonly (readonly Point[])[];
}

/** One of `spineSpots`, grown by so many of `GROWTH_STEPS`. Growth passes the last a little while it overshoots. */
export function spineLines(spine: SpineSpot, step: number): SpineLines {
  const alone = spineField(spine, step / GROWTH_STEPS);
  const box = { x: spine.x - 96, y: 572, w: 192, h: 256 };
  const found = isolines(sampled(joined(22, shaft, alone), box, 5)).find((line) => !line.closed);
  const near = ([x, y]: Point) => Math.abs(x - spine.x) < REACH || y < FLOOR;
  const whole = contour(alone, { x: spine.x - 96, y: 560, w: 192, h: 300 }, step > 8 ? [5, 10, 15, 21] : []);
  return { line: found ? tidied(found).filter(near) : [], inner: whole.inner.map(({ points }) => points) };
}
