import type { LayerEdge, LayerNode } from '../model/graph';
import { type Box, type Point, union } from './geometry';
import { pointAt } from './polyline';
import { type Route, routeLine } from './route';
import type { LabelSpot, PlacedEdge, PlacedNode, ViewLayout } from './view';

/** Where a node of a layer stands. With a label beside it, it is drawn as its silhouette, else as a plate with its name. */
export interface LayerSpot {
  x: number;
  y: number;
  w: number;
  h: number;
  rotate?: number;
  /** The label in lines, where the plate's own room is not to break it, or in fewer words where it stands beside. */
  lines?: readonly string[];
  label?: LabelSpot;
}

export interface LayerRoute {
  route: Route;
  label?: LabelSpot;
  /** Where the sign of debate stands, as a share of the way; in the middle if not told. */
  signAt?: number;
}

/** A node of the graph drawn a second time, so that an arrow need not cross the whole picture. */
export interface ProxyNode extends LayerSpot {
  of: string;
  /** The arrows that start or end at it: it is drawn while one of them is. */
  for: readonly string[];
}

/** Words over a part of a layer, drawn while one of its arrows is. */
export interface LayerCaption extends LabelSpot {
  text: string;
  for: readonly string[];
}

/** What is laid over a view, placed by hand, by the ids of nodes and arrows. */
export interface LayerPlacement {
  nodes: Readonly<Record<string, LayerSpot>>;
  edges: Readonly<Record<string, LayerRoute>>;
  standIns: Readonly<Record<string, ProxyNode>>;
  captions: readonly LayerCaption[];
  /** Room for what has no place of its own. */
  free: Box;
  /** Explanations that this view does not draw, because what they are about is not in its picture. */
  omits?: readonly string[];
}

export interface PlacedLayerNode extends PlacedNode {
  label?: LabelSpot;
}

export interface PlacedProxyNode extends PlacedLayerNode {
  of: string;
}

export interface PlacedLayers {
  nodes: ReadonlyMap<string, PlacedLayerNode>;
  edges: ReadonlyMap<string, PlacedEdge>;
  standIns: readonly PlacedProxyNode[];
  captions: readonly LayerCaption[];
}

/** The nodes and arrows of the explanations that are laid over a view, as far as an automatic layout asks. */
export interface LayerSource {
  nodes: readonly Pick<LayerNode, 'id' | 'label' | 'kind' | 'compartment'>[];
  edges: readonly Pick<LayerEdge, 'id' | 'source' | 'target' | 'label'>[];
}

/** What the layers hold, as far as places ask. */
export interface LayerParts {
  nodes: readonly { id: string; label: string }[];
  edges: readonly { id: string; source: string; target: string }[];
}

const boxOf = ({ x, y, w, h }: LayerSpot): Box => ({ x: x - w / 2, y: y - h / 2, w, h });
const GAP = 18;
const PLATE = { h: 62, padding: 48, letter: 12.6 };

/** Plates in rows through the free room, for nodes that nobody has placed. */
function inRows(nodes: LayerParts['nodes'], free: Box): Map<string, LayerSpot> {
  const spots = new Map<string, LayerSpot>();
  let [x, y] = [free.x, free.y];
  for (const { id, label } of nodes) {
    const longest = Math.max(...label.split('\n').map((line) => line.length));
    const w = Math.round(longest * PLATE.letter + PLATE.padding);
    if (x > free.x && x + w > free.x + free.w) [x, y] = [free.x, y + PLATE.h + GAP];
    spots.set(id, { x: x + w / 2, y: y + PLATE.h / 2, w, h: PLATE.h });
    x += w + GAP;
  }
  return spots;
}

/** The point on the rim of a box towards another point. */
function rim({ x, y, w, h }: Box, [px, py]: Point, gap: number): Point {
  const [cx, cy] = [x + w / 2, y + h / 2];
  const [dx, dy] = [px - cx, py - cy];
  const reach = Math.min((w / 2 + gap) / (Math.abs(dx) || 1e-6), (h / 2 + gap) / (Math.abs(dy) || 1e-6));
  return [cx + dx * Math.min(1, reach), cy + dy * Math.min(1, reach)];
}

function straight(from: Box, to: Box): Route {
  const middle = ({ x, y, w, h }: Box): Point => [x + w / 2, y + h / 2];
  return { corners: [rim(from, middle(to), 3), rim(to, middle(from), 4)] };
}

function placeEdge(id: string, { route, label, signAt = 0.5 }: LayerRoute): PlacedEdge {
  const line = routeLine(route);
  const { x, y } = pointAt(line, line.length * signAt);
  return { id, line, middle: [x, y], ...(label && { label }) };
}

/** Where everything of some layers stands in a view. Whatever has no place by hand gets one, so that nothing is dropped. */
export function placeLayers(
  placement: LayerPlacement,
  layout: Pick<ViewLayout, 'nodes'>,
  { nodes, edges }: LayerParts,
): PlacedLayers {
  const rows = inRows(
    nodes.filter(({ id }) => !placement.nodes[id]),
    placement.free,
  );
  const placed = new Map<string, PlacedLayerNode>();
  for (const { id } of nodes) {
    const spot = placement.nodes[id] ?? rows.get(id);
    if (spot) placed.set(id, { ...spot, id, box: boxOf(spot) });
  }
  const ways = new Map<string, PlacedEdge>();
  for (const { id, source, target } of edges) {
    const [from, to] = [source, target].map((end) => (placed.get(end) ?? layout.nodes.get(end))?.box);
    const way = placement.edges[id] ?? (from && to && { route: straight(from, to) });
    if (way) ways.set(id, placeEdge(id, way));
  }
  const isDrawn = ({ for: arrows }: { for: readonly string[] }) => arrows.some((id) => ways.has(id));
  const standIns = Object.entries(placement.standIns)
    .filter(([, standIn]) => isDrawn(standIn))
    .map(([id, standIn]): PlacedProxyNode => ({ ...standIn, id, box: boxOf(standIn) }));
  return { nodes: placed, edges: ways, standIns, captions: placement.captions.filter(isDrawn) };
}

/** The box around what is laid over a view, with room for its lines and signs; null where there is nothing. */
export function boxOfLayers({ nodes, edges, standIns }: PlacedLayers): Box | null {
  const points = [...edges.values()].flatMap(({ line }) => line.points);
  const boxes = [
    ...[...nodes.values(), ...standIns].map(({ box }) => box),
    ...points.map(([x, y]): Box => ({ x, y, w: 0, h: 0 })),
  ];
  if (boxes.length === 0) return null;
  const { x, y, w, h } = union(boxes);
  return { x: x - GAP, y: y - GAP, w: w + 2 * GAP, h: h + 2 * GAP };
}
