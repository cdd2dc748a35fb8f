import {
  coordSimplex,
  decrossTwoLayer,
  type GraphNode,
  graph as createGraph,
  layeringLongestPath,
  layeringSimplex,
  sugiyama,
} from 'd3-dag';
import type { MechanismGraph } from '../../model/mechanism';
import type { Point } from '../geometry';
import type { LayoutOptions } from '../pathway/types';
import { ASPECT, ROOM, type Room } from './filePlaces';
import { border, type Side, sideRoom, TIP_GAP } from './nodeBoxes';
import type { Movable } from './separate';
import { crossings } from './tangle';

/** Between two layers, so that arrows are not steep, and between the parts of a graph that nothing joins. */
const LAYER_GAP = 110;
const PART_GAP = 60;
/** Between arrows that meet a node at one side. */
const PORT_GAP = 16;

interface Link {
  id: string;
  source: string;
  target: string;
}

/** A part of a graph that is joined by arrows, laid out on its own: places and ways from its own upper left corner. */
interface Part {
  links: readonly Link[];
  places: Map<string, Point>;
  /** The layers and the heights at which each arrow passes them, from its source to its target. */
  passes: Map<string, readonly Point[]>;
  /** The left and right end of the layer around each middle. */
  bands: Map<number, readonly [number, number]>;
  w: number;
  h: number;
}

/** Short arrows, or every node as early as its causes allow: which of the two crosses less is seen when they are drawn. */
const LAYERINGS = [layeringSimplex(), layeringLongestPath()] as const;

/** The layers of one part from left to right, with the fewest crossings that d3-dag finds. */
function layOut(joined: GraphNode<string, string>, rooms: ReadonlyMap<string, Room>): Part {
  const room = (id: string) => rooms.get(id) as Room;
  const links = [...joined.links()].map(({ data, source, target }) => ({
    id: data,
    source: source.data,
    target: target.data,
  }));
  const drawn = LAYERINGS.map((layering) => {
    const draw = sugiyama()
      .layering(layering)
      .decross(decrossTwoLayer())
      .coord(coordSimplex())
      .nodeSize(({ data }: GraphNode<string, string>) => [room(data).h, room(data).w] as const)
      .gap([ROOM.y, LAYER_GAP]);
    const { width: h, height: w } = draw(joined);
    const places = new Map([...joined.nodes()].map(({ data, x, y }): [string, Point] => [data, [y, x]]));
    const passes = new Map(
      [...joined.links()].map((link): [string, Point[]] => [link.data, link.points.map(([y, x]): Point => [x, y])]),
    );
    return { places, passes, w, h, crossings: crossings([...passes.values()]) };
  });
  const { places, ...rest } = drawn.reduce((best, next) => (next.crossings < best.crossings ? next : best));
  const bands = new Map<number, [number, number]>();
  for (const [id, [x]] of places) {
    const half = room(id).w / 2 + 8;
    const [left, right] = bands.get(x) ?? [x, x];
    bands.set(x, [Math.min(left, x - half), Math.max(right, x + half)]);
  }
  return { links, places, bands, ...rest };
}

/** Parts in rows, the highest first, in a picture about as wide as a screen: where the corner of each stands. */
function packParts(parts: readonly Part[]): Point[] {
  const area = parts.reduce((sum, { w, h }) => sum + (w + PART_GAP) * (h + PART_GAP), 0);
  const width = Math.max(Math.sqrt(area * ASPECT), ...parts.map(({ w }) => w));
  const corners: Point[] = parts.map(() => [0, 0]);
  let [x, y, high] = [0, 0, 0];
  const order = parts.map((_, i) => i).sort((a, b) => (parts[b] as Part).h - (parts[a] as Part).h || a - b);
  for (const i of order) {
    const { w, h } = parts[i] as Part;
    if (x > 0 && x + w > width) [x, y, high] = [0, y + high + PART_GAP, 0];
    corners[i] = [x, y];
    x += w + PART_GAP;
    high = Math.max(high, h);
  }
  return corners;
}

/** At which heights the arrows of a part meet the sides of its nodes: spread in the order in which they come. */
function portsOf({ links, places, passes }: Part, rooms: ReadonlyMap<string, Room>) {
  const meets = new Map<string, { id: string; towards: number; side: Side; node: string }[]>();
  for (const { id, source, target } of links) {
    const points = passes.get(id) as readonly Point[];
    for (const [node, next] of [
      [source, points[1]],
      [target, points.at(-2)],
    ] as [string, Point][]) {
      const side: Side = next[0] > (places.get(node) as Point)[0] ? 'right' : 'left';
      const key = `${side} ${node}`;
      meets.set(key, [...(meets.get(key) ?? []), { id, towards: next[1], side, node }]);
    }
  }
  const ports = new Map<string, Point>();
  for (const own of meets.values()) {
    own.sort((a, b) => a.towards - b.towards);
    const { side, node } = own[0] as (typeof own)[number];
    const { box, dx, dy } = rooms.get(node) as Room;
    const [x, y] = places.get(node) as Point;
    const room = sideRoom(box, side);
    const gap = Math.min(PORT_GAP, (2 * room) / Math.max(1, own.length - 1));
    own.forEach(({ id }, i) => {
      const off = (i - (own.length - 1) / 2) * gap;
      const out = border(box, side, off, false) + TIP_GAP;
      ports.set(`${id} ${node}`, [x + dx + (side === 'right' ? out : -out), y + dy + off]);
    });
  }
  return ports;
}

/** The corners of an arrow: level past the nodes of each layer, aslant between layers. */
function wayOf({ id, source, target }: Link, { passes, bands }: Part, ports: ReadonlyMap<string, Point>): Point[] {
  const points = passes.get(id) as readonly Point[];
  const [start, end] = [ports.get(`${id} ${source}`) as Point, ports.get(`${id} ${target}`) as Point];
  return points.flatMap((point, i): Point[] => {
    const [left, right] = bands.get(point[0]) ?? [point[0], point[0]];
    const next = points[i + 1] ?? point;
    const before = points[i - 1] ?? point;
    const y = i === 0 ? start[1] : i === points.length - 1 ? end[1] : point[1];
    const enter: Point = [before[0] < point[0] ? left : right, y];
    const leave: Point = [next[0] > point[0] ? right : left, y];
    if (i === 0) return [start, leave];
    if (i === points.length - 1) return [enter, end];
    return [enter, leave];
  });
}

/**
 * The nodes in layers from left to right (Sugiyama, Tagawa and Toda 1981, by d3-dag), with the ways of their arrows, which
 * run through no node: for a graph that columns by step would tangle. Parts that nothing joins stand side by side.
 */
export function placeInLayers(
  { nodes, edges }: MechanismGraph,
  rooms: ReadonlyMap<string, Room>,
  { onProgress }: LayoutOptions = {},
): { things: Movable[]; ways: Map<string, Point[]> } {
  const graph = createGraph<string, string>();
  const made = new Map(nodes.map(({ id }): [string, ReturnType<typeof graph.node>] => [id, graph.node(id)]));
  for (const { id, source, target } of edges)
    if (source !== target) graph.link(made.get(source)!, made.get(target)!, id);
  let done = 0;
  const laid = [...graph.split()].map((joined) => {
    const part = layOut(joined, rooms);
    done += part.places.size;
    onProgress?.((0.7 * done) / nodes.length);
    return part;
  });
  const number = new Map<string, number>(nodes.map(({ id }, i) => [id, i]));
  const firstOf = ({ places }: Part) => Math.min(...[...places.keys()].map((id) => number.get(id) as number));
  const parts = laid.sort((a, b) => firstOf(a) - firstOf(b));
  const corners = packParts(parts);
  const places = new Map<string, Point>();
  const ways = new Map<string, Point[]>();
  parts.forEach((part, i) => {
    const [left, top] = corners[i] as Point;
    const moved = ([x, y]: Point): Point => [x + left, y + top];
    const ports = portsOf(part, rooms);
    for (const [id, place] of part.places) places.set(id, moved(place));
    for (const link of part.links) ways.set(link.id, wayOf(link, part, ports).map(moved));
  });
  const things = nodes.map(({ id }): Movable => {
    const [x, y] = places.get(id) as Point;
    const { w, h } = rooms.get(id) as Room;
    return { x, y, w, h, free: 0 };
  });
  return { things, ways };
}
