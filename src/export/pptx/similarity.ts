import type { Point } from '../../layout/geometry';
import type { PlacedPicture } from '../sheet/sheet';

/** A scale, a turn and a move, in this order: all that groups of a scene do to what is in them. */
export interface Similarity {
  x: number;
  y: number;
  degrees: number;
  scale: number;
}

export const UNMOVED: Similarity = { x: 0, y: 0, degrees: 0, scale: 1 };

export function moved({ x, y, degrees, scale }: Similarity, [px, py]: Point): Point {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = degrees === 0 ? [1, 0] : [Math.cos(angle), Math.sin(angle)];
  return [x + scale * (px * cos - py * sin), y + scale * (px * sin + py * cos)];
}

/** What a group within another does to a point of its own. */
export function within(outer: Similarity, inner: Similarity): Similarity {
  const [x, y] = moved(outer, [inner.x, inner.y]);
  return { x, y, degrees: outer.degrees + inner.degrees, scale: outer.scale * inner.scale };
}

/** From the units of a scene to points on its sheet. */
export function placeOf({ frame, at }: PlacedPicture): Similarity {
  const scale = at.w / frame.w;
  return { x: at.x - frame.x * scale, y: at.y - frame.y * scale, degrees: 0, scale };
}
