import { type Point, round1 } from '../../layout/geometry';
import { seededRandom } from '../../clock/seededRandom';
import { circle, group, path, rect } from '../items';
import type { Paint, SceneItem } from '../scene';
import { dots } from './dots';
import { type Tone, tone } from './tones';

/** A vesicle by its middle and radius, in design units. */
export interface Vesicle {
  x: number;
  y: number;
  r: number;
}

/** The bubble of a vesicle, without what it holds. */
export function bubble(id: string, x: number, y: number, r: number, t: Tone): SceneItem[] {
  const [cx, cy] = [round1(x), round1(y)];
  return [
    circle(id, cx, cy, r, {
      fill: { gradient: `cell-view-vesicle-${t}` },
      stroke: { mix: [tone(t, 'mem'), tone(t, 'light'), 0.12] },
      strokeWidth: 3.6,
    }),
    circle(`${id}-light`, cx, cy, r, { fill: 'none', stroke: tone(t, 'light'), strokeWidth: 1.2 }),
  ];
}

/** The golden angle, in radians: points that turn by it from one to the next fill a disc evenly. */
const GOLDEN_ANGLE = 2.39996;
/** How far inside its membrane a vesicle's contents stay. */
const INSET = 6.2;

/** Places of what a vesicle holds: a spiral of even density, turned by its place so that no two look alike. */
export function vesicleContents({ x, y, r }: Vesicle, count: number): Point[] {
  return Array.from({ length: count }, (_, i): Point => {
    const angle = i * GOLDEN_ANGLE + x;
    const out = Math.sqrt((i + 0.5) / count) * (r - INSET);
    return [x + Math.cos(angle) * out, y + Math.sin(angle) * out];
  });
}

/** Vesicles and what they hold: the bubbles, then all their contents as one path. */
export function vesicles(
  id: string,
  all: readonly Vesicle[],
  { tone: t, paint, perVesicle, opacity = 1 }: { tone: Tone; paint: Paint; perVesicle: number; opacity?: number },
): SceneItem {
  return group(
    id,
    [
      ...all.flatMap(({ x, y, r }, i) => bubble(`v${i}`, x, y, r, t)),
      dots(
        'held',
        all.flatMap((vesicle) => vesicleContents(vesicle, perVesicle)),
        (all[0]?.r ?? 17) * 0.17,
        paint,
      ),
    ],
    { opacity },
  );
}

/** A region in which vesicles are scattered, and how close to one another they may lie. */
export interface VesiclePool {
  count: number;
  r: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  gap: number;
}

const MAX_TRIES = 4000;

/** Vesicles at random places where there is room, pool by pool; the same places for the same seed. */
export function scatterVesicles(
  seed: number,
  taken: readonly Vesicle[],
  isFree: (x: number, y: number, r: number) => boolean,
  pools: readonly VesiclePool[],
): Vesicle[][] {
  const random = seededRandom(seed);
  const all = [...taken];
  return pools.map(({ count, r, left, right, top, bottom, gap }) => {
    const pool: Vesicle[] = [];
    for (let tries = 0; pool.length < count && tries < MAX_TRIES; tries++) {
      const [x, y] = [left + random() * (right - left), top + random() * (bottom - top)];
      if (!isFree(x, y, r)) continue;
      if (all.some((v) => Math.hypot(v.x - x, v.y - y) < v.r + r + gap)) continue;
      const vesicle = { x: round1(x), y: round1(y), r };
      pool.push(vesicle);
      all.push(vesicle);
    }
    return pool;
  });
}

/** A mitochondrion with its folded inner membrane. */
export function mitochondrion(
  id: string,
  { x, y, w, h, rotate }: { x: number; y: number; w: number; h: number; rotate: number },
  t: Tone,
): SceneItem {
  const r = h / 2;
  const folds = Math.max(4, Math.round(w / 17));
  let d = '';
  for (let i = 0; i < folds; i++) {
    const fx = round1(-w / 2 + r * 0.75 + (i * (w - r * 1.5)) / (folds - 1));
    const up = i % 2 === 0 ? 1 : -1;
    const tip = Math.round(up * r * 4.2) / 10;
    d += `M${fx} ${-up * (r - 5)}C${fx - 3} 0 ${fx + 4} 0 ${fx + 1} ${tip}`;
  }
  const inner = { mix: [tone(t, 'mem'), tone(t, 'fill'), 0.55] } as const;
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
