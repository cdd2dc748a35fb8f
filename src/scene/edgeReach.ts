import { type Box, overlapArea, overlaps, type Point, union } from '../layout/geometry';
import { pathData, pointAt } from '../layout/polyline';
import type { PlacedEdge, ViewLayout } from '../layout/view';
import { memoize } from '../model/memoize';
import { group, path, rect } from './items';
import type { GroupItem, ItemRole, Scene, SceneItem } from './scene';

/** Room to press along an arrow, in design units: 24 CSS px where the picture is as wide as on a desk. */
const REACH = 27;
/** Every arrow has a square at least so wide to itself, as a target for a finger or an unsteady hand. */
const PAD = 28;
/** Around a node, as its own room to press has it. */
const AROUND = 6;
/** What a pad costs by the share of it that covers a node, the square in the middle of a node, another pad; and by its way from the middle of its arrow. */
const COST = { node: 1, centre: 6, pad: 4, offMiddle: 0.05 };
/** With less than this to pay a pad covers nothing. */
const FREE = 0.06;
const STEP = 4;
/** Of a very long arrow so many places are tried. */
const MOST_TRIED = 200;

const square = ([x, y]: Point, side = PAD): Box => ({ x: x - side / 2, y: y - side / 2, w: side, h: side });

/** The share of a pad that a box covers. */
const sharedWith = (pad: Box, box: Box): number => overlapArea(pad, box) / (PAD * PAD);

function target(id: string, key: string, shape: SceneItem): GroupItem {
  return group(`${key}-${id}`, [shape], { role: 'reach', target: { kind: 'edge', id, name: '', pointerOnly: true } });
}

function reach(id: string, key: string, d: string, strokeWidth: number): GroupItem {
  return target(id, key, path('hit', d, { role: 'hit', fill: 'none', stroke: 'stage', strokeOpacity: 0, strokeWidth }));
}

interface Pad {
  id: string;
  box: Box;
  /** Whether it covers neither a node nor another pad. */
  isFree: boolean;
}

/** A pad on every arrow, where it covers least; short arrows, which have the fewest places, choose first. */
function padsOf(edges: readonly PlacedEdge[], nodes: readonly Box[]): Pad[] {
  const rooms = nodes.map(({ x, y, w, h }) => ({ x: x - AROUND, y: y - AROUND, w: w + 2 * AROUND, h: h + 2 * AROUND }));
  const centres = nodes.map(({ x, y, w, h }) => square([x + w / 2, y + h / 2]));
  const pads: Pad[] = [];
  for (const { id, line } of [...edges].sort((a, b) => a.line.length - b.line.length)) {
    // Only what lies about the arrow can be covered.
    const about = union(line.points.map((point) => square(point)));
    const nearTo = (others: readonly Box[]): Box[] => others.filter((other) => overlaps(other, about));
    const [ownRooms, ownCentres] = [nearTo(rooms), nearTo(centres)];
    const ownPads = nearTo(pads.map((pad) => pad.box));
    let best: Box | null = null;
    let lowest = Number.POSITIVE_INFINITY;
    const step = Math.max(STEP, line.length / MOST_TRIED);
    for (let at = 0; at <= line.length; at += step) {
      const { x, y } = pointAt(line, at);
      const box = square([x, y]);
      const sum = (others: readonly Box[]): number => others.reduce((all, other) => all + sharedWith(box, other), 0);
      const cost =
        COST.node * sum(ownRooms) +
        COST.centre * sum(ownCentres) +
        COST.pad * sum(ownPads) +
        COST.offMiddle * Math.abs(at / line.length - 0.5);
      if (cost < lowest) [best, lowest] = [box, cost];
    }
    if (best) pads.push({ id, box: best, isFree: lowest < FREE });
  }
  return pads;
}

/** Room around every arrow beneath nodes, with its pad; over them where the pad finds no other place. */
const reachOf = memoize((layout: ViewLayout): { below: GroupItem; above: GroupItem } => {
  const boxes = [...layout.nodes.values()].map(({ box }) => box);
  const edges = [...layout.edges.values()].filter(({ line }) => line.length > 0);
  const pads = padsOf(edges, boxes);
  const padItem = ({ id, box: { x, y, w, h } }: Pad): GroupItem =>
    target(id, 'pad', rect('hit', x, y, w, h, 0, { role: 'hit', fill: 'stage', fillOpacity: 0 }));
  return {
    below: group('reach-below', [
      ...edges.map((edge) => reach(edge.id, 'below', pathData(edge.line.points), REACH)),
      ...pads.filter(({ isFree }) => isFree).map(padItem),
    ]),
    above: group('reach-above', pads.filter(({ isFree }) => !isFree).map(padItem)),
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
