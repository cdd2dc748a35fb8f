import { seededRandom } from '../../../../../clock/seededRandom';
import type { Point } from '../../../../../layout/geometry';
import { scatterVesicles, type Vesicle } from '../../../../../scene/cell/organelles';
import type { Anatomy } from '../anatomy';
import { BDNF_VESICLES } from '../bdnf';
import { dockedVesicles } from '../glutamate';
import { HEAD, MITOCHONDRION } from '../landmarks';
import type { Seats } from '../layout';
import type { Drop, Particle } from '../scattered';
import { dendriteField, terminalField } from './bodies';

/** Vesicles in the terminal. The pool nearest to the synapse comes first: what is further away makes room for it. */
export function vesiclePools(anatomy: Pick<Anatomy, 'terminal' | 'pits'>): Vesicle[][] {
  const isFree = (x: number, y: number, r: number) => {
    const [dx, dy] = [x - MITOCHONDRION.x, y - MITOCHONDRION.y];
    const along = dx * MITOCHONDRION.cos + dy * MITOCHONDRION.sin;
    const across = dy * MITOCHONDRION.cos - dx * MITOCHONDRION.sin;
    return terminalField(x, y) < -r - 11 && !(Math.abs(along) < 60 + r && Math.abs(across) < 28 + r);
  };
  const reach = { left: 640, right: 1070 };
  const pools = scatterVesicles(77, dockedVesicles({ anatomy }), isFree, [
    { ...reach, count: 9, r: 18.5, top: 292, bottom: 388, gap: 5 },
    { ...reach, count: 12, r: 17, top: 190, bottom: 356, gap: 4 },
    { ...reach, count: 9, r: 14, top: 178, bottom: 390, gap: 3 },
  ]);
  return pools.map((pool) => pool.map(({ x, y, r }) => ({ x: Math.round(x), y: Math.round(y), r })));
}

/** How many particles of glutamate there are, and how far from one another, in design units. */
const PARTICLES = 112;
const PARTICLE_SPACING = 8.6;
/** How far from the middle the cloud reaches. */
const REACH = 244;

/** Places in the cleft, dense in the middle and spilling over at both rims; in the order of their ranks. */
export function cloud(): Particle[] {
  const random = seededRandom(26);
  const places: Point[] = [];
  for (let tries = 0; places.length < PARTICLES && tries < 9000; tries++) {
    const dx = (random() * 2 - 1) * REACH;
    const y = 420 + random() * 104;
    if (random() > Math.exp(-((dx / 150) ** 2))) continue;
    const x = HEAD.x + dx;
    if (terminalField(x, y) < 13 || dendriteField(x, y) < 13 || y > 478 + 0.0008 * dx * dx) continue;
    if (places.every(([px, py]) => Math.hypot(px - x, py - y) > PARTICLE_SPACING)) places.push([x, y]);
  }
  const particles = places.map(([x, y]): Particle => {
    const away = Math.abs(x - HEAD.x) / REACH;
    const pore = x < 803 ? 0 : x > 901 ? 2 : 1;
    const leaves = Math.round(100 * (0.08 + pore * 0.1 + random() * 0.34)) / 100;
    return { rest: [Math.round(x), Math.round(y)], pore, leaves, rank: away * 0.5 + random() * 0.5 };
  });
  return particles.sort((a, b) => a.rank - b.rank);
}

const DROPS = 14;

/** Dimers of BDNF between the open vesicle and its receptor; the first are those in the pore. */
export function drops({ seat: { x, y, nx, ny } }: Anatomy['shoulder'], { trkb }: Seats): Drop[] {
  const random = seededRandom(23);
  const at = (u: number, v: number): Drop => ({
    x: x + nx * u - ny * v,
    y: y + ny * u + nx * v,
    turn: random() * 140 - 70,
  });
  const found: Drop[] = [at(-33, -5), at(-25, 7), at(-17, -5), at(1, 1)];
  for (let tries = 0; found.length < DROPS && tries < 5000; tries++) {
    const out = 22 + random() * 84;
    const angle = (random() - 0.22) * 1.5;
    const [u, v] = [Math.cos(angle) * out, Math.sin(angle) * out];
    const drop = at(u, v);
    const isFree =
      dendriteField(drop.x, drop.y) > 14 &&
      drop.x < 1170 &&
      drop.y > 496 &&
      drop.y < 606 &&
      Math.hypot(drop.x - trkb.x - 40, drop.y - trkb.y) > 34 &&
      found.every((other) => Math.hypot(other.x - drop.x, other.y - drop.y) > 20);
    if (isFree) found.push(drop);
  }
  return found.map((drop) => ({ x: Math.round(drop.x), y: Math.round(drop.y), turn: Math.round(drop.turn) }));
}

/** How many ions of calcium come in, and how far from one another they lie, in design units. */
const IONS = 15;
const ION_SPACING = 9;

/** Calcium that has come in. */
export function calciumInside({ vdcc: { x: sx, y: sy, nx, ny } }: Seats): Point[] {
  const random = seededRandom(12);
  const found: Point[] = [];
  for (let tries = 0; found.length < IONS && tries < 6000; tries++) {
    const out = 12 + random() * 66;
    const angle = (random() - 0.5) * 1.9;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const x = sx - nx * 26 + (-nx * cos + ny * sin) * out;
    const y = sy - ny * 26 + (-ny * cos - nx * sin) * out;
    const isFree =
      dendriteField(x, y) < -15 &&
      y > 574 &&
      y < 650 &&
      BDNF_VESICLES.every(([vx, vy]) => Math.hypot(vx - x, vy - y) > 24) &&
      found.every(([px, py]) => Math.hypot(px - x, py - y) > ION_SPACING) &&
      Math.hypot(x - sx + nx * 32, y - sy + ny * 32) > 14;
    if (isFree) found.push([x, y]);
  }
  return found.map(([x, y]) => [Math.round(x), Math.round(y)]);
}
