import { HALO } from '../../draw/svgAttributes';
import { memoize } from '../../model/memoize';
import type { GroupItem, SceneItem, TextItem } from '../../scene/scene';
import { faceOf, type Typefaces } from '../fonts/typefaces';
import { itemBox, RADIANS_PER_DEGREE } from '../itemBox';
import { shapeBox, type ShapeItem, shapePath } from '../pathCommands';
import { type CanvasContext, type CanvasPaints, createLayerPool, toUnitBox } from './canvasContext';

export type PaintShape = (context: CanvasContext, item: ShapeItem, opacity: number) => void;

interface UnitBoxPath {
  path: Path2D;
  /** From the unit square to the item's units. */
  transform: [number, number, number, number, number, number];
}

/** Paints shapes. The path of an item is cached as long as the item is the same object. */
function createShapePainter(paints: CanvasPaints): PaintShape {
  const pathOf = memoize((item: ShapeItem) => new Path2D(shapePath(item)));

  const sharesOf = memoize((item: ShapeItem): UnitBoxPath | null => {
    const box = shapeBox(item);
    const matrix = box && toUnitBox(box);
    const path = new Path2D();
    if (matrix) path.addPath(pathOf(item), matrix);
    return box && matrix && { path, transform: [box.w, 0, 0, box.h, box.x, box.y] };
  });

  const fill = (context: CanvasContext, item: ShapeItem, opacity: number): void => {
    const ink = paints.resolve(item.fill, context);
    if (!ink) return;
    context.globalAlpha = opacity * (item.fillOpacity ?? 1);
    context.fillStyle = ink.style;
    if (!ink.inBox) return context.fill(pathOf(item));
    const within = sharesOf(item);
    if (!within) return;
    const before = context.getTransform();
    context.transform(...within.transform);
    context.fill(within.path);
    context.setTransform(before);
  };

  const stroke = (context: CanvasContext, item: ShapeItem, opacity: number): void => {
    const ink = paints.resolve(item.stroke, context);
    const width = item.strokeWidth ?? 1;
    if (!ink || width <= 0) return;
    context.globalAlpha = opacity * (item.strokeOpacity ?? 1);
    // No scene strokes with a gradient in box units (a test checks it), which would need another transform.
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
      context.rotate(item.rotate * RADIANS_PER_DEGREE);
      context.translate(-item.cx, -item.cy);
    }
    fill(context, item, alpha);
    stroke(context, item, alpha);
    context.restore();
  };
}

export type PaintText = (context: CanvasContext, item: TextItem) => void;

/** Paints text as outlines: no font of the page is needed, and no frame waits for one. */
function createTextPainter(typefaces: Typefaces, paints: CanvasPaints): PaintText {
  // By content: the texts beside a picture are new objects in every frame.
  const outlines = new Map<string, { path: Path2D; width: number }>();

  const outlined = ({ text, size, tracking = 0, ...item }: TextItem): { path: Path2D; width: number } => {
    const face = faceOf(item);
    const key = `${face} ${size} ${tracking} ${text}`;
    const made = outlines.get(key) ?? {
      path: new Path2D(typefaces.outline(text, size, face, tracking)),
      width: typefaces.width(text, size, face, tracking),
    };
    outlines.set(key, made);
    return made;
  };

  return (context, item) => {
    const { path, width } = outlined(item);
    const shift = item.anchor === 'middle' ? width / 2 : item.anchor === 'end' ? width : 0;
    const [halo, fill] = [paints.resolve(item.halo, context), paints.resolve(item.paint, context)];
    context.save();
    context.globalAlpha *= item.opacity ?? 1;
    context.translate(item.x - shift, item.y);
    if (halo) {
      context.strokeStyle = halo.style;
      context.lineWidth = HALO;
      context.lineJoin = 'round';
      context.lineCap = 'butt';
      context.setLineDash([]);
      context.stroke(path);
    }
    if (fill) {
      context.fillStyle = fill.style;
      context.fill(path);
    }
    context.restore();
  };
}

export type PaintItem = (context: CanvasContext, item: SceneItem) => void;

const isVisiblePaint = (paint: unknown): boolean => paint !== undefined && paint !== 'none';

/** Whether an item paints each pixel once, so that its opacity can be applied to its paint. */
function isSinglePaint(item: SceneItem): boolean {
  if (item.opacity === 0) return true;
  if (item.kind === 'group') {
    const seen = item.children.filter(({ opacity }) => opacity !== 0);
    return seen.length <= 1 && seen.every(isSinglePaint);
  }
  if (item.kind === 'text') return !isVisiblePaint(item.halo);
  return !(isVisiblePaint(item.fill) && isVisiblePaint(item.stroke));
}

/** Paints items. A group with an opacity is painted on a layer first, as in SVG. */
export function createItemPainter(typefaces: Typefaces, paints: CanvasPaints): PaintItem {
  const layers = createLayerPool();
  const paintShape = createShapePainter(paints);
  const paintText = createTextPainter(typefaces, paints);

  const paintGroup = (context: CanvasContext, { x = 0, y = 0, rotate, scale = 1, children }: GroupItem): void => {
    context.save();
    context.translate(x, y);
    if (rotate) context.rotate(rotate * RADIANS_PER_DEGREE);
    if (scale !== 1) context.scale(scale, scale);
    for (const child of children) paint(context, child);
    context.restore();
  };

  const paint: PaintItem = (context, item) => {
    const { opacity = 1 } = item;
    if (opacity <= 0) return;
    // The halo and the text each get the opacity, as in the SVG.
    if (item.kind === 'text') return paintText(context, item);
    if (opacity >= 1 || isSinglePaint(item)) {
      if (item.kind !== 'group') return paintShape(context, item, opacity);
      context.save();
      context.globalAlpha *= opacity;
      paintGroup(context, item);
      context.restore();
      return;
    }
    const box = itemBox(item);
    if (!box) return;
    layers.paintFaded(context, box, opacity, (layer) => {
      if (item.kind === 'group') paintGroup(layer, item);
      else paintShape(layer, item, 1);
    });
  };
  return paint;
}
