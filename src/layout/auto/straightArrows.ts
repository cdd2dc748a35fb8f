import type { MechanismGraph } from '../../model/mechanism';
import type { Box, Point } from '../geometry';
import type { EdgeSpot } from '../pathway/types';
import { pointAt } from '../polyline';
import { type Route, routeLine } from '../route';
import { loopAt } from './curves';
import { type NodeBox, TIP_GAP } from './nodeBoxes';
import { BoxGrid } from './separate';
import { grow, wordBox } from './words';

/** How far aside of the straight line an arrow may swing, as shares of its length and in design units at most. */
const SWINGS = [0, 0.12, -0.12, 0.24, -0.24, 0.4, -0.4];
const MOST_ASIDE = 420;
/** Arrows between the same two things are drawn this far apart. */
const APART = 26;
const SAMPLES = 14;
/** Among more arrows than this none goes round nodes or has its word: they would find no room. */
const MANY = 3000;

/** Where a line from the middle of a box to a point leaves the box. */
function leave({ x, y, w, h }: Box, [px, py]: Point, round: boolean): Point {
  const [cx, cy] = [x + w / 2, y + h / 2];
  const [dx, dy] = [px - cx, py - cy];
  const d = Math.hypot(dx, dy);
  if (d < 1e-6) return [cx, y + h + TIP_GAP];
  if (round) return [cx + (dx / d) * (w / 2 + TIP_GAP), cy + (dy / d) * (w / 2 + TIP_GAP)];
  const scale = Math.min(w / 2 / Math.abs(dx || 1e-9), h / 2 / Math.abs(dy || 1e-9));
  const t = scale + TIP_GAP / d;
  return [cx + dx * t, cy + dy * t];
}

const middleOf = ({ x, y, w, h }: Box): Point => [x + w / 2, y + h / 2];

/** A line that swings aside by `aside` at its middle, from border to border. */
function swing(from: Box, to: Box, aside: number, round: readonly [boolean, boolean]): Route {
  const [a, b] = [middleOf(from), middleOf(to)];
  const d = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  const [nx, ny] = [-(b[1] - a[1]) / d, (b[0] - a[0]) / d];
  // A cubic whose handles are off by 4/3 of the swing passes through it.
  const handle = (t: number): Point => [
    a[0] + (b[0] - a[0]) * t + (nx * aside * 4) / 3,
    a[1] + (b[1] - a[1]) * t + (ny * aside * 4) / 3,
  ];
  if (aside === 0) return { corners: [leave(from, b, round[0]), leave(to, a, round[1])] };
  const [p, q] = [handle(0.28), handle(0.72)];
  return { curve: [leave(from, p, round[0]), p, q, leave(to, q, round[1])] };
}

/** The points of a route by the share of it that lies before them. */
function pointsOf(route: Route): (t: number) => Point {
  if ('curve' in route) {
    const [a, b, c, d] = route.curve;
    return (t) => {
      const u = 1 - t;
      const at = (k: 0 | 1) => u * u * u * a[k] + 3 * u * u * t * b[k] + 3 * u * t * t * c[k] + t * t * t * d[k];
      return [at(0), at(1)];
    };
  }
  if (route.corners.length > 2) {
    const line = routeLine(route);
    return (t) => {
      const { x, y } = pointAt(line, line.length * t);
      return [x, y];
    };
  }
  const [a, b] = [route.corners[0] as Point, route.corners.at(-1) as Point];
  return (t) => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

interface ArrowsInput {
  boxes: ReadonlyMap<string, Box>;
  nodeBoxes: ReadonlyMap<string, NodeBox>;
  /** Where words stand already. */
  taken: readonly Box[];
  /** The corners of arrows whose way is known. */
  ways: ReadonlyMap<string, readonly Point[]>;
}

/**
 * Arrows between nodes that stand anywhere: straight where nothing is in the way, else in a bow around it. An arrow has its
 * word only where that stands on nothing, save the word that it is guessed.
 */
export function drawStraightArrows(
  graph: MechanismGraph,
  { boxes, nodeBoxes, taken, ways }: ArrowsInput,
): { edges: Record<string, EdgeSpot>; words: Box[] } {
  const ids = [...boxes.keys()];
  const number = new Map(ids.map((id, i) => [id, i]));
  const all = [...boxes.values()];
  const grid = new BoxGrid(all);
  /** How many nodes a route runs through that it does not join, and labels. */
  const through = (route: Route, own: readonly (number | undefined)[]): number => {
    const hit = new Set<number>();
    const at = pointsOf(route);
    const [start, end] = [at(0), at(1)];
    const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
    const steps = 'curve' in route ? Math.max(SAMPLES, Math.ceil(length / 60)) : Math.max(2, Math.ceil(length / 24));
    for (let i = 0; i <= steps; i++) {
      const [x, y] = at(i / steps);
      grid.near({ x, y, w: 0, h: 0 }, (k) => {
        const box = all[k] as Box;
        if (!own.includes(k) && x > box.x - 3 && x < box.x + box.w + 3 && y > box.y - 3 && y < box.y + box.h + 3)
          hit.add(k);
      });
    }
    return hit.size;
  };
  const between = new Map<string, number>();
  const edges: Record<string, EdgeSpot> = {};
  const words: Box[] = [];
  const free = new BoxGrid([...all, ...taken]);
  const isMany = graph.edges.length > MANY;
  const wordsGrid: Box[] = [];
  for (const { id, source, target, label, guessed } of graph.edges) {
    const [from, to] = [boxes.get(source) as Box, boxes.get(target) as Box];
    if (source === target) {
      const loop = loopAt(middleOf(from), nodeBoxes.get(source) as NodeBox, false, {
        boxes: [...free.touching(grow(from, 40))].map((k) => all[k] as Box).filter(Boolean),
        lines: [],
        left: 0,
        top: 0,
      });
      edges[id] = { route: { corners: loop, radius: 11 } };
      continue;
    }
    const [a, b] = [middleOf(from), middleOf(to)];
    const d = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const key = source < target ? `${source} ${target}` : `${target} ${source}`;
    const before = between.get(key) ?? 0;
    between.set(key, before + 1);
    const side = source < target ? 1 : -1;
    const shift = before === 0 ? 0 : side * APART * Math.ceil(before / 2) * (before % 2 === 1 ? 1 : -1);
    const round = [source, target].map((end) => nodeBoxes.get(end)?.silhouette?.round ?? false) as [boolean, boolean];
    const own = [number.get(source), number.get(target)];
    const way = ways.get(id);
    let best: { route: Route; hits: number } | null = way ? { route: { corners: way }, hits: 0 } : null;
    for (const share of way ? [] : isMany ? [0] : SWINGS) {
      const aside = Math.max(-MOST_ASIDE, Math.min(MOST_ASIDE, share * d)) + shift;
      const route = swing(from, to, aside, round);
      const hits = isMany ? 0 : through(route, own);
      if (!best || hits < best.hits) best = { route, hits };
      if (hits === 0) break;
    }
    const { route } = best as { route: Route };
    edges[id] = { route };
    if (!label || isMany) continue;
    const at = pointsOf(route);
    // What was guessed says so even where its word has to stand on something.
    if (guessed) {
      const [x, y] = at(0.5);
      edges[id] = { route, label: { x, y: y - 8, anchor: 'middle' } };
    }
    for (const t of [0.5, 0.4, 0.6, 0.3, 0.7]) {
      const [x, y] = at(t);
      const spot = { x, y: y - 8, anchor: 'middle' as const };
      const room = wordBox([label], spot);
      const clash = wordsGrid.some(
        (other) =>
          other.x < room.x + room.w &&
          room.x < other.x + other.w &&
          other.y < room.y + room.h &&
          room.y < other.y + other.h,
      );
      if (clash || free.touching(grow(room, 4)).size > 0) continue;
      wordsGrid.push(room);
      words.push(room);
      edges[id] = { route, label: spot };
      break;
    }
  }
  return { edges, words };
}
