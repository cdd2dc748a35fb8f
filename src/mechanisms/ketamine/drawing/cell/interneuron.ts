import { clamp, lerp, type Point, round1 } from '../../../../layout/geometry';
import { diamonds } from '../../../../scene/cell/dots';
import { isLit, roundOpacity, staggered, tweenState } from '../../../../scene/cell/motion';
import { type SpikeTrace, spikeTrace } from '../../../../scene/cell/nodeShapes';
import { bubble, type Vesicle, vesicleContents } from '../../../../scene/cell/organelles';
import { easeOut } from '../../../../scene/ease';
import { twoRingMolecule } from '../../../../scene/glyphs/molecules';
import { group } from '../../../../scene/items';
import type { SceneItem } from '../../../../scene/scene';
import type { VisualState } from '../../../../scene/visualState';
import type { KetamineCellLayout, Painter } from './layout';

/** Where molecules drift in the extracellular space: place, turn in degrees, size. The first ones stay in later steps. */
const FREE: readonly (readonly [x: number, y: number, turn: number, scale: number])[] = [
  [62, 402, 70, 1.05],
  [116, 392, 10, 1.2],
  [170, 376, -24, 1.1],
  [206, 412, 40, 1.15],
  [66, 446, 8, 0.95],
  [118, 450, 20, 0.9],
  [172, 450, 110, 1],
  [236, 458, -12, 1.15],
];
const STAYING = 4;
/** Molecules come from below left, where the blood is: how far from their place they start. */
const FROM = { x: -150, y: 120 };
/** Where the three that block start from. */
const STARTS: readonly Point[] = [
  [120, 398],
  [226, 424],
  [330, 372],
];
/** How deep in the pore a molecule lodges, in units from the middle of the membrane, and how it is turned there. */
const LODGED = 2;
const LODGED_TURN = -62;

/** Ketamine outside the interneuron; three molecules go into the pores. */
export const ketamineNode: Painter = {
  watches: ['ketamine-nmdar', 'nmdar-gaba'],
  draw: ({ layout, frameState, transition }) => {
    if (tweenState(transition, (state) => (isLit(state) ? 1 : 0)) <= 0) return [];
    const shown = (state: VisualState, i: number) =>
      state === 'active' || (state === 'visited' && i < STAYING) ? 1 : 0;
    const arriving = !isLit(transition.from) && isLit(transition.to);
    const items: SceneItem[] = FREE.flatMap(([x, y, turn, scale], i) => {
      const level = tweenState(transition, (state) => shown(state, i));
      if (level <= 0) return [];
      const t = arriving ? easeOut(staggered(transition.progress, i, 0.08, FREE.length)) : 1;
      return [
        group(`m${i}`, [twoRingMolecule('molecule', x, y, scale, turn)], {
          x: round1(lerp(FROM.x, 0, t)),
          y: round1(lerp(FROM.y, 0, t)),
          opacity: roundOpacity(arriving ? Math.min(1, t * 1.5) : level),
        }),
      ];
    });
    const entry = frameState.transition('ketamine-nmdar');
    const block = frameState.transition('nmdar-gaba');
    // Once the receptor shows its plug, the molecule that went in is that plug.
    const plugged = tweenState(block, (state) => (state === 'blocked' ? 1 : 0));
    if (entry.to !== 'active' || entry.from === 'active' || plugged >= 1) return items;
    layout.seats.nmdarGaba.forEach((seat, i) => {
      const t = staggered(entry.progress, i, 0.14, 3);
      const [sx, sy] = STARTS[i] as Point;
      const pore = { x: seat.x - seat.nx * LODGED, y: seat.y - seat.ny * LODGED };
      const mouth = { x: seat.x + seat.nx * 74, y: seat.y + seat.ny * 74 };
      // First to the mouth of the pore, then straight in.
      const [u, v] = [clamp(t / 0.55, 0, 1), clamp((t - 0.55) / 0.45, 0, 1)];
      const x = lerp(lerp(sx, mouth.x, u), pore.x, v);
      const y = lerp(lerp(sy, mouth.y, u), pore.y, v);
      const turn = lerp(20, LODGED_TURN + seat.degrees, u);
      items.push(
        group(`into${i}`, [twoRingMolecule('molecule', x, y, 1.1, turn)], {
          opacity: roundOpacity(Math.min(transition.progress, 1 - plugged)),
        }),
      );
    });
    return items;
  },
};

const EVEN = [0.05, 0.15, 0.26, 0.35, 0.47, 0.57, 0.68, 0.78, 0.9];
const THREE_THEN_FLAT = [0.05, 0.15, 0.26];

const trace: SpikeTrace = {
  x: 324,
  y: 126,
  w: 160,
  h: 20,
  paint: 'gab-deep',
  spikes: (state) => (state === 'silenced' ? THREE_THEN_FLAT : EVEN),
};

/** The firing of the interneuron: even, or three spikes and then flat. */
export const firingNode: Painter = { draw: ({ transition }) => [spikeTrace(trace, transition)] };

/** The vesicles of the interneuron's bouton. */
const VESICLES: readonly Vesicle[] = [
  { x: 528, y: 184, r: 11 },
  { x: 553, y: 180, r: 12 },
  { x: 579, y: 181, r: 11 },
  { x: 530, y: 211, r: 12 },
  { x: 556, y: 206, r: 12 },
  { x: 584, y: 207, r: 10 },
  { x: 565, y: 231, r: 11 },
  { x: 541, y: 234, r: 10 },
];

function gabaVesicles(opacity: number): SceneItem {
  // These vesicles are small: what they hold may lie nearer to the membrane.
  const held = VESICLES.flatMap((vesicle) => vesicleContents({ ...vesicle, r: vesicle.r + 1.5 }, 4));
  return group(
    'vesicles',
    [...VESICLES.flatMap(({ x, y, r }, i) => bubble(`v${i}`, x, y, r, 'gab')), diamonds('held', held, 2.7, 'inhibit')],
    { opacity: Math.round(opacity * 100) / 100 },
  );
}

const RELEASED = 12;

/** GABA along the membrane of the terminal, on both sides of the bar that shows its inhibition. */
function releasedGaba({ anatomy, seats }: KetamineCellLayout): Point[] {
  const { points, normals } = anatomy.terminal.outline;
  const n = points.length;
  return Array.from({ length: RELEASED }, (_, i) => i - (RELEASED - 1) / 2).flatMap((k, i): Point[] => {
    if (Math.abs(k) < 2) return [];
    const index = (seats.brake.index + Math.round(k * 2.1) + n) % n;
    const [p, q] = [points[index] as Point, normals[index] as Point];
    const out = 17 + (i % 2 ? 4 : -2);
    return [[p[0] + q[0] * out, p[1] + q[1] * out]];
  });
}

/** GABA in its vesicles and between the cells, where there is none while its release is withheld. */
export const gabaNode: Painter = {
  watches: ['gaba-release'],
  draw: ({ layout, frameState, transition }) => {
    const withheld = tweenState(transition, (state) => (state === 'silenced' ? 1 : 0));
    const lifted = tweenState(frameState.transition('gaba-release'), (state) => (state === 'lifted' ? 1 : 0));
    const all = releasedGaba(layout);
    const thinned = Math.max(withheld * 0.6, lifted);
    // Thinned out evenly: every fifth first.
    const left = all.filter((_, i) => ((i * 5) % all.length) / all.length >= thinned);
    return [gabaVesicles(1 - withheld * 0.3), ...(left.length > 0 ? [diamonds('released', left, 4.6, 'inhibit')] : [])];
  },
};
