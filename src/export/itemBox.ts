import { HALO } from '../draw/svgAttributes';
import { type Box, union } from '../layout/geometry';
import { memoize } from '../model/memoize';
import type { SceneItem } from '../scene/scene';
import { CAP_HEIGHT, DESCENT, textWidth } from '../layout/textWidth';
import { shapeBox } from './pathCommands';

export const RADIANS_PER_DEGREE = Math.PI / 180;

function expandBox({ x, y, w, h }: Box, by: number): Box {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by };
}

/** The bounding box of a box that is rotated around the origin. */
function rotateBox({ x, y, w, h }: Box, degrees: number): Box {
  const [cos, sin] = [Math.cos(degrees * RADIANS_PER_DEGREE), Math.sin(degrees * RADIANS_PER_DEGREE)];
  const [cx, cy] = [x + w / 2, y + h / 2];
  const width = Math.abs(w * cos) + Math.abs(h * sin);
  const height = Math.abs(w * sin) + Math.abs(h * cos);
  return { x: cx * cos - cy * sin - width / 2, y: cx * sin + cy * cos - height / 2, w: width, h: height };
}

function computeItemBox(item: SceneItem): Box | null {
  if (item.opacity === 0) return null;
  if (item.kind === 'group') {
    const boxes = item.children.map(itemBox).filter((box) => box !== null);
    if (boxes.length === 0) return null;
    const { x, y, w, h } = rotateBox(union(boxes), item.rotate ?? 0);
    const scale = item.scale ?? 1;
    return { x: (item.x ?? 0) + x * scale, y: (item.y ?? 0) + y * scale, w: w * scale, h: h * scale };
  }
  if (item.kind === 'text') {
    const w = textWidth(item.text, item.size, item.weight, item.tracking);
    const x = item.x - (item.anchor === 'middle' ? w / 2 : item.anchor === 'end' ? w : 0);
    // An accent stands above the capitals.
    const top = item.size * (CAP_HEIGHT + 0.3);
    return expandBox({ x, y: item.y - top, w, h: top + item.size * (DESCENT + 0.1) }, HALO);
  }
  const stroke = item.stroke && item.stroke !== 'none' ? (item.strokeWidth ?? 1) : 0;
  if (item.kind === 'ellipse') {
    const { cx, cy, rx, ry, rotate } = item;
    const around = rotateBox({ x: -rx, y: -ry, w: 2 * rx, h: 2 * ry }, rotate ?? 0);
    return expandBox({ ...around, x: around.x + cx, y: around.y + cy }, stroke);
  }
  const box = shapeBox(item);
  return box && expandBox(box, stroke);
}

/** A box around all that is painted of an item, in the units of its parent; it may be a little too large. */
export const itemBox: (item: SceneItem) => Box | null = memoize(computeItemBox);
