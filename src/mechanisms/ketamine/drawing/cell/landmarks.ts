/** The head of the spine in the middle, which the cleft follows. */
export const HEAD = { x: 852, y: 607, rx: 196, ry: 106, power: 2.25 } as const;

/** A swelling of an axon: its middle and its half axes. */
export type Varicosity = readonly [x: number, y: number, rx: number, ry: number];

/** Swellings of two passing axons: the partners of the spines that come and go. */
export const varicosities: readonly Varicosity[] = [
  [88, 574, 46, 29],
  [242, 549, 54, 32],
  [388, 574, 47, 29],
  [1254, 574, 48, 30],
  [1406, 546, 54, 32],
  [1540, 573, 45, 29],
];

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

/** Growth is drawn in this many steps: finer than a frame of its motion. */
export const GROWTH_STEPS = 24;

/** Half the width of the dendrite's membrane that a neighbour may change. */
export const REACH = 70;

/** The mitochondrion of the terminal: its middle, and its direction as cosine and sine. */
export const MITOCHONDRION = { x: 978, y: 226, cos: 0.91, sin: 0.41 } as const;
