import type { Box } from '../../layout/geometry';
import type { EllipseItem, PathItem, RectItem } from '../../scene/scene';
import { pathBox } from './pathBox';

export type ShapeItem = PathItem | RectItem | EllipseItem;

/** The shape of an item in its own units; the turn of an ellipse is left to whoever paints it. */
export function shapePath(item: ShapeItem): Path2D {
  if (item.kind === 'path') return new Path2D(item.d);
  const path = new Path2D();
  if (item.kind === 'rect') {
    const { x, y, w, h, r = 0 } = item;
    if (w <= 0 || h <= 0) return path;
    // As SVG has it: each radius is cut to half of its own side.
    if (r > 0) path.roundRect(x, y, w, h, { x: Math.min(r, w / 2), y: Math.min(r, h / 2) });
    else path.rect(x, y, w, h);
  } else if (item.rx > 0 && item.ry > 0) {
    path.ellipse(item.cx, item.cy, item.rx, item.ry, 0, 0, 2 * Math.PI);
    path.closePath();
  }
  return path;
}

/** The box in which SVG measures the shares of a gradient. */
export function shapeBox(item: ShapeItem): Box | null {
  if (item.kind === 'path') return pathBox(item.d);
  if (item.kind === 'rect') return item;
  return { x: item.cx - item.rx, y: item.cy - item.ry, w: 2 * item.rx, h: 2 * item.ry };
}
