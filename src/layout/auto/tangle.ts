import type { Box, Point } from '../geometry';
import type { PathwayPlacement } from '../pathway/types';
import { routeLine } from '../route';

const side = (p: Point, q: Point, r: Point): number => (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);

interface Line {
  points: readonly Point[];
  box: Box;
}

/** Whether two boxes, which may be as flat as a line, touch. */
const touch = (a: Box, b: Box): boolean => a.x <= b.x + b.w && b.x <= a.x + a.w && a.y <= b.y + b.h && b.y <= a.y + a.h;

function boxAround(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

function cross(a: readonly Point[], b: readonly Point[]): boolean {
  for (let i = 1; i < a.length; i++) {
    const [p, q] = [a[i - 1] as Point, a[i] as Point];
    for (let k = 1; k < b.length; k++) {
      const [r, s] = [b[k - 1] as Point, b[k] as Point];
      if (side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0) return true;
    }
  }
  return false;
}

/** How many pairs of lines cross. */
export function crossings(lines: readonly (readonly Point[])[]): number {
  const all = lines.map((points): Line => ({ points, box: boxAround(points) }));
  let count = 0;
  all.forEach((a, i) => {
    for (const b of all.slice(i + 1)) if (touch(a.box, b.box) && cross(a.points, b.points)) count += 1;
  });
  return count;
}

/** The border of a box as a closed line, a little inside of it. */
function border({ x, y, w, h }: Box): Point[] {
  const [l, t, r, b] = [x + 2, y + 2, x + w - 2, y + h - 2];
  return [
    [l, t],
    [r, t],
    [r, b],
    [l, b],
    [l, t],
  ];
}

/**
 * How hard the arrows of a pathway are to follow: pairs that cross, and nodes that an arrow runs through on its way to another.
 *
 * @example
 * tangle(graph.edges, freePathway(graph, 'forces')); // 205
 */
export function tangle(
  edges: readonly { id: string; source: string; target: string }[],
  { nodes, edges: placed }: Pick<PathwayPlacement, 'nodes' | 'edges'>,
): number {
  const lines = edges.map(({ id }) => {
    const route = placed[id]?.route;
    return route ? routeLine(route).points : [];
  });
  const boxes = Object.entries(nodes).map(([id, { x, y, w, h }]) => ({
    id,
    box: { x: x - w / 2, y: y - h / 2, w, h },
  }));
  let count = crossings(lines);
  lines.forEach((points, i) => {
    const own = edges[i];
    const around = boxAround(points);
    for (const { id, box } of boxes)
      if (id !== own?.source && id !== own?.target && touch(around, box) && cross(points, border(box))) count += 1;
  });
  return count;
}
