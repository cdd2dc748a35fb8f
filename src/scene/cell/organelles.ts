import { seeded } from '../../layout/cell/seeded';
import type { Point } from '../../layout/geometry';
import { circle, group, path, rect } from '../items';
import type { SceneItem } from '../scene';
import { diamonds, dots } from './dots';
import { type Tone, tone } from './tones';

/** The bubble of a vesicle, without what it holds. */
export function bubble(id: string, x: number, y: number, r: number, t: Tone): SceneItem[] {
  const [cx, cy] = [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
  return [
    circle(id, cx, cy, r, {
      fill: { gradient: `cell-view-vesicle-${t}` },
      stroke: { mix: [tone(t, 'mem'), tone(t, 'light'), 0.12] },
      strokeWidth: 3.6,
    }),
    circle(`${id}-light`, cx, cy, r, { fill: 'none', stroke: tone(t, 'light'), strokeWidth: 1.2 }),
  ];
}

/** Places of what a vesicle holds: a spiral of even density, turned by its place so that no two look alike. */
function contents(x: number, y: number, r: number, count: number): Point[] {
  return Array.from({ length: count }, (_, i): Point => {
    const angle = i * 2.39996 + x;
    const out = Math.sqrt((i + 0.5) / count) * (r - 6.2);
    return [x + Math.cos(angle) * out, y + Math.sin(angle) * out];
  });
}

/** Vesicles with glutamate: the bubbles, then all their contents as one path. */
export function glutamateVesicles(
  id: string,
  vesicles: readonly { x: number; y: number; r: number }[],
  perVesicle: number,
  opacity = 1,
): SceneItem {
  const held = vesicles.flatMap(({ x, y, r }) => contents(x, y, r, perVesicle));
  return group(
    id,
    [
      ...vesicles.flatMap(({ x, y, r }, i) => bubble(`v${i}`, x, y, r, 'glu')),
      dots('held', held, (vesicles[0]?.r ?? 17) * 0.17, 'excite'),
    ],
    { opacity },
  );
}

const GABA_VESICLES: readonly (readonly [number, number, number])[] = [
  [528, 184, 11],
  [553, 180, 12],
  [579, 181, 11],
  [530, 211, 12],
  [556, 206, 12],
  [584, 207, 10],
  [565, 231, 11],
  [541, 234, 10],
];

/** The vesicles of the interneuron's bouton. */
export function gabaVesicles(opacity: number): SceneItem {
  const held = GABA_VESICLES.flatMap(([x, y, r]) => contents(x, y, r + 1.5, 4));
  return group(
    'vesicles',
    [
      ...GABA_VESICLES.flatMap(([x, y, r], i) => bubble(`v${i}`, x, y, r, 'gab')),
      diamonds('held', held, 2.7, 'inhibit'),
    ],
    { opacity: Math.round(opacity * 100) / 100 },
  );
}

/** A mitochondrion with its folded inner membrane. */
export function mitochondrion(
  id: string,
  x: number,
  y: number,
  w: number,
  h: number,
  rotate: number,
  t: Tone,
): SceneItem {
  const r = h / 2;
  const folds = Math.max(4, Math.round(w / 17));
  let d = '';
  for (let i = 0; i < folds; i++) {
    const fx = Math.round((-w / 2 + r * 0.75 + (i * (w - r * 1.5)) / (folds - 1)) * 10) / 10;
    const up = i % 2 === 0 ? 1 : -1;
    const tip = Math.round(up * r * 4.2) / 10;
    d += `M${fx} ${-up * (r - 5)}C${fx - 3} 0 ${fx + 4} 0 ${fx + 1} ${tip}`;
  }
  const inner = { mix: [tone(t, 'shade'), tone(t, 'light'), 0.28] } as const;
  return group(
    id,
    [
      rect('outer', -w / 2, -r, w, h, r, {
        fill: { mix: [tone(t, 'shade'), tone(t, 'light'), 0.6] },
        stroke: { mix: [tone(t, 'mem'), tone(t, 'light'), 0.4] },
        strokeWidth: 2,
      }),
      rect('inner', -w / 2 + 4.5, -r + 4.5, w - 9, h - 9, r - 4.5, { fill: 'none', stroke: inner, strokeWidth: 1.6 }),
      path('folds', d, { fill: 'none', stroke: inner, strokeWidth: 4.4, cap: 'round' }),
    ],
    { x, y, rotate, opacity: 0.92 },
  );
}

export interface Vesicle {
  x: number;
  y: number;
  r: number;
}

/** Vesicles strewn at random where there is room, the nearest ones first. The same every time. */
export function strewn(
  taken: readonly Vesicle[],
  isFree: (x: number, y: number, r: number) => boolean,
  pools: readonly { count: number; r: number; top: number; floor: number; gap: number }[],
): Vesicle[][] {
  const chance = seeded(77);
  const all = [...taken];
  return pools.map(({ count, r, top, floor, gap }) => {
    const pool: Vesicle[] = [];
    for (let tries = 0; pool.length < count && tries < 4000; tries++) {
      const [x, y] = [640 + chance() * 430, top + chance() * (floor - top)];
      if (!isFree(x, y, r)) continue;
      if (all.some((v) => Math.hypot(v.x - x, v.y - y) < v.r + r + gap)) continue;
      const vesicle = { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10, r };
      pool.push(vesicle);
      all.push(vesicle);
    }
    return pool;
  });
}
