import type { Box, Point } from '../layout/geometry';
import { pathData, pointAt, slice } from '../layout/polyline';
import type { PlacedEdge, ViewLayout } from '../layout/view';
import { memoize } from '../model/memoize';
import { group, path } from './items';
import type { GroupItem, ItemRole, Scene, SceneItem } from './scene';

/** Room to press along an arrow, in design units: 24 CSS px where the picture is as wide as on a desk. */
const REACH = 27;
/** Over what covers it an arrow takes less, so that what lies there can be pressed too. */
const REACH_ABOVE = 12;
/** Around a node, as its own room to press has it. */
const AROUND = 6;
/** Kept free for the node around its centre. */
const CENTRE = 13;
/** An arrow with less than this to press is led over what covers it. */
const LEAST_FREE = 60;
const STEP = 4;

const isIn = ({ x, y, w, h }: Box, [px, py]: Point): boolean =>
  px > x - AROUND && px < x + w + AROUND && py > y - AROUND && py < y + h + AROUND;

function reach(id: string, key: string, d: string, strokeWidth: number): GroupItem {
  const line = path('hit', d, { role: 'hit', fill: 'none', stroke: 'stage', strokeOpacity: 0, strokeWidth });
  return group(`${key}-${id}`, [line], { role: 'reach', target: { kind: 'edge', id, name: '', pointerOnly: true } });
}

/** The stretches of an arrow that stay clear of the centres of nodes. */
function clearStretches({ line }: PlacedEdge, centres: readonly Point[]): string[] {
  const isClear = (at: number): boolean => {
    const { x, y } = pointAt(line, at);
    return centres.every(([cx, cy]) => Math.hypot(cx - x, cy - y) > CENTRE);
  };
  const stretches: [number, number][] = [];
  for (let at = 0; at <= line.length; at += STEP) {
    const last = stretches.at(-1);
    if (!isClear(at)) continue;
    if (last && at - last[1] <= STEP) last[1] = at;
    else stretches.push([at, at]);
  }
  return stretches.filter(([from, to]) => to > from).map(([from, to]) => pathData(slice(line, from, to)));
}

/** Room around every arrow beneath nodes, and over them where they would leave nothing of an arrow to press. */
const reachOf = memoize((layout: ViewLayout): { below: GroupItem; above: GroupItem } => {
  const boxes = [...layout.nodes.values()].map(({ box }) => box);
  const centres = [...layout.nodes.values()].map(({ box: { x, y, w, h } }): Point => [x + w / 2, y + h / 2]);
  const edges = [...layout.edges.values()].filter(({ line }) => line.length > 0);
  const freeLength = ({ line }: PlacedEdge): number => {
    let free = 0;
    for (let at = 0; at <= line.length; at += STEP) {
      const { x, y } = pointAt(line, at);
      if (!boxes.some((box) => isIn(box, [x, y]))) free += STEP;
    }
    return free;
  };
  return {
    below: group(
      'reach-below',
      edges.map((edge) => reach(edge.id, 'below', pathData(edge.line.points), REACH)),
    ),
    above: group(
      'reach-above',
      edges
        .filter((edge) => freeLength(edge) < LEAST_FREE)
        .flatMap((edge) => clearStretches(edge, centres).map((d, at) => reach(edge.id, `above${at}`, d, REACH_ABOVE))),
    ),
  };
});

/**
 * A scene for a pointer: with room to press around every arrow that is drawn. Exported pictures have none of it. The same layer
 * objects for the same layout, so that they are drawn once.
 */
export function withEdgeReach(scene: Scene, layout: ViewLayout): Scene {
  const isLayer = (item: SceneItem, role: ItemRole): item is GroupItem => item.kind === 'group' && item.role === role;
  const hasArrows = scene.items.some(
    (item) => isLayer(item, 'edges') && item.children.some((edge) => edge.kind === 'group' && edge.target),
  );
  if (!hasArrows) return scene;
  const { below, above } = reachOf(layout);
  const items = scene.items.flatMap((item): SceneItem[] => (isLayer(item, 'edges') ? [below, item] : [item]));
  // Over labels too, whose words may stand where an arrow is short.
  const last = Math.max(...items.map((item, at) => (isLayer(item, 'nodes') || isLayer(item, 'labels') ? at : -1)));
  return { ...scene, items: [...items.slice(0, last + 1), above, ...items.slice(last + 1)] };
}
