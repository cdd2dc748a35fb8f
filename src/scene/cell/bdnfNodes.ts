import { poreOf } from '../../layout/cell/anatomy';
import { dendriteField } from '../../layout/cell/bodies';
import type { CellLayout } from '../../layout/cell/cellLayout';
import { seeded } from '../../layout/cell/seeded';
import { clamp, lerp } from '../../layout/geometry';
import { easeInOut, easeOut } from '../ease';
import { bdnfMolecule } from '../glyphs/molecules';
import { circle, group } from '../items';
import type { VisualState } from '../visualState';
import type { SceneItem } from '../scene';
import { shoulderOpening, staggered, valueOf } from './choreography';
import { bubble } from './organelles';
import type { Painter } from './painter';

const VESICLE = 17;
const HOMES: readonly (readonly [number, number])[] = [
  [706, 590],
  [738, 628],
];
/** The one that goes to the shoulder. */
const TRAVELLER = [774, 594] as const;

function vesicle(id: string, x: number, y: number, core: number, opacity = 1): SceneItem {
  return group(
    id,
    [
      ...bubble('bubble', 0, 0, VESICLE, 'post'),
      circle('core', 0, 0, VESICLE * 0.62, { fill: { mix: ['post-light', 'growth', core] } }),
      bdnfMolecule('a', -3, -3, 0.64),
      bdnfMolecule('b', 4.5, 4, 0.64),
    ],
    { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, opacity },
  );
}

/** Three dense-core vesicles; when calcium has come, one crosses to the right shoulder and opens there. */
export const bdnfRelease: Painter = {
  watches: ['release-bdnf'],
  draw: ({ layout, frameState, transition }) => {
    const core = 0.32 + 0.16 * valueOf(transition, (look) => (look === 'idle' ? 0 : 1));
    const { seat, depth } = layout.anatomy.shoulder;
    const open = shoulderOpening(frameState);
    const release = frameState.transition('release-bdnf');
    const there = { x: seat.x - seat.nx * (depth - 2), y: seat.y - seat.ny * (depth - 2) };
    const [hx, hy] = TRAVELLER;
    const items = HOMES.map(([x, y], i) => vesicle(`v${i}`, x, y, core));
    // Gone while it is open; a new one stands at its place in the next step.
    if (release.to === 'active' && release.from !== 'active') {
      const t = easeInOut(transition.to === 'active' ? transition.progress : 1);
      const lift = Math.sin(Math.PI * t) * 34;
      if (poreOf(open) <= 0) items.push(vesicle('traveller', lerp(hx, there.x, t), lerp(hy, there.y, t) - lift, core));
      return items;
    }
    const home = valueOf(release, (look) => (look === 'active' ? 0 : 1));
    if (home > 0) items.push(vesicle('traveller', hx, hy, core, Math.round(home * 50) / 50));
    return items;
  },
};

interface Drop {
  x: number;
  y: number;
  turn: number;
}

const DROPS = 14;
const clouds = new WeakMap<CellLayout, readonly Drop[]>();

/** Twin drops between the open vesicle and TrkB; the first are those in the pore. */
function dropsIn(layout: CellLayout): readonly Drop[] {
  const known = clouds.get(layout);
  if (known) return known;
  const { x, y, nx, ny } = layout.anatomy.shoulder.seat;
  const chance = seeded(23);
  const at = (u: number, v: number): Drop => ({
    x: x + nx * u - ny * v,
    y: y + ny * u + nx * v,
    turn: chance() * 140 - 70,
  });
  const drops: Drop[] = [at(-33, -5), at(-25, 7), at(-17, -5), at(1, 1)];
  const { trkb } = layout.seats;
  for (let tries = 0; drops.length < DROPS && tries < 5000; tries++) {
    const out = 22 + chance() * 84;
    const angle = (chance() - 0.22) * 1.5;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const drop = { x: x + (nx * cos - ny * sin) * out, y: y + (ny * cos + nx * sin) * out, turn: chance() * 140 - 70 };
    const free =
      dendriteField(drop.x, drop.y) > 14 &&
      drop.x < 1170 &&
      drop.y > 496 &&
      drop.y < 606 &&
      Math.hypot(drop.x - trkb.x - 40, drop.y - trkb.y) > 34 &&
      drops.every((other) => Math.hypot(other.x - drop.x, other.y - drop.y) > 20);
    if (free) drops.push(drop);
  }
  clouds.set(layout, drops);
  return drops;
}

/** How many drops there are outside. */
const STAYING = 3;

/** BDNF outside the spine. It drifts out of the open vesicle, and some of it reaches TrkB. */
export const bdnfNode: Painter = {
  watches: ['release-bdnf'],
  draw: ({ layout, frameState, transition }) => {
    const release = frameState.transition('release-bdnf');
    const shown = (look: VisualState, i: number) =>
      look === 'active' || (look === 'visited' && i >= DROPS - STAYING) ? 1 : 0;
    const out = release.to === 'active' && release.from !== 'active';
    const { seat } = layout.anatomy.shoulder;
    const t = out ? release.progress * 0.55 + transition.progress * 0.45 : 1;
    return dropsIn(layout).flatMap(({ x, y, turn }, i) => {
      const level = out ? (t > 0.22 ? 1 : 0) : valueOf(transition, (look) => shown(look, i));
      if (level <= 0) return [];
      const u = i < 3 ? 1 : easeOut(staggered(clamp((t - 0.25) / 0.75, 0, 1), i, 0.03, DROPS));
      const from = { x: seat.x - seat.nx * 22, y: seat.y - seat.ny * 22 };
      return [
        group(`drop${i}`, [bdnfMolecule('molecule', 0, 0, i < 3 ? 0.86 : 1)], {
          x: Math.round(lerp(from.x, x, u) * 10) / 10,
          y: Math.round(lerp(from.y, y, u) * 10) / 10,
          rotate: Math.round(turn),
          opacity: Math.round(level * 50) / 50,
        }),
      ];
    });
  },
};
