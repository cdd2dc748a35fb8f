import { type Box, overlaps } from '../../layout/geometry';
import type { GroupItem, SceneItem, Target } from '../../scene/scene';
import type { PlacedPicture } from '../sheet/sheet';
import { boxOf, type Mark, marksOf, roomOf } from './marks';
import { placeOf } from './similarity';

/** A node or an arrow of a scene, or what shows it once more. */
type Thing = GroupItem & { target: Target };

/** Something of a scene that stands by itself on the slide, with what of it lies in the frame. */
export interface Stood {
  item: SceneItem;
  opacity: number;
  marks: readonly Mark[];
}

function isThing(item: SceneItem): item is Thing {
  return item.kind === 'group' && (item.target?.kind === 'node' || item.target?.kind === 'edge');
}

/** The node or the arrow itself, not its label that stands apart. */
export function isWhole(item: SceneItem): item is Thing {
  return isThing(item) && item.target.pointerOnly !== true;
}

/** What of marks lies in a frame: plain grounds are cut at its edge, and what is wholly outside is left out. */
export function inFrame(marks: readonly Mark[], at: Box): Mark[] {
  return marks.flatMap((mark): Mark[] => {
    const room = mark.kind === 'words' ? boxOf(mark) : roomOf(mark);
    if (!overlaps(room, at)) return [];
    if (mark.kind !== 'outlined' || mark.form.kind !== 'rect' || mark.form.turn !== 0) return [mark];
    const { x, y, w, h } = mark.box;
    const isPlain = mark.ink.stroke === 'none' && mark.form.radius === 0;
    if (!isPlain || (x >= at.x && y >= at.y && x + w <= at.x + at.w && y + h <= at.y + at.h)) return [mark];
    const [left, top] = [Math.max(x, at.x), Math.max(y, at.y)];
    const box = { x: left, y: top, w: Math.min(x + w, at.x + at.w) - left, h: Math.min(y + h, at.y + at.h) - top };
    return [{ ...mark, box, form: { ...mark.form, box } }];
  });
}

function takenApart(items: readonly SceneItem[], opacity: number): Omit<Stood, 'marks'>[] {
  return items.flatMap((item): Omit<Stood, 'marks'>[] => {
    if (item.opacity === 0) return [];
    const isPlain = item.kind === 'group' && !item.x && !item.y && !item.rotate && (item.scale ?? 1) === 1;
    if (!isPlain || isThing(item) || !item.children.some(isThing)) return [{ item, opacity }];
    return takenApart(item.children, opacity * (item.opacity ?? 1));
  });
}

/** What stands on a slide. Layers that hold things are taken apart: a connector cannot keep to a shape from within a group. */
export function standing(picture: PlacedPicture): Stood[] {
  const place = placeOf(picture);
  return takenApart(picture.scene.items, 1)
    .map((each) => ({ ...each, marks: inFrame(marksOf([each.item], place, each.opacity), picture.at) }))
    .filter(({ marks }) => marks.length > 0);
}
