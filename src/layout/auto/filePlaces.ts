import type { MechanismGraph } from '../../model/mechanism';
import { fullReach, nodeBox, type NodeBox, outsideLabel } from './nodeBoxes';
import type { Movable } from './separate';

/** A picture is about as wide as a screen. */
export const ASPECT = 1.7;
/** Between boxes, so that an arrow passes. */
export const ROOM = { x: 34, y: 26 };
/** What the file places moves little when something has to make room. */
const PLACED = 0.12;
const SCALE = { least: 0.9, most: 4, enough: 0.8 };

/** A node with the room that it and its label take, seen from the point by which it is placed. */
export interface Room {
  box: NodeBox;
  label: ReturnType<typeof outsideLabel>;
  w: number;
  h: number;
  /** From the middle of the room to that point. */
  dx: number;
  dy: number;
}

export function roomsOf({ nodes }: MechanismGraph): Map<string, Room> {
  return new Map(
    nodes.map((node): [string, Room] => {
      const box = nodeBox(node);
      const label = outsideLabel(box, 'bottom', false);
      const reach = fullReach(box, label, false);
      const [w, h] = [reach.left + reach.right, reach.up + reach.down];
      return [node.id, { box, label, w, h, dx: reach.left - w / 2, dy: reach.up - h / 2 }];
    }),
  );
}

/** How much larger than in the file the picture has to be so that most boxes stand apart where they are. */
function scaleFor(things: readonly Movable[]): number {
  const byX = things.map((_, i) => i).sort((a, b) => (things[a] as Movable).x - (things[b] as Movable).x);
  const needs = things.map(() => SCALE.least);
  const reach = 30;
  byX.forEach((i, at) => {
    for (let k = at + 1; k < Math.min(byX.length, at + reach); k++) {
      const j = byX[k] as number;
      const [a, b] = [things[i] as Movable, things[j] as Movable];
      const apart = Math.min(
        ((a.w + b.w) / 2 + ROOM.x) / Math.max(1e-6, Math.abs(a.x - b.x)),
        ((a.h + b.h) / 2 + ROOM.y) / Math.max(1e-6, Math.abs(a.y - b.y)),
      );
      for (const own of [i, j]) needs[own] = Math.max(needs[own] as number, Math.min(SCALE.most, apart));
    }
  });
  needs.sort((a, b) => a - b);
  return needs[Math.floor((needs.length - 1) * SCALE.enough)] ?? 1;
}

/** Stretches without a node are drawn no longer than this, and no picture larger than so many nodes can fill, in design units. */
const LONGEST_STRETCH = 3000;
const mostExtent = (count: number): number => 6000 + 2000 * Math.sqrt(count);

/** Shortens what is empty along one axis: a node that a file has placed a million units away is a slip, and not the picture. */
function closeGaps(things: readonly Movable[], axis: 'x' | 'y'): void {
  const sorted = things.toSorted((a, b) => a[axis] - b[axis]);
  let [before, cut] = [sorted[0]?.[axis] ?? 0, 0];
  for (const thing of sorted) {
    const own = thing[axis];
    cut += Math.max(0, own - before - LONGEST_STRETCH);
    before = own;
    thing[axis] = own - cut;
  }
  const first = sorted[0]?.[axis] ?? 0;
  const extent = (sorted.at(-1)?.[axis] ?? 0) - first;
  const share = Math.min(1, mostExtent(things.length) / Math.max(1, extent));
  if (share < 1) for (const thing of sorted) thing[axis] = first + (thing[axis] - first) * share;
}

/** The nodes where the file has them, larger where words need it; one without a place stands beside what it is joined to. */
export function placesOfFile(graph: MechanismGraph, rooms: ReadonlyMap<string, Room>): Movable[] {
  const things = graph.nodes.map(({ id, at }): Movable => {
    const { w, h } = rooms.get(id) as Room;
    return { x: at?.x ?? Number.NaN, y: at?.y ?? Number.NaN, w, h, free: at ? PLACED : 1 };
  });
  const placed = things.filter(({ x }) => !Number.isNaN(x));
  const scale = scaleFor(placed);
  for (const thing of placed) {
    thing.x *= scale;
    thing.y *= scale;
  }
  closeGaps(placed, 'x');
  closeGaps(placed, 'y');
  const number = new Map<string, number>(graph.nodes.map(({ id }, i) => [id, i]));
  const joined = things.map((): Movable[] => []);
  for (const { source, target } of graph.edges) {
    const [a, b] = [number.get(source), number.get(target)];
    if (a === undefined || b === undefined || a === b) continue;
    joined[a]?.push(things[b] as Movable);
    joined[b]?.push(things[a] as Movable);
  }
  const foot = Math.max(...placed.map(({ y, h }) => y + h / 2));
  let along = Math.min(...placed.map(({ x }) => x));
  // Again and again, because one without a place may be joined to another.
  for (let open = things.filter(({ x }) => Number.isNaN(x)); open.length > 0; ) {
    const rest = open.filter((thing) => {
      const known = (joined[things.indexOf(thing)] ?? []).filter(({ x }) => !Number.isNaN(x));
      if (known.length === 0) return true;
      thing.x = known.reduce((sum, { x }) => sum + x, 0) / known.length + (known.length === 1 ? 40 : 0);
      thing.y = known.reduce((sum, { y }) => sum + y, 0) / known.length + (known.length === 1 ? 70 : 0);
      return false;
    });
    if (rest.length === open.length) {
      for (const thing of rest) {
        thing.x = along + thing.w / 2;
        thing.y = foot + 90;
        along += thing.w + ROOM.x;
      }
      break;
    }
    open = rest;
  }
  return things;
}
