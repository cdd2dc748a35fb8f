import type { Box, Point } from '../../layout/geometry';
import type { MechanismGraph } from '../../model/mechanism';
import { frameStateAt } from '../frameState';
import type { GroupItem, ItemRole, SceneItem } from '../scene';
import { type TextBox, textBoxes } from '../textBoxes';
import type { View, ViewPicture } from '../views/view';

/** What a mark must not cover, and what it had better not. */
export interface Obstacles {
  /** Words, and the discs and cards they stand on. */
  words: readonly TextBox[];
  solid: readonly Box[];
  /** Lines that point from a label to its thing. */
  leaders: readonly (readonly Point[])[];
}

/** Shapes that carry a number or a sign, whose rim is as much a part of them as the words. */
const CARRIERS = new Set<ItemRole | undefined>(['badge', 'card']);

function boxOf(item: SceneItem, x: number, y: number, scale: number): Box | null {
  if (item.kind === 'ellipse')
    return {
      x: x + (item.cx - item.rx) * scale,
      y: y + (item.cy - item.ry) * scale,
      w: 2 * item.rx * scale,
      h: 2 * item.ry * scale,
    };
  if (item.kind === 'rect')
    return { x: x + item.x * scale, y: y + item.y * scale, w: item.w * scale, h: item.h * scale };
  return null;
}

/** The corners of a line drawn straight from point to point. */
function corners(d: string): Point[] {
  return d
    .slice(1)
    .split('L')
    .map((pair): Point => {
      const [x, y] = pair.split(' ').map(Number);
      return [x ?? 0, y ?? 0];
    });
}

/** All obstacles among some items. */
function obstaclesIn(items: readonly SceneItem[]): Obstacles {
  const solid: Box[] = [];
  const leaders: Point[][] = [];
  const visit = (list: readonly SceneItem[], x: number, y: number, scale: number): void => {
    for (const item of list) {
      if (item.kind === 'group') {
        if (item.role === 'glyph') continue;
        visit(item.children, x + (item.x ?? 0) * scale, y + (item.y ?? 0) * scale, scale * (item.scale ?? 1));
      } else if (item.kind === 'path' && item.role === 'leader') leaders.push(corners(item.d));
      else if (CARRIERS.has(item.role)) {
        const box = boxOf(item, x, y, scale);
        if (box) solid.push(box);
      }
    }
  };
  visit(items, 0, 0, 1);
  return { words: textBoxes({ items }), solid, leaders };
}

/** How much of a line lies within a box, in design units. */
export function lengthWithin(points: readonly Point[], { x, y, w, h }: Box): number {
  let sum = 0;
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1] as Point;
    const [bx, by] = points[i] as Point;
    if (Math.max(ax, bx) < x || Math.min(ax, bx) > x + w || Math.max(ay, by) < y || Math.min(ay, by) > y + h) continue;
    const length = Math.hypot(bx - ax, by - ay);
    const count = Math.max(1, Math.ceil(length / 3));
    for (let k = 0; k < count; k++) {
      const t = (k + 0.5) / count;
      const [px, py] = [ax + (bx - ax) * t, ay + (by - ay) * t];
      if (px > x && px < x + w && py > y && py < y + h) sum += length / count;
    }
  }
  return sum;
}

/** A view's picture of a step at rest, with its key in it: what marks make way for. */
export function settledPicture(view: View, graph: MechanismGraph, stepIndex: number, legend: boolean): ViewPicture {
  const frameState = frameStateAt(graph, { stepIndex, fromIndex: null, motion: 'still', tMs: 0 });
  return view.picture({ graph, frameState, selection: null, legend });
}

const itemsOf = ({ backdrop, edges, nodes, overlay }: ViewPicture): SceneItem[] => [
  ...backdrop,
  ...edges,
  ...nodes,
  ...overlay,
];

const keyOf = ({ x, y, w, h }: Box): string => [x, y, w, h].map(Math.round).join(' ');

function distinct<T>(list: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(list.map((item) => [key(item), item])).values()];
}

/** What marks make way for in some pictures at once, so that a mark need not move from the one to the other. */
export function obstaclesOf(pictures: readonly ViewPicture[], more: readonly SceneItem[]): Obstacles {
  const parts = [...pictures.map(itemsOf), more].map(obstaclesIn);
  return {
    words: distinct(
      parts.flatMap(({ words }) => words),
      ({ box, owner }) => `${owner} ${keyOf(box)}`,
    ),
    solid: distinct(
      parts.flatMap(({ solid }) => solid),
      keyOf,
    ),
    leaders: parts.flatMap(({ leaders }) => leaders),
  };
}

const isFor = (item: SceneItem, kind: 'node' | 'step') => item.kind === 'group' && item.target?.kind === kind;

/** The words of the nodes: on them, beside them, or in a layer of labels. A step may have the id of a node. */
export function wordsOfNodes(pictures: readonly ViewPicture[], more: readonly GroupItem[]): TextBox[] {
  const withoutSteps = (item: SceneItem): SceneItem =>
    item.kind === 'group' ? { ...item, children: item.children.filter((child) => !isFor(child, 'step')) } : item;
  const labels = pictures.flatMap(({ overlay }) =>
    overlay.flatMap((layer) => (layer.kind === 'group' && layer.role === 'labels' ? layer.children : [])),
  );
  // A second drawing of a thing does not call for a mark: that stands at the thing.
  const laid = more.flatMap(({ children }) =>
    children.filter((item) => item.kind === 'group' && !item.target?.pointerOnly),
  );
  const items = [...pictures.flatMap(({ nodes }) => nodes), ...labels, ...laid];
  return textBoxes({ items: items.filter((item) => isFor(item, 'node')).map(withoutSteps) });
}

const UNSEEN = new Set<ItemRole | undefined>(['hit', 'selection']);

/** Whether a node or an arrow is to be seen: some are acted out, and some have not come yet. */
export function isSeen(item: GroupItem): boolean {
  return item.opacity !== 0 && item.children.some(({ role }) => !UNSEEN.has(role));
}
