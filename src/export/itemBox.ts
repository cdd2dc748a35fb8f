import { HALO } from '../draw/svgAttributes';
import { type Box, type Point, union } from '../layout/geometry';
import type { SceneItem } from '../scene/scene';
import { CAP_HEIGHT, DESCENT, textWidth } from '../layout/textWidth';
import { pathCommands } from './pathCommands';

/**
 * A path as the control points of its pieces, in its own units: two for a line, three for a quadratic curve, four for a
 * cubic one. Ends where the path cannot be read.
 */
function* pathPieces(d: string): Generator<readonly Point[]> {
  let now: Point = [0, 0];
  let start: Point = now;
  for (const { verb, points } of pathCommands(d)) {
    const end = points.at(-1) ?? start;
    if (verb === 'M') start = end;
    else yield [now, ...(verb === 'Z' ? [start] : points)];
    now = end;
  }
}

/** Values of a Bézier curve along one axis between which the whole of it lies: its ends and its turning points. */
function extremes([p0 = 0, p1 = p0, p2, p3]: readonly number[]): number[] {
  if (p2 === undefined) return [p0, p1];
  // The derivative is a t² + b t + c.
  const [a, b, c, end] =
    p3 === undefined
      ? [0, p0 - 2 * p1 + p2, p1 - p0, p2]
      : [p3 - 3 * p2 + 3 * p1 - p0, 2 * (p0 - 2 * p1 + p2), p1 - p0, p3];
  const root = Math.sqrt(b * b - 4 * a * c);
  const places = Math.abs(a) < 1e-9 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)];
  const turns = places
    .filter((t) => t > 0 && t < 1)
    .map((t) => {
      const u = 1 - t;
      return p3 === undefined
        ? u * u * p0 + 2 * u * t * p1 + t * t * p2
        : u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
    });
  return [p0, end, ...turns];
}

/** The box around the line of a path, without its stroke: in it, SVG measures a gradient by shares. None around nothing. */
export function pathBox(d: string): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const points of pathPieces(d)) {
    for (const x of extremes(points.map(([value]) => value))) {
      left = Math.min(left, x);
      right = Math.max(right, x);
    }
    for (const y of extremes(points.map(([, value]) => value))) {
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return left <= right ? { x: left, y: top, w: right - left, h: bottom - top } : null;
}

const RADIANS = Math.PI / 180;

function expandBox({ x, y, w, h }: Box, by: number): Box {
  return { x: x - by, y: y - by, w: w + 2 * by, h: h + 2 * by };
}

/** The box around a box that is turned around the origin. */
function rotateBox({ x, y, w, h }: Box, degrees: number): Box {
  const [cos, sin] = [Math.cos(degrees * RADIANS), Math.sin(degrees * RADIANS)];
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
  if (item.kind === 'rect') return expandBox(item, stroke);
  if (item.kind === 'ellipse') {
    const { cx, cy, rx, ry, rotate } = item;
    const around = rotateBox({ x: -rx, y: -ry, w: 2 * rx, h: 2 * ry }, rotate ?? 0);
    return expandBox({ ...around, x: around.x + cx, y: around.y + cy }, stroke);
  }
  const box = pathBox(item.d);
  return box && expandBox(box, stroke);
}

const itemBoxes = new WeakMap<SceneItem, Box | null>();

/** A box that holds all that is painted of an item, in the units around it; it may be somewhat larger than needed. */
export function itemBox(item: SceneItem): Box | null {
  const box = itemBoxes.get(item);
  if (box !== undefined) return box;
  const fresh = computeItemBox(item);
  itemBoxes.set(item, fresh);
  return fresh;
}
