import type { Palette } from '../../scene/palettes';
import type { SceneItem } from '../../scene/scene';
import type { Typefaces } from '../fonts/typefaces';
import type { PlacedPicture, Sheet } from '../sheet/sheetLayout';
import { type CanvasContext, createCanvasContext, createCanvasPaints } from './canvasContext';
import { createItemPainter, type PaintItem } from './paintItem';

/** Items at the bottom that have not changed, as one image. */
interface CachedLayer {
  context: OffscreenCanvasRenderingContext2D;
  /** The number of items in it. */
  count: number;
}

/** Fewer are painted as fast. */
const MIN_CACHED_ITEMS = 2;

function sameAtFirst(items: readonly SceneItem[], before: readonly SceneItem[]): number {
  const differs = items.findIndex((item, at) => item !== before[at]);
  return differs < 0 ? items.length : differs;
}

/**
 * Paints items, and caches those at the bottom that were the same objects in the last frame as an image: in a film of the
 * cell view they are half of the work. A picture that is painted once is not cached.
 */
function createStaticLayerCache(
  paintItem: PaintItem,
): (context: CanvasContext, items: readonly SceneItem[]) => Generator<void> {
  let before: readonly SceneItem[] = [];
  let place = '';
  let cached: CachedLayer | null = null;

  const cache = (context: CanvasContext, items: readonly SceneItem[], count: number): CachedLayer | null => {
    const layer = cached?.context ?? createCanvasContext(context.canvas.width, context.canvas.height);
    if (!layer) return null;
    layer.setTransform(context.getTransform());
    for (const item of items.slice(cached?.count ?? 0, count)) paintItem(layer, item);
    return { context: layer, count };
  };

  return function* paintItems(context, items) {
    const { a, d, e, f } = context.getTransform();
    const now = [a, d, e, f, context.canvas.width, context.canvas.height].join(' ');
    const same = now === place ? sameAtFirst(items, before) : 0;
    [before, place] = [items, now];
    if (cached && cached.count > same) cached = null;
    if (same >= MIN_CACHED_ITEMS && same > (cached?.count ?? 0)) cached = cache(context, items, same);
    if (cached) {
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.drawImage(cached.context.canvas, 0, 0);
      context.restore();
    }
    for (const item of items.slice(cached?.count ?? 0)) {
      paintItem(context, item);
      yield;
    }
  };
}

export interface Painter {
  /** Paints a sheet so that it fills the canvas. */
  paint(context: CanvasContext, sheet: Sheet): void;
  /** The same in pieces, between which the page can go on. */
  paintInPieces(context: CanvasContext, sheet: Sheet, yieldToMain: () => Promise<void>): Promise<void>;
}

/** Some 20 ms of work in a picture of 7680 pixels. */
const ITEMS_PER_PIECE = 12;

/**
 * Paints on a canvas what `sheetToSvg` writes. Reuse it for all frames of a film: paths are cached by item, and most items
 * are the same objects in the next frame.
 */
export function createPainter({ palette, typefaces }: { palette: Palette; typefaces: Typefaces }): Painter {
  const paints = createCanvasPaints(palette);
  const paintItem = createItemPainter(typefaces, paints);
  /** By the id of the picture. */
  const caches = new Map<string, ReturnType<typeof createStaticLayerCache>>();

  function* paintPicture(context: CanvasContext, { id, scene, frame, at }: PlacedPicture): Generator<void> {
    context.save();
    context.beginPath();
    context.rect(at.x, at.y, at.w, at.h);
    context.clip();
    const scale = at.w / frame.w;
    context.translate(at.x, at.y);
    context.scale(scale, scale);
    context.translate(-frame.x, -frame.y);
    paints.setGradients(scene.gradients);
    const paintItems = caches.get(id) ?? createStaticLayerCache(paintItem);
    caches.set(id, paintItems);
    yield* paintItems(context, scene.items);
    context.restore();
  }

  /** Stops after each item. */
  function* paintSheet(context: CanvasContext, { width, height, background, pictures, items }: Sheet): Generator<void> {
    context.save();
    // Both sides are rounded to whole pixels, so the two scales differ a little.
    context.setTransform(context.canvas.width / width, 0, 0, context.canvas.height / height, 0, 0);
    if (background) {
      context.fillStyle = palette[background];
      context.fillRect(0, 0, width, height);
    }
    for (const picture of pictures) yield* paintPicture(context, picture);
    paints.setGradients([]);
    for (const item of items) {
      paintItem(context, item);
      yield;
    }
    context.restore();
  }

  return {
    paint(context, sheet) {
      for (const _ of paintSheet(context, sheet));
    },
    async paintInPieces(context, sheet, yieldToMain) {
      let painted = 0;
      for (const _ of paintSheet(context, sheet)) {
        painted++;
        if (painted % ITEMS_PER_PIECE === 0) await yieldToMain();
      }
    },
  };
}
