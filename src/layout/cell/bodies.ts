import { ellipseField, type Field, grown, joined, processField, shaftField, uneven, without, coneField } from './field';

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
export const shaft: Field = uneven(
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
