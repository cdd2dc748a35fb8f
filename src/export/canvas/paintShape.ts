import type { Context } from './context';
import { type Inks, intoShares } from './inks';
import { type ShapeItem, shapeBox, shapePath } from './shapePath';

export type PaintShape = (context: Context, item: ShapeItem, opacity: number) => void;

interface InShares {
  path: Path2D;
  /** From shares back to the item's units. */
  back: [number, number, number, number, number, number];
}

const RADIANS = Math.PI / 180;

/** Paints shapes; each is read once and kept as long as the item is the same object. */
export function createShapes(inks: Inks): PaintShape {
  const paths = new WeakMap<ShapeItem, Path2D>();
  const shares = new WeakMap<ShapeItem, InShares | null>();

  const pathOf = (item: ShapeItem): Path2D => {
    const path = paths.get(item) ?? shapePath(item);
    paths.set(item, path);
    return path;
  };

  const sharesOf = (item: ShapeItem): InShares | null => {
    const known = shares.get(item);
    if (known !== undefined) return known;
    const box = shapeBox(item);
    const matrix = box && intoShares(box);
    const path = new Path2D();
    if (matrix) path.addPath(pathOf(item), matrix);
    const made: InShares | null = box && matrix && { path, back: [box.w, 0, 0, box.h, box.x, box.y] };
    shares.set(item, made);
    return made;
  };

  const fill = (context: Context, item: ShapeItem, opacity: number): void => {
    const ink = inks.ink(item.fill, context);
    if (!ink) return;
    context.globalAlpha = opacity * (item.fillOpacity ?? 1);
    context.fillStyle = ink.style;
    if (!ink.inBox) return context.fill(pathOf(item));
    const within = sharesOf(item);
    if (!within) return;
    const before = context.getTransform();
    context.transform(...within.back);
    context.fill(within.path);
    context.setTransform(before);
  };

  const stroke = (context: Context, item: ShapeItem, opacity: number): void => {
    const ink = inks.ink(item.stroke, context);
    const width = item.strokeWidth ?? 1;
    if (!ink || width <= 0) return;
    context.globalAlpha = opacity * (item.strokeOpacity ?? 1);
    // No scene has a line with a gradient in shares of its box; a test holds that true.
    context.strokeStyle = ink.style;
    context.lineWidth = width;
    context.lineCap = item.cap ?? 'butt';
    context.lineJoin = item.kind === 'path' ? 'round' : 'miter';
    context.miterLimit = 4;
    context.setLineDash(item.dash ? [...item.dash] : []);
    context.stroke(pathOf(item));
  };

  return (context, item, opacity) => {
    context.save();
    const alpha = context.globalAlpha * opacity;
    if (item.kind === 'ellipse' && item.rotate) {
      context.translate(item.cx, item.cy);
      context.rotate(item.rotate * RADIANS);
      context.translate(-item.cx, -item.cy);
    }
    fill(context, item, alpha);
    stroke(context, item, alpha);
    context.restore();
  };
}
