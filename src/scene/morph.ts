import { clamp, lerp } from '../layout/geometry';
import { pathData, pointAt } from '../layout/polyline';
import type { PlacedEdge, PlacedNode } from '../layout/view';
import type { MechanismGraph } from '../model/mechanism';
import { memoize } from '../model/memoize';
import { easeInOut } from './ease';
import { group, path } from './items';
import { frameStateAt } from './frameState';
import { type SceneInput, ground } from './sceneAt';
import type { Gradient, GroupItem, ItemRole, Scene, SceneItem } from './scene';
import { roleLineColor } from './nodeStyle';
import type { View } from './views/view';

/** Labels and scenery go first, things fly, the new scenery comes last. */
const GONE = 0.55;
const COMING = 0.45;
const FLIGHT = { start: 0.06, length: 0.72, stagger: 0.2 };
const EDGE_POINTS = 25;

export interface MorphInput extends Omit<SceneInput, 'view' | 'legend'> {
  from: View;
  to: View;
  /** 0 to 1. */
  t: number;
}

const share = (t: number, start: number, end: number) => clamp((t - start) / (end - start), 0, 1);
const shown = (value: number) => Math.round(value * 100) / 100;

/** When each thing flies: in the order of the story, a little after one another. */
function flights(graph: MechanismGraph): Map<string, number> {
  const order = graph.steps.flatMap((step) => step.sequence.flat());
  return new Map(order.map((id, i) => [id, FLIGHT.start + (FLIGHT.stagger * i) / Math.max(1, order.length - 1)]));
}

/** Shapes that belong to words, or to the place where a thing was selected. */
const CAPTIONS = new Set<ItemRole | undefined>(['badge', 'no-time', 'selection']);

/** Words beside a thing stay behind while it flies: a crowd of them could not be read. Those on plates go along. */
function wordless(items: readonly SceneItem[], t: number): readonly SceneItem[] {
  return t <= 0 || t >= 1 ? items : items.filter((item) => item.kind !== 'text' && !CAPTIONS.has(item.role));
}

function flyingNode(before: GroupItem, after: GroupItem, a: PlacedNode, b: PlacedNode, t: number): GroupItem {
  const [x, y] = [lerp(a.x, b.x, t), lerp(a.y, b.y, t)];
  const old = share(t, 0.45, 0.8);
  const fresh = share(t, 0.2, 0.55);
  return group(before.id, [
    ...(old < 1
      ? [group('before', wordless(before.children, t), { x: x - a.x, y: y - a.y, opacity: shown(1 - old) })]
      : []),
    ...(fresh > 0
      ? [group('after', wordless(after.children, t), { x: x - b.x, y: y - b.y, opacity: shown(fresh) })]
      : []),
  ]);
}

/** An arrow as a bare line on its way: both routes in even steps, point by point. */
function flyingEdge(
  a: PlacedEdge,
  b: PlacedEdge,
  t: number,
  paint: ReturnType<typeof roleLineColor>,
  level: number,
): SceneItem {
  const points = Array.from({ length: EDGE_POINTS }, (_, i) => {
    const at = i / (EDGE_POINTS - 1);
    const [p, q] = [pointAt(a.line, a.line.length * at), pointAt(b.line, b.line.length * at)];
    return [lerp(p.x, q.x, t), lerp(p.y, q.y, t)] as const;
  });
  return path('way', pathData(points), { fill: 'none', stroke: paint, strokeWidth: 2.6, opacity: shown(level) });
}

/** Each gradient once, though both views may have it. The same list for the same two views, so that it is drawn once. */
const gradientsFrom = memoize((from: View) =>
  memoize((to: View): readonly Gradient[] => [
    ...new Map([...from.gradients, ...to.gradients].map((gradient) => [gradient.id, gradient])).values(),
  ]),
);

/** Whether a view draws an arrow at all; one that is acted out instead is a group of no opacity. */
const isDrawn = (item: GroupItem | undefined) => item !== undefined && item.opacity !== 0;

/**
 * The picture between two views of one moment. Every node and arrow keeps its id and travels from its place in the one
 * to its place in the other; what stands around them cross-fades.
 */
export function morphAt({ mechanism, from, to, playhead, selection = null, alter, t }: MorphInput): Scene {
  const frameState = frameStateAt(mechanism, playhead, alter);
  const input = { graph: mechanism, frameState, selection, legend: false };
  const [before, after] = [from.picture(input), to.picture(input)];
  const [start, end] = [from.layout(mechanism), to.layout(mechanism)] as const;
  const starts = flights(mechanism);
  const flight = (id: string) => {
    const begin = starts.get(id) ?? FLIGHT.start;
    return easeInOut(share(t, begin, begin + FLIGHT.length));
  };
  const leaving = shown(1 - share(t, 0, GONE));
  const coming = shown(share(t, COMING, 1));
  const voices = new Map(mechanism.nodes.map((node) => [node.id, node.voice]));

  const edges = mechanism.edges.map((edge, i): GroupItem => {
    const [old, fresh] = [before.edges[i], after.edges[i]];
    const level = lerp(isDrawn(old) ? 1 : 0, isDrawn(fresh) ? 1 : 0, t) * share(t, 0, 0.1) * (1 - share(t, 0.9, 1));
    const [a, b] = [start.edges.get(edge.id), end.edges.get(edge.id)];
    const items: SceneItem[] = [];
    if (old && leaving > 0 && isDrawn(old)) items.push(group('before', old.children, { opacity: leaving }));
    if (a && b && level > 0)
      items.push(flyingEdge(a, b, flight(edge.id), roleLineColor(voices.get(edge.source) ?? 'neutral'), level * 0.7));
    if (fresh && coming > 0 && isDrawn(fresh)) items.push(group('after', fresh.children, { opacity: coming }));
    return group(edge.id, items);
  });
  const nodes = mechanism.nodes.map((node, i): GroupItem => {
    const [a, b] = [start.nodes.get(node.id) as PlacedNode, end.nodes.get(node.id) as PlacedNode];
    return flyingNode(before.nodes[i] as GroupItem, after.nodes[i] as GroupItem, a, b, flight(node.id));
  });

  return {
    width: lerp(start.width, end.width, t),
    height: lerp(start.height, end.height, t),
    gradients: gradientsFrom(from)(to),
    items: [
      ground(t < 0.5 ? start : end),
      ...(leaving > 0 ? [group('leaving', before.backdrop, { opacity: leaving })] : []),
      ...(coming > 0 ? [group('coming', after.backdrop, { opacity: coming })] : []),
      group('edges', edges, { role: 'edges' }),
      group('nodes', nodes, { role: 'nodes' }),
      ...(leaving > 0 ? [group('leaving-over', before.overlay, { opacity: leaving })] : []),
      ...(coming > 0 ? [group('coming-over', after.overlay, { opacity: coming })] : []),
    ],
  };
}
