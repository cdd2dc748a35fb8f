import type { GroupItem, SceneItem } from '../../scene/scene';
import { faceOf, type Typefaces } from '../fonts/typefaces';
import { type Matrix, turned, within } from './matrix';
import { type Bounds, boundsOf, movedBounds, piecesOf, turnOf } from './shapes';

/** Where a group stands, how it is turned and how large. */
export function matrixOf({ x = 0, y = 0, rotate = 0, scale = 1 }: GroupItem): Matrix {
  return within(within([1, 0, 0, 1, x, y], turned(rotate)), [scale, 0, 0, scale, 0, 0]);
}

/** How far the corner of a mitred line reaches beyond it, in shares of half its width. */
const MITRE = 4;

/** A box that holds all of an item with its rims, perhaps with room to spare; null for an empty one. */
export function itemBounds(item: SceneItem, typefaces: Typefaces): Bounds | null {
  if (item.kind === 'group') {
    const boxes = item.children.flatMap((child) => itemBounds(child, typefaces) ?? []);
    if (boxes.length === 0) return null;
    const all = {
      left: Math.min(...boxes.map(({ left }) => left)),
      top: Math.min(...boxes.map(({ top }) => top)),
      right: Math.max(...boxes.map(({ right }) => right)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
    return movedBounds(all, matrixOf(item));
  }
  if (item.kind === 'text') {
    const { x, y, size, anchor } = item;
    const width = typefaces.width(item.text, size, faceOf(item), item.tracking);
    const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    return { left: left - size, top: y - size * 1.5, right: left + width + size, bottom: y + size };
  }
  const bounds = boundsOf(piecesOf(item));
  if (!bounds) return null;
  const rim = item.stroke ? ((item.strokeWidth ?? 1) / 2) * MITRE : 0;
  const { left, top, right, bottom } = bounds;
  const outer = { left: left - rim, top: top - rim, right: right + rim, bottom: bottom + rim };
  const turn = turnOf(item);
  return turn ? movedBounds(outer, turn) : outer;
}
