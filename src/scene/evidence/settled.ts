import type { Box } from '../../layout/geometry';
import type { MechanismGraph } from '../../model/mechanism';
import { frameStateAt } from '../frameState';
import type { GroupItem, ItemRole, SceneItem } from '../scene';
import type { View, ViewPicture } from '../views/view';
import { type TextBox, textBoxes } from '../textBoxes';
import { type Obstacles, obstaclesIn } from './obstacles';

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
