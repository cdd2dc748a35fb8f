import type { Box } from '../../layout/geometry';
import type { RectItem, Scene, SceneItem } from '../../scene/scene';
import { itemBox } from '../canvas/itemBox';

/** Room that is left around the frame, so that no rim of a cut thing comes into sight. */
const MARGIN = 4;

function meets(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

function common(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  return { x, y, w: Math.min(a.x + a.w, b.x + b.w) - x, h: Math.min(a.y + a.h, b.y + b.h) - y };
}

/** Whether a part of it looks as that part of the whole: its corners are sharp, and no colour depends on its size. */
function isPlain({ r = 0, stroke = 'none', fill = 'none' }: RectItem, boxed: ReadonlySet<string>): boolean {
  return r === 0 && stroke === 'none' && !(typeof fill === 'object' && 'gradient' in fill && boxed.has(fill.gradient));
}

/**
 * The items of a scene without what lies outside a frame of it. What is cut off would still be in the file: it would stand
 * beside the page of whoever edits it, and some programs draw it all, at great expense, before they cut.
 */
export function inSight({ items, gradients }: Scene, frame: Box): SceneItem[] {
  const boxed = new Set(gradients.filter(({ units }) => units === 'box').map(({ id }) => id));
  const kept = (item: SceneItem, sight: Box): SceneItem | null => {
    const box = itemBox(item);
    if (!box || !meets(box, sight)) return null;
    if (item.kind === 'rect' && isPlain(item, boxed)) return { ...item, ...common(item, sight) };
    // What is turned is kept as it is: hardly anything is.
    if (item.kind !== 'group' || item.rotate) return item;
    const { x = 0, y = 0, scale = 1 } = item;
    const inner = { x: (sight.x - x) / scale, y: (sight.y - y) / scale, w: sight.w / scale, h: sight.h / scale };
    const children = item.children.flatMap((child) => kept(child, inner) ?? []);
    return children.length === 0 ? null : { ...item, children };
  };
  const { x, y, w, h } = frame;
  const sight = { x: x - MARGIN, y: y - MARGIN, w: w + 2 * MARGIN, h: h + 2 * MARGIN };
  return items.flatMap((item) => kept(item, sight) ?? []);
}
