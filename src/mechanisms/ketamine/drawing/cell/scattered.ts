import type { Point } from '../../../../layout/geometry';
import type { Vesicle } from '../../../../scene/cell/organelles';
import data from './anatomy.data.json';

/* What lies at random places, each time the same: `bake/scatter.ts` finds them room among the outlines of the cells. */

/** A particle of glutamate in the cleft. */
export interface Particle {
  /** Where it settles. */
  rest: Point;
  /** Which of the three pores it comes from, and when it leaves, as a share of the release. */
  pore: number;
  leaves: number;
  /** 0 to 1: a cloud of a level shows the particles of lower rank, so that it thins from its rims. */
  rank: number;
}

/** A BDNF dimer outside the spine, and the degrees it is turned by. */
export interface Drop {
  x: number;
  y: number;
  turn: number;
}

/** Places or other numbers in runs of `size`, written one after the other. */
function runs(numbers: readonly number[], size: number): number[][] {
  return Array.from({ length: numbers.length / size }, (_, i) => numbers.slice(i * size, (i + 1) * size));
}

const { vesicles, cloud: particles, drops: dimers, calcium } = data.scattered;

/** The vesicles of the terminal, from the synapse upwards. */
export const vesiclePools: readonly (readonly Vesicle[])[] = vesicles.map(({ r, at }) =>
  runs(at, 2).map(([x = 0, y = 0]) => ({ x, y, r })),
);

/** In the order of their ranks. */
export const cloud: readonly Particle[] = runs(particles, 4).map(([x = 0, y = 0, pore = 0, leaves = 0], i, all) => ({
  rest: [x, y],
  pore,
  leaves,
  rank: (i + 0.5) / all.length,
}));

/** Between the open vesicle and TrkB; the first are those in the pore. */
export const drops: readonly Drop[] = runs(dimers, 3).map(([x = 0, y = 0, turn = 0]) => ({ x, y, turn }));

/** Where calcium is once it has come in: a fan on the inner side of the channel, clear of the vesicles it must reach. */
export const calciumInside: readonly Point[] = runs(calcium, 2).map(([x = 0, y = 0]): Point => [x, y]);
