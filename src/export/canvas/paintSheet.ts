import type { Palette } from '../../scene/palettes';
import type { SceneItem } from '../../scene/scene';
import type { Typefaces } from '../fonts/typefaces';
import type { PlacedPicture, Sheet } from '../sheet/sheetLayout';
import { type CanvasContext, createCanvasContext, createCanvasPaints } from './canvasContext';
import { createItemPainter, type PaintItem } from './paintItem';

/** The backdrop as one image, once it has come to rest. */
interface CachedLayer {
  context: OffscreenCanvasRenderingContext2D;
  /** How many of the first items it shows. */
  count: number;
}

/** Fewer are as soon painted. */
const MIN_CACHED_ITEMS = 2;

function sameAtFirst(items: readonly SceneItem[], before: readonly SceneItem[]): number {
  const differs = items.findIndex((item, at) => item !== before[at]);
  return differs < 0 ? items.length : differs;
}

/**
 * Paints items, and keeps those at the bottom that were the same objects the time before as an image: in a film of the cell
 * view they are half of the work. A picture that is painted once is painted as it is.
 */
function createStaticLayerCache(paintItem: PaintItem): (context: CanvasContext, items: readonly SceneItem[]) => void {
  let before: readonly SceneItem[] = [];
  let place = '';
  let kept: CachedLayer | null = null;

  const keep = (context: CanvasContext, items: readonly SceneItem[], count: number): CachedLayer | null => {
    const layer = kept?.context ?? createCanvasContext(context.canvas.width, context.canvas.height);
    if (!layer) return null;
    layer.setTransform(context.getTransform());
    for (const item of items.slice(kept?.count ?? 0, count)) paintItem(layer, item);
    return { context: layer, count };
  };

  return (context, items) => {
    const { a, d, e, f } = context.getTransform();
    const now = [a, d, e, f, context.canvas.width, context.canvas.height].join(' ');
    const same = now === place ? sameAtFirst(items, before) : 0;
    [before, place] = [items, now];
    if (kept && kept.count > same) kept = null;
    if (same >= MIN_CACHED_ITEMS && same > (kept?.count ?? 0)) kept = keep(context, items, same);
    if (kept) {
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.drawImage(kept.context.canvas, 0, 0);
      context.restore();
    }
    for (const item of items.slice(kept?.count ?? 0)) paintItem(context, item);
  };
}

export interface Painter {
  /** Paints all of a sheet over what the canvas has, so that it fills the canvas to its edges. */
  paint(context: CanvasContext, sheet: Sheet): void;
}

/**
 * Paints what `sheetToSvg` writes, on a canvas. Keep it from frame to frame: what an item became on a canvas is kept with the
 * item, and most items of a film are the same objects in the next frame.
 */
export function createPainter({ palette, typefaces }: { palette: Palette; typefaces: Typefaces }): Painter {
  const inks = createCanvasPaints(palette);
  const paintItem = createItemPainter(typefaces, inks);
  /** By the id of the picture. */
  const resting = new Map<string, ReturnType<typeof createStaticLayerCache>>();

  const paintPicture = (context: CanvasContext, { id, scene, frame, at }: PlacedPicture): void => {
    context.save();
    context.beginPath();
    context.rect(at.x, at.y, at.w, at.h);
    context.clip();
    const scale = at.w / frame.w;
    context.translate(at.x, at.y);
    context.scale(scale, scale);
    context.translate(-frame.x, -frame.y);
    inks.use(scene.gradients);
    const paintItems = resting.get(id) ?? createStaticLayerCache(paintItem);
    resting.set(id, paintItems);
    paintItems(context, scene.items);
    context.restore();
  };

  return {
    paint(context, { width, height, background, pictures, items }) {
      context.save();
      // The number of pixels is whole: by less than half of one, the picture is higher or lower than it is wide.
      context.setTransform(context.canvas.width / width, 0, 0, context.canvas.height / height, 0, 0);
      if (background) {
        context.fillStyle = palette[background];
        context.fillRect(0, 0, width, height);
      }
      for (const picture of pictures) paintPicture(context, picture);
      inks.use([]);
      for (const item of items) paintItem(context, item);
      context.restore();
    },
  };
}
