import { type Point, round1 } from '../../layout/geometry';
import { path } from '../items';
import type { Paint, SceneItem } from '../scene';

const fade = (opacity: number) => (opacity < 1 ? { opacity: Math.round(opacity * 100) / 100 } : {});

/** Many round dots as one path: each a stretch of no length with a round cap. A cloud then costs one element. */
export function dots(id: string, places: readonly Point[], radius: number, paint: Paint, opacity = 1): SceneItem {
  const d = places.map(([x, y]) => `M${round1(x)} ${round1(y)}h.01`).join('');
  return path(id, d === '' ? 'M0 0' : d, {
    fill: 'none',
    stroke: paint,
    strokeWidth: round1(2 * radius),
    cap: 'round',
    ...fade(opacity),
  });
}

/** Diamonds as one path: a transmitter told from another by its shape, not only by its colour. */
export function diamonds(id: string, places: readonly Point[], radius: number, paint: Paint, opacity = 1): SceneItem {
  const r = round1(radius);
  const d = places.map(([x, y]) => `M${round1(x)} ${round1(y - radius)}l${r} ${r}l${-r} ${r}l${-r} ${-r}Z`).join('');
  return path(id, d === '' ? 'M0 0' : d, { fill: paint, stroke: paint, strokeWidth: 0.8, ...fade(opacity) });
}
