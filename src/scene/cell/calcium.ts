import type { CellLayout } from '../../layout/cell/cellLayout';
import { dendriteField } from '../../layout/cell/bodies';
import { seeded } from '../../layout/cell/seeded';
import { lerp, type Point } from '../../layout/geometry';
import type { Transition } from '../frameState';
import type { SceneItem } from '../scene';
import { dots } from './dots';
import { valueOf } from './choreography';

const COUNT = 15;
const APART = 9;
const RADIUS = 3.3;
/** The vesicles that calcium must reach; dots keep clear of them. */
const VESICLES: readonly Point[] = [
  [706, 590],
  [738, 628],
  [774, 594],
];

const spread = new WeakMap<CellLayout, readonly Point[]>();

/** Where calcium is once it has come in: a fan within the channel. */
function within(layout: CellLayout): readonly Point[] {
  const known = spread.get(layout);
  if (known) return known;
  const { x: sx, y: sy, nx, ny } = layout.seats.vdcc;
  const chance = seeded(12);
  const found: Point[] = [];
  for (let tries = 0; found.length < COUNT && tries < 6000; tries++) {
    const out = 12 + chance() * 66;
    const angle = (chance() - 0.5) * 1.9;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const x = sx - nx * 26 + (-nx * cos + ny * sin) * out;
    const y = sy - ny * 26 + (-ny * cos - nx * sin) * out;
    const clear =
      dendriteField(x, y) < -15 &&
      y > 574 &&
      y < 650 &&
      VESICLES.every(([vx, vy]) => Math.hypot(vx - x, vy - y) > 24) &&
      found.every(([px, py]) => Math.hypot(px - x, py - y) > APART) &&
      Math.hypot(x - sx + nx * 32, y - sy + ny * 32) > 14;
    if (clear) found.push([x, y]);
  }
  spread.set(layout, found);
  return found;
}

/** Calcium at the channel: three wait outside, the others have come in. */
export function calciumAt(layout: CellLayout, transition: Transition): SceneItem[] {
  const level = valueOf(transition, (look) => (look === 'active' ? 1 : 0));
  if (level <= 0) return [];
  const { x, y, nx, ny } = layout.seats.vdcc;
  const pore: Point = [x - nx * 6, y - ny * 6];
  const entering = transition.to === 'active';
  const inside = within(layout).map(([px, py], i): Point => {
    const t = entering ? Math.min(1, Math.max(0, level * 1.6 - (i / COUNT) * 0.6)) : 1;
    return [lerp(pore[0], px, t), lerp(pore[1], py, t)];
  });
  const outside: Point[] = [
    [40, -9],
    [44, 5],
    [53, -3],
  ].map(([out, across]): Point => [x + nx * out! - ny * across!, y + ny * out! + nx * across!]);
  const shown = entering ? inside.slice(0, Math.ceil(level * COUNT)) : inside;
  return [
    dots('calcium-rim', shown, RADIUS + 1, 'halo', entering ? 1 : level),
    dots('calcium', [...shown, ...outside], RADIUS, 'signal', entering ? Math.min(1, level * 3) : level),
  ];
}

/** Calcium on its way from the channel to the vesicles: the arrow from one to the other, acted out. */
export function calciumToVesicles(layout: CellLayout, transition: Transition): SceneItem[] {
  const level = valueOf(transition, (look) => (look === 'active' ? 1 : 0));
  if (level <= 0) return [];
  const places = within(layout)
    .slice(0, 12)
    .map(([x, y], i): Point => {
      const [vx, vy] = VESICLES[i % VESICLES.length] as Point;
      // At rest they stand close around the vesicles they have reached.
      const angle = 0.6 + i * 1.57 + (i % 3) * 0.5;
      const [gx, gy] = [vx + Math.cos(angle) * (24 + (i % 2) * 4), vy + Math.sin(angle) * (24 + (i % 2) * 4)];
      const t = transition.to === 'active' ? level : 1;
      return [lerp(x, gx, t), lerp(y, gy, t)];
    });
  return [
    dots('calcium-rim', places, RADIUS + 1, 'halo', transition.to === 'active' ? 1 : level),
    dots('calcium', places, RADIUS, 'signal', transition.to === 'active' ? 1 : level),
  ];
}
