import type { SceneItem } from '../../scene/scene';
import { type Context, canvasContext } from './context';
import type { PaintItem } from './paintItem';

/** The backdrop as one image, once it has come to rest. */
interface Kept {
  context: OffscreenCanvasRenderingContext2D;
  /** How many of the first items it shows. */
  count: number;
}

/** Fewer are as soon painted. */
const LEAST = 2;

function sameAtFirst(items: readonly SceneItem[], before: readonly SceneItem[]): number {
  const differs = items.findIndex((item, at) => item !== before[at]);
  return differs < 0 ? items.length : differs;
}

/**
 * Paints items, and keeps those at the bottom that were the same objects the time before as an image: in a film of the cell
 * view they are half of the work. A picture that is painted once is painted as it is.
 */
export function createResting(paintItem: PaintItem): (context: Context, items: readonly SceneItem[]) => void {
  let before: readonly SceneItem[] = [];
  let place = '';
  let kept: Kept | null = null;

  const keep = (context: Context, items: readonly SceneItem[], count: number): Kept | null => {
    const layer = kept?.context ?? canvasContext(context.canvas.width, context.canvas.height);
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
    if (same >= LEAST && same > (kept?.count ?? 0)) kept = keep(context, items, same);
    if (kept) {
      context.save();
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.drawImage(kept.context.canvas, 0, 0);
      context.restore();
    }
    for (const item of items.slice(kept?.count ?? 0)) paintItem(context, item);
  };
}
