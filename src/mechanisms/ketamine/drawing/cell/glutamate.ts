import { clamp, lerp, type Point, round1 } from '../../../../layout/geometry';
import { seatAt } from '../../../../layout/tissue/outline';
import { poreOf } from '../../../../layout/tissue/pits';
import { smoothPath } from '../../../../layout/tissue/smoothPath';
import { dots } from '../../../../scene/cell/dots';
import { activity, roundOpacity } from '../../../../scene/cell/motion';
import { type SpikeTrace, spikeTrace } from '../../../../scene/cell/nodeShapes';
import { type Vesicle, vesicles } from '../../../../scene/cell/organelles';
import { easeOut } from '../../../../scene/ease';
import { group, path } from '../../../../scene/items';
import type { Gradient, SceneItem } from '../../../../scene/scene';
import type { VisualState } from '../../../../scene/visualState';
import type { Anatomy } from './anatomy';
import { openings } from './choreography';
import { HEAD } from './landmarks';
import type { KetamineCellLayout, Painter } from './layout';
import { cloud, type Particle } from './scattered';

/** As much of a layout as vesicles are docked by. */
interface Tissue {
  anatomy: Pick<Anatomy, 'terminal' | 'pits'>;
}

const VESICLE_RADIUS = 16.5;
/** Between a docked vesicle and the middle of the membrane. */
const GAP = 9;
/** Where the docked vesicles stand that stay closed. */
const CLOSED_X = [700, 803, 901, 1004];

function closedVesicles({ anatomy }: Tissue): Vesicle[] {
  return CLOSED_X.map((x) => {
    const seat = seatAt(anatomy.terminal.outline, x, seatAt(anatomy.terminal.outline, x, 480).y);
    const away = VESICLE_RADIUS + GAP;
    return { x: seat.x - seat.nx * away, y: seat.y - seat.ny * away, r: VESICLE_RADIUS };
  });
}

/** The vesicles that open in the burst, for as long as they are closed: they sink to the membrane before they open. */
function openingVesicles({ anatomy }: Tissue, open: readonly number[]): Vesicle[] {
  return anatomy.pits.flatMap(({ seat }, i) => {
    const value = open[i] as number;
    if (poreOf(value) > 0) return [];
    const away = VESICLE_RADIUS + GAP * (1 - Math.min(1, value * 4) * 0.8);
    return [{ x: seat.x - seat.nx * away, y: seat.y - seat.ny * away, r: VESICLE_RADIUS }];
  });
}

/** All that are docked while nothing is released: the other vesicles keep clear of them. */
export function dockedVesicles(layout: Tissue): Vesicle[] {
  return [...closedVesicles(layout), ...openingVesicles(layout, [0, 0, 0])];
}

/** The hollows of the vesicles that have opened. */
export function hollows({ anatomy }: KetamineCellLayout, open: readonly number[]): SceneItem[] {
  return anatomy.pits.flatMap((spot, i) => {
    const pore = poreOf(open[i] as number);
    if (pore <= 0) return [];
    const { hollow } = anatomy.pit(spot, pore);
    return [path(`hollow${i}`, smoothPath(hollow), { fill: { mix: ['surface', 'glow', 0.16] } })];
  });
}

const SPARSE = [0.22, 0.71];
const BURST = [0.2, 0.245, 0.29, 0.335, 0.38, 0.46, 0.5, 0.54, 0.58, 0.62, 0.72, 0.76, 0.8];
const AFTER = [0.1, 0.3, 0.46, 0.68, 0.88];

const terminalTrace: SpikeTrace = {
  x: 1010,
  y: 132,
  w: 190,
  h: 20,
  paint: 'glu-deep',
  spikes: (state) => (state === 'active' ? BURST : state === 'visited' ? AFTER : SPARSE),
};

/** The firing of the terminal, and the row of docked vesicles that it makes open. */
export const releaseNode: Painter = {
  watches: ['release-glutamate'],
  draw: ({ layout, frameState, transition }) => {
    const docked = [...closedVesicles(layout), ...openingVesicles(layout, openings(frameState))];
    return [
      spikeTrace(terminalTrace, transition),
      vesicles('docked', docked, { tone: 'glu', paint: 'excite', perVesicle: 7 }),
    ];
  },
};

/** Further out than this from the middle, particles are drawn smaller. */
const NEAR = 150;

/** How much of the cloud there is, 0 to 1: a little before the burst and after it, all in it, much while AMPA receptors are open. */
function cloudLevel(glutamate: VisualState, ampar: VisualState): number {
  if (glutamate === 'active') return 1;
  if (glutamate === 'visited') return ampar === 'active' ? 0.6 : 0.17;
  return 0.06;
}

function cloudItems(
  id: string,
  particles: readonly Particle[],
  placeOf: (p: Particle) => Point = ({ rest }) => rest,
  opacity = 1,
): SceneItem[] {
  if (particles.length === 0) return [];
  const isNear = ({ rest }: Particle) => Math.abs(rest[0] - HEAD.x) < NEAR;
  const near = particles.filter(isNear).map(placeOf);
  const far = particles.filter((p) => !isNear(p)).map(placeOf);
  return [
    dots(`${id}-rim`, [...near, ...far], 5, 'halo', 0.35 * opacity),
    dots(`${id}-near`, near, 4.3, 'excite', opacity),
    dots(`${id}-far`, far, 3.6, 'excite', opacity),
  ];
}

/** Particles in an open vesicle and its pore, from the middle of the membrane. */
const IN_PORE: readonly Point[] = [
  [0, -38],
  [-6.5, -33],
  [6.5, -33],
  [-3, -26.5],
  [4, -25.5],
  [-1, -18],
  [2, -8],
];

/** Further ones on their way out while it releases. */
const IN_JET: readonly Point[] = [
  [-2.5, 2],
  [2.5, 11],
];

/** The light under an open pore: strongest inside it, spent where the cleft ends. */
export const jetGradient: Gradient = {
  id: 'cell-view-jet',
  kind: 'linear',
  units: 'box',
  at: [0, 0, 0, 1],
  stops: [
    { offset: 0, paint: 'glow', opacity: 0.9 },
    { offset: 0.45, paint: 'glow', opacity: 0.75 },
    { offset: 1, paint: 'glow', opacity: 0 },
  ],
};

/** Half the widths of a jet, outer and inner: the two over one another have a soft edge. */
const JETS = [46, 30] as const;

/** The light of the jets, `burst` from 0 to 1. It is drawn under the membranes, so that it lights the cleft alone. */
export function jetLight({ anatomy }: KetamineCellLayout, open: readonly number[], burst: number): SceneItem[] {
  if (burst <= 0) return [];
  return anatomy.pits.flatMap(({ seat: { x, y } }, i) => {
    const level = open[i] as number;
    if (level <= 0.3) return [];
    return JETS.map((half, k) => {
      const neck = half * 0.26;
      const at = (dx: number, dy: number) => `${round1(x + dx)} ${round1(y + dy)}`;
      const d =
        `M${at(-neck, -34)}L${at(neck, -34)}C${at(neck * 1.3, 12)} ${at(half * 0.66, 36)} ${at(half, 70)}` +
        `L${at(-half, 70)}C${at(-half * 0.66, 36)} ${at(-neck * 1.3, 12)} ${at(-neck, -34)}Z`;
      return path(`jet${i}-${k}`, d, {
        fill: { gradient: jetGradient.id },
        opacity: Math.round(burst * Math.min(1, level) * (k === 0 ? 45 : 60)) / 100,
      });
    });
  });
}

/** What is in the open vesicles, and what leaves them while they release. */
function jets(layout: KetamineCellLayout, open: readonly number[], burst: number): SceneItem[] {
  return layout.anatomy.pits.flatMap(({ seat }, i) => {
    const level = open[i] as number;
    if (level <= 0.3) return [];
    const opacity = roundOpacity(Math.min(1, level));
    const from = (offsets: readonly Point[]) => offsets.map(([dx, dy]): Point => [seat.x + dx, seat.y + dy]);
    return [
      group(`jet${i}`, [
        dots('held', from(IN_PORE), 3.3, 'excite', opacity),
        ...(burst > 0 ? [dots('leaving', from(IN_JET), 3.3, 'excite', roundOpacity(burst * opacity))] : []),
      ]),
    ];
  });
}

/** Glutamate in the cleft. In the burst it leaves the three pores, spreads, slows down and settles. */
export const glutamateNode: Painter = {
  watches: ['release-glutamate', 'ampar'],
  draw: ({ layout, frameState, transition }) => {
    const ampar = frameState.transition('ampar');
    const release = frameState.transition('release-glutamate');
    const before = cloudLevel(transition.from, ampar.from);
    const after = cloudLevel(transition.to, ampar.to);
    const progress = transition.from === transition.to ? ampar.progress : transition.progress;
    const bursts = release.to === 'active' && release.from !== 'active';
    const upTo = (level: number) => cloud.filter(({ rank }) => rank <= level);
    const items = jets(layout, openings(frameState), activity(release));
    if (progress >= 1 && (!bursts || release.progress >= 1)) return [...items, ...cloudItems('cloud', upTo(after))];
    if (!bursts) {
      const low = Math.min(before, after);
      const changing = cloud.filter(({ rank }) => rank > low && rank <= Math.max(before, after));
      const opacity = after > before ? progress : 1 - progress;
      return [...items, ...cloudItems('cloud', upTo(low)), ...cloudItems('changing', changing, undefined, opacity)];
    }
    // The flight takes the release and the node's own cue together.
    const t = release.progress * 0.6 + transition.progress * 0.4;
    const flying = cloud.filter(({ rank, leaves }) => rank > before && t > leaves * 0.8);
    const placeOf = ({ rest, pore, leaves }: Particle): Point => {
      const { x, y } = layout.anatomy.pits[pore]!.seat;
      const u = easeOut(clamp((t - leaves * 0.8) / (1 - leaves * 0.8), 0, 1));
      // Out of the pore first, then along the cleft.
      const down = Math.min(1, u * 2.4);
      return [lerp(x, rest[0], u * u * 0.35 + u * 0.65), lerp(lerp(y - 14, y + 26, down), rest[1], u)];
    };
    return [...items, ...cloudItems('stay', upTo(before)), ...cloudItems('fly', flying, placeOf)];
  },
};
