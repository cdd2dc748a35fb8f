import type { Point } from '../../layout/geometry';
import { path } from '../items';
import type { Paint, SceneItem } from '../scene';

const tenth = (value: number) => Math.round(value * 10) / 10 + 0;

/** Many round dots as one path: each a stretch of no length with a round cap. A cloud then costs one element. */
export function dots(id: string, places: readonly Point[], radius: number, paint: Paint, opacity = 1): SceneItem {
  const d = places.map(([x, y]) => `M${tenth(x)} ${tenth(y)}h.01`).join('');
  return path(id, d === '' ? 'M0 0' : d, {
    fill: 'none',
    stroke: paint,
    strokeWidth: tenth(2 * radius),
    cap: 'round',
    ...(opacity < 1 && { opacity: Math.round(opacity * 100) / 100 }),
  });
}

/** Diamonds as one path: GABA is told from glutamate by its shape. */
export function diamonds(id: string, places: readonly Point[], radius: number, paint: Paint, opacity = 1): SceneItem {
  const r = tenth(radius);
  const d = places.map(([x, y]) => `M${tenth(x)} ${tenth(y - radius)}l${r} ${r}l${-r} ${r}l${-r} ${-r}Z`).join('');
  return path(id, d === '' ? 'M0 0' : d, {
    fill: paint,
    stroke: paint,
    strokeWidth: 0.8,
    ...(opacity < 1 && { opacity: Math.round(opacity * 100) / 100 }),
  });
}
