import { dendriteField, HEAD, terminalField } from '../../layout/cell/bodies';
import type { CellLayout } from '../../layout/cell/cellLayout';
import { seeded } from '../../layout/cell/seeded';
import { clamp, lerp, type Point } from '../../layout/geometry';
import { easeOut } from '../ease';
import { group, path } from '../items';
import type { VisualState } from '../visualState';
import type { SceneItem } from '../scene';
import { openings, valueOf } from './choreography';
import { dots } from './dots';
import type { Painter } from './painter';

interface Particle {
  rest: Point;
  /** Which of the three pores it comes from, and when it leaves, as a share of the release. */
  pore: number;
  leaves: number;
  /** 0 to 1: a cloud of a level shows the particles below it, so that it thins from the rims. */
  rank: number;
}

const COUNT = 112;
const APART = 8.6;
/** How far from the middle the cloud reaches. */
const REACH = 244;
const clouds = new WeakMap<CellLayout, readonly Particle[]>();

/** Places in the cleft, dense in the middle and spilling over at both rims. */
function cloudIn(layout: CellLayout): readonly Particle[] {
  const known = clouds.get(layout);
  if (known) return known;
  const chance = seeded(26);
  const places: Point[] = [];
  for (let tries = 0; places.length < COUNT && tries < 9000; tries++) {
    const dx = (chance() * 2 - 1) * REACH;
    const y = 420 + chance() * 104;
    if (chance() > Math.exp(-((dx / 150) ** 2))) continue;
    const x = HEAD.x + dx;
    if (terminalField(x, y) < 13 || dendriteField(x, y) < 13 || y > 478 + 0.0008 * dx * dx) continue;
    if (places.every(([px, py]) => Math.hypot(px - x, py - y) > APART)) places.push([x, y]);
  }
  const particles = places.map((rest): Particle => {
    const away = Math.abs(rest[0] - HEAD.x) / REACH;
    const nearest = rest[0] < 803 ? 0 : rest[0] > 901 ? 2 : 1;
    return {
      rest,
      pore: nearest,
      leaves: 0.08 + nearest * 0.1 + chance() * 0.34,
      rank: away * 0.5 + chance() * 0.5,
    };
  });
  const order = particles.map(({ rank }) => rank).sort((a, b) => a - b);
  const cloud = particles.map((p) => ({ ...p, rank: (order.indexOf(p.rank) + 0.5) / particles.length }));
  clouds.set(layout, cloud);
  return cloud;
}

/** How much of the cloud there is: a few before the burst, all in it, much while it holds the receptors open. */
function levelOf(glutamate: VisualState, ampar: VisualState): number {
  if (glutamate === 'active') return 1;
  if (glutamate === 'visited') return ampar === 'active' ? 0.6 : 0.17;
  return 0.06;
}

function placed(particles: readonly Particle[], at: (p: Particle) => Point, opacity: number, id: string): SceneItem[] {
  if (particles.length === 0) return [];
  const near = particles.filter(({ rest }) => Math.abs(rest[0] - HEAD.x) < 150).map(at);
  const far = particles.filter(({ rest }) => Math.abs(rest[0] - HEAD.x) >= 150).map(at);
  return [
    dots(`${id}-rim`, [...near, ...far], 5, 'halo', 0.35 * opacity),
    dots(`${id}-near`, near, 4.3, 'excite', opacity),
    dots(`${id}-far`, far, 3.6, 'excite', opacity),
  ];
}

const IN_THROAT: readonly Point[] = [
  [0, -38],
  [-6.5, -33],
  [6.5, -33],
  [-3, -26.5],
  [4, -25.5],
  [-1, -18],
  [2, -8],
];

/** What is in the open vesicles and under them. */
function jets(layout: CellLayout, open: readonly number[], burst: number): SceneItem[] {
  return layout.anatomy.pits.flatMap(({ seat }, i) => {
    const level = open[i] as number;
    if (level <= 0.3) return [];
    const { x, y } = seat;
    const cone = `M${x - 8} ${y - 30}L${x + 8} ${y - 30}C${x + 12} ${y + 10} ${x + 26} ${y + 34} ${x + 40} ${y + 58}H${x - 40}C${x - 26} ${y + 34} ${x - 12} ${y + 10} ${x - 8} ${y - 30}Z`;
    const opacity = Math.round(Math.min(1, level) * 50) / 50;
    return [
      group(`jet${i}`, [
        ...(burst > 0
          ? [
              path('light', cone, {
                fill: { gradient: 'cell-view-jet' },
                opacity: Math.round(burst * opacity * 34) / 100,
              }),
            ]
          : []),
        dots(
          'held',
          IN_THROAT.map(([dx, dy]): Point => [x + dx, y + dy]),
          3.3,
          'excite',
          opacity,
        ),
      ]),
    ];
  });
}

/** Glutamate in the cleft. In the burst it leaves the three pores, spreads, slows down and settles. */
export const glutamateNode: Painter = {
  watches: ['release-glutamate', 'ampar'],
  draw: ({ layout, frameState, transition }) => {
    const cloud = cloudIn(layout);
    const ampa = frameState.transition('ampar');
    const release = frameState.transition('release-glutamate');
    const before = levelOf(transition.from, ampa.from);
    const after = levelOf(transition.to, ampa.to);
    const own = transition.from === transition.to ? ampa.progress : transition.progress;
    const bursts = release.to === 'active' && release.from !== 'active';
    const open = openings(frameState);
    const burst = valueOf(release, (look) => (look === 'active' ? 1 : 0));
    const isIn = (level: number) => (p: Particle) => p.rank <= level;
    const items = jets(layout, open, burst);
    if (own >= 1 && (!bursts || release.progress >= 1)) {
      return [...items, ...placed(cloud.filter(isIn(after)), (p) => p.rest, 1, 'cloud')];
    }
    if (!bursts) {
      const low = Math.min(before, after);
      const changing = cloud.filter((p) => p.rank > low && p.rank <= Math.max(before, after));
      const share = after > before ? own : 1 - own;
      return [
        ...items,
        ...placed(cloud.filter(isIn(low)), (p) => p.rest, 1, 'cloud'),
        ...placed(changing, (p) => p.rest, share, 'changing'),
      ];
    }
    // The flight takes the release and the node's own cue together.
    const t = release.progress * 0.6 + transition.progress * 0.4;
    const stay = cloud.filter(isIn(before));
    const fly = cloud.filter((p) => p.rank > before && t > p.leaves * 0.8);
    const at = ({ rest, pore, leaves }: Particle): Point => {
      const { x, y } = layout.anatomy.pits[pore]!.seat;
      const u = easeOut(clamp((t - leaves * 0.8) / (1 - leaves * 0.8), 0, 1));
      const drop = y + 26;
      // Out of the pore first, then along the cleft.
      const down = Math.min(1, u * 2.4);
      return [lerp(x, rest[0], u * u * 0.35 + u * 0.65), lerp(lerp(y - 14, drop, down), rest[1], u)];
    };
    return [...items, ...placed(stay, (p) => p.rest, 1, 'stay'), ...placed(fly, at, 1, 'fly')];
  },
};
