import type { MechanismGraph } from '../../model/mechanism';
import { type Box, overlaps, type Point, union } from '../geometry';
import type { CompartmentSpot, LayoutOptions, NodeSpot, PathwayPlacement } from '../pathway/types';
import { nodesOfStep } from '../view';
import { capsule } from '../tissue/outline';
import { ASPECT, placesOfFile, ROOM, type Room, roomsOf } from './filePlaces';
import { placeByForces } from './forces';
import { strata, tonesOf } from './lanes';
import { placeInLayers } from './layered';
import { legendBox } from './legend';
import { bodyReach } from './nodeBoxes';
import { type Movable, separate } from './separate';
import { drawStraightArrows } from './straightArrows';

const MARGIN = 60;
const LEAST = { width: 1100, height: 660 };
/** How much of the picture is free of nodes: its area in areas of all nodes. */
const SPARSE = 3.4;
/** Room in a lane for its name. */
const LANE = { pad: 56, gap: 40, name: 27 };

/** Lanes from top to bottom, each as high as its share of the nodes asks. */
interface Lanes {
  of: readonly number[];
  ends: readonly (readonly [top: number, bottom: number])[];
}

/** The nodes by the forces of their arrows, in the lanes of their compartments where there are several. */
function placesOfForces(
  graph: MechanismGraph,
  rooms: ReadonlyMap<string, Room>,
  { onProgress }: LayoutOptions,
): { things: Movable[]; lanes: Lanes | null } {
  const number = new Map<string, number>(graph.nodes.map(({ id }, i) => [id, i]));
  const all = strata(graph);
  const laneOf = new Map<string, number>(all.flatMap(({ nodes }, lane) => nodes.map(({ id }) => [id, lane] as const)));
  const of = graph.nodes.map(({ id }) => laneOf.get(id) ?? 0);
  const shares = all.map(({ nodes }) => nodes.length / Math.max(1, graph.nodes.length));
  const ends: [number, number][] = [];
  let sum = 0;
  for (const share of shares) ends.push([sum, (sum += share)]);
  const places = placeByForces({
    count: graph.nodes.length,
    arrows: graph.edges.flatMap(({ source, target }) => {
      const [a, b] = [number.get(source), number.get(target)];
      return a === undefined || b === undefined ? [] : [[a, b] as const];
    }),
    ...(all.length > 1 && { lanes: { of, middles: ends.map(([top, foot]) => (top + foot) / 2) } }),
    onProgress: onProgress && ((share) => onProgress(share * 0.7)),
  });
  const things = graph.nodes.map(({ id }, i): Movable => {
    const { w, h } = rooms.get(id) as Room;
    return { x: places.x[i] as number, y: places.y[i] as number, w, h, free: 1 };
  });
  const extent = (pick: (thing: Movable) => number) => {
    const values = things.map(pick);
    const [low, high] = values.reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)], [Infinity, -Infinity]);
    return { low, span: Math.max(1, high - low) };
  };
  const [ex, ey] = [extent(({ x }) => x), extent(({ y }) => y)];
  const area = things.reduce((total, { w, h }) => total + (w + ROOM.x) * (h + ROOM.y), 0) * SPARSE;
  // Between the form of the forces and that of a screen: names are wide and low.
  const aspect = Math.sqrt((ex.span / ey.span) * 2 * ASPECT);
  const [width, height] = [Math.sqrt(area * aspect), Math.sqrt(area / aspect)];
  for (const thing of things) {
    thing.x = ((thing.x - ex.low) / ex.span) * width;
    thing.y = ((thing.y - ey.low) / ey.span) * height;
  }
  if (all.length < 2) return { things, lanes: null };
  const lanes = ends.map(([top, foot], lane): [number, number] => {
    const start = top * height + lane * (2 * LANE.pad + LANE.gap);
    return [start, start + (foot - top) * height + 2 * LANE.pad];
  });
  all.forEach((_, lane) => {
    const own = things.filter((__, i) => of[i] === lane);
    const ys = own.map(({ y }) => y);
    const low = ys.reduce((a, v) => Math.min(a, v), Infinity);
    const span = Math.max(1, ys.reduce((a, v) => Math.max(a, v), -Infinity) - low);
    const [top, foot] = lanes[lane] as [number, number];
    const room = foot - top - 2 * LANE.pad;
    for (const thing of own)
      thing.y = own.length === 1 ? (top + foot) / 2 : top + LANE.pad + ((thing.y - low) / span) * room;
  });
  return { things, lanes: { of, ends: lanes } };
}

/** Lanes drawn around what stands in them, each below the one before. */
function drawLanes(
  graph: MechanismGraph,
  things: readonly Movable[],
  { of }: Lanes,
  right: number,
): Record<string, CompartmentSpot> {
  const all = strata(graph);
  const tones = tonesOf(all);
  const placed: Record<string, CompartmentSpot> = {};
  all.forEach(({ compartment, isCell }, lane) => {
    const own = things.filter((_, i) => of[i] === lane);
    if (!compartment || own.length === 0) return;
    const top = own.reduce((a, { y, h }) => Math.min(a, y - h / 2), Infinity) - LANE.pad;
    const foot = own.reduce((a, { y, h }) => Math.max(a, y + h / 2), -Infinity) + LANE.pad - 24;
    const tone = tones[lane];
    placed[compartment.id] = {
      ...(isCell &&
        tone && { outline: capsule(16, top, right, foot, Math.min(54, (foot - top) / 2 - 1), lane + 1), tone }),
      label: { x: 48, y: top + 36, anchor: 'start', lines: [compartment.label] },
    };
  });
  return placed;
}

/** Keeps lanes apart after things were pushed: each moves down as far as the one above reaches. */
function stackLanes(things: readonly Movable[], { of, ends }: Lanes): void {
  let foot = -Infinity;
  ends.forEach((_, lane) => {
    const own = things.filter((__, i) => of[i] === lane);
    if (own.length === 0) return;
    const top = own.reduce((a, { y, h }) => Math.min(a, y - h / 2), Infinity);
    const down = foot === -Infinity ? 0 : foot + 2 * LANE.pad + LANE.gap - top;
    for (const thing of own) thing.y += down;
    foot = own.reduce((a, { y, h }) => Math.max(a, y + h / 2), -Infinity);
  });
}

/** About what is seen of a picture at once, in design units. */
const SIGHT = { w: 1700, h: 1000 };
const MOST_TRIED = 60;

/** As many as can be seen at once of things that may lie far apart: those around one of them. */
function closest(boxes: readonly Box[]): readonly Box[] {
  const step = Math.max(1, Math.floor(boxes.length / MOST_TRIED));
  let best: readonly Box[] = [];
  for (let i = 0; i < boxes.length; i += step) {
    const { x, y, w, h } = boxes[i] as Box;
    const room = { x: x + w / 2 - SIGHT.w / 2, y: y + h / 2 - SIGHT.h / 2, ...SIGHT };
    const own = boxes.filter((box) => overlaps(box, room));
    if (own.length > best.length) best = own;
  }
  return best;
}

/** What the camera shows of each step: without columns its things may lie far apart. */
function focusOf(graph: MechanismGraph, boxes: ReadonlyMap<string, Box>): Record<string, Box> {
  return Object.fromEntries(
    graph.steps.flatMap((step) => {
      const own = nodesOfStep(graph, step).flatMap(({ id }) => boxes.get(id) ?? []);
      return own.length > 0 ? [[step.id, union(closest(own))]] : [];
    }),
  );
}

/** Places of nodes, the lanes they stand in, and ways of arrows that are more than a line from node to node. */
interface Places {
  things: Movable[];
  lanes?: Lanes | null;
  ways?: Map<string, Point[]>;
}

const placesFrom: Readonly<
  Record<
    'file' | 'forces' | 'layers',
    (graph: MechanismGraph, rooms: ReadonlyMap<string, Room>, options: LayoutOptions) => Places
  >
> = {
  file: (graph, rooms) => ({ things: placesOfFile(graph, rooms) }),
  forces: placesOfForces,
  layers: placeInLayers,
};

/**
 * Where everything stands in a pathway that has no columns: as a file arranges it, or, for a graph too large for columns, as
 * the forces of its arrows do, or in layers. Steps are told by what is lit.
 */
export function freePathway(
  graph: MechanismGraph,
  from: 'file' | 'forces' | 'layers',
  options: LayoutOptions = {},
): PathwayPlacement {
  const rooms = roomsOf(graph);
  const { things, lanes, ways } = placesFrom[from](graph, rooms, options);
  if (lanes) {
    lanes.ends.forEach((_, lane) =>
      separate(
        things.filter((__, i) => lanes.of[i] === lane),
        ROOM,
      ),
    );
    stackLanes(things, lanes);
  } else if (!ways) separate(things, ROOM, () => options.onProgress?.(0.75));
  options.onProgress?.(0.85);
  const left = things.reduce((a, { x, w }) => Math.min(a, x - w / 2), Infinity);
  const top = things.reduce((a, { y, h }) => Math.min(a, y - h / 2), Infinity);
  const [right, foot] = [
    things.reduce((a, { x, w }) => Math.max(a, x + w / 2), -Infinity) - left,
    things.reduce((a, { y, h }) => Math.max(a, y + h / 2), -Infinity) - top,
  ];
  const key = legendBox(graph);
  const head = lanes ? MARGIN + LANE.pad : MARGIN;
  const width = Math.round(Math.max(LEAST.width, right + 2 * MARGIN, key.w + 2 * MARGIN));
  const height = Math.round(Math.max(LEAST.height, foot + head + MARGIN));
  const [dx, dy] = [(width - right) / 2 - left, (height - foot) / 2 - top + (head - MARGIN) / 2];
  for (const thing of things) {
    thing.x += dx;
    thing.y += dy;
  }
  const nodes: Record<string, NodeSpot> = {};
  const boxes = new Map<string, Box>();
  const labels: Box[] = [];
  graph.nodes.forEach(({ id }, i) => {
    const { box, label, dx: offX, dy: offY } = rooms.get(id) as Room;
    const [x, y] = [(things[i] as Movable).x + offX, (things[i] as Movable).y + offY];
    const body = bodyReach(box, false);
    boxes.set(id, { x: x - body.left, y: y - body.up, w: body.left + body.right, h: body.up + body.down });
    if (label)
      labels.push({
        x: x + label.left,
        y: y + label.top,
        w: label.right - label.left,
        h: label.bottom - label.top,
      });
    nodes[id] = {
      x,
      y,
      w: box.w,
      h: box.h,
      lines: box.lines,
      ...(label && { label: { ...label.spot, x: x + label.spot.x, y: y + label.spot.y } }),
    };
  });
  const compartments = lanes ? drawLanes(graph, things, lanes, width - 16) : {};
  const nodeBoxes = new Map([...rooms].map(([id, { box }]) => [id, box]));
  const moved = new Map(
    [...(ways ?? [])].map(([id, way]) => [id, way.map(([x, y]): Point => [x + dx, y + dy])] as const),
  );
  const { edges } = drawStraightArrows(graph, { boxes, nodeBoxes, taken: labels, ways: moved });
  options.onProgress?.(1);
  return {
    width,
    height: height + key.h + 60,
    columns: [],
    nodes,
    edges,
    compartments,
    legend: { ...key, x: (width - key.w) / 2, y: height + 20 },
    focus: focusOf(graph, boxes),
  };
}
