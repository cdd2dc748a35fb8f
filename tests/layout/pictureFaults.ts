import { type Box, overlaps, type Point } from '../../src/layout/geometry';
import type { PathwayPlacement } from '../../src/layout/pathway/types';
import { routeLine } from '../../src/layout/route';
import { textWidth } from '../../src/layout/textWidth';
import { type } from '../../src/layout/typeSizes';
import type { LabelSpot } from '../../src/layout/view';
import type { MechanismGraph } from '../../src/model/mechanism';

export interface Faults {
  nodesOverNodes: string[];
  arrowsThroughNodes: string[];
  arrowsOffTheirTargets: string[];
  wordsOverNodes: string[];
  wordsOverWords: string[];
  wordsOutside: string[];
}

const inset = ({ x, y, w, h }: Box, by: number): Box => ({ x: x + by, y: y + by, w: w - 2 * by, h: h - 2 * by });

function boxOf(lines: readonly string[], { x, y, anchor }: LabelSpot, size: number, tracking = 0): Box {
  const w = Math.max(0, ...lines.map((line) => textWidth(line, size, 600, tracking)));
  const left = anchor === 'start' ? x : anchor === 'end' ? x - w : x - w / 2;
  return { x: left, y: y - 0.698 * size, w, h: size * (0.918 + 1.14 * (lines.length - 1)) };
}

/** Whether a line of straight stretches passes through a box. */
export function runsThrough(points: readonly Point[], box: Box): boolean {
  return points.slice(1).some(([bx, by], i) => {
    const [ax, ay] = points[i] as Point;
    const count = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / 3));
    return Array.from({ length: count + 1 }, (_, k) => k / count).some((t) => {
      const [x, y] = [ax + (bx - ax) * t, ay + (by - ay) * t];
      return x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h;
    });
  });
}

const pairs = <T>(items: readonly T[]) => items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b] as const));

/** What an art editor would send back, as far as a machine can see it. */
export function pictureFaults(graph: MechanismGraph, placement: PathwayPlacement): Faults {
  const bodies = graph.nodes.map(({ id, label }) => {
    const spot = placement.nodes[id];
    if (!spot) throw new Error(`“${id}” has no place.`);
    return { id, label, spot, box: { x: spot.x - spot.w / 2, y: spot.y - spot.h / 2, w: spot.w, h: spot.h } };
  });
  const lines = graph.edges.map((edge) => {
    const spot = placement.edges[edge.id];
    if (!spot) throw new Error(`“${edge.id}” has no way.`);
    return { edge, spot, points: routeLine(spot.route).points };
  });
  const words = [
    ...bodies.flatMap(({ id, spot, label }) =>
      spot.label ? [{ text: label, of: id, box: boxOf(spot.lines ?? [label], spot.label, type.label) }] : [],
    ),
    ...lines.flatMap(({ edge, spot }) =>
      edge.label && spot.label
        ? [{ text: edge.label, of: edge.id, box: boxOf([edge.label], spot.label, type.sublabel) }]
        : [],
    ),
    ...Object.entries(placement.compartments).map(([id, { label }]) => ({
      text: label.lines.join(' '),
      of: id,
      box: boxOf(
        label.lines.map((line) => line.toUpperCase()),
        label,
        type.territory,
        1.6,
      ),
    })),
  ];
  const { width, height } = placement;
  return {
    nodesOverNodes: pairs(bodies)
      .filter(([a, b]) => overlaps(a.box, b.box))
      .map(([a, b]) => `${a.id} / ${b.id}`),
    arrowsThroughNodes: lines.flatMap(({ edge, points }) =>
      bodies
        .filter(({ id, box }) => id !== edge.source && id !== edge.target && runsThrough(points, inset(box, 2)))
        .map(({ id }) => `${edge.id} / ${id}`),
    ),
    arrowsOffTheirTargets: lines
      .filter(({ edge, points }) => {
        const { box } = bodies.find(({ id }) => id === edge.target) as { box: Box };
        const [x, y] = points.at(-1) as Point;
        const away = Math.hypot(Math.max(box.x - x, 0, x - box.x - box.w), Math.max(box.y - y, 0, y - box.y - box.h));
        // A silhouette reaches further out of its membrane than its box.
        return away > (graph.nodes.find(({ id }) => id === edge.target)?.glyph ? 34 : 12);
      })
      .map(({ edge }) => edge.id),
    wordsOverNodes: words.flatMap(({ text, of, box }) =>
      bodies.filter((body) => body.id !== of && overlaps(inset(box, 1), body.box)).map(({ id }) => `${text} / ${id}`),
    ),
    wordsOverWords: pairs(words)
      .filter(([a, b]) => overlaps(inset(a.box, 1), inset(b.box, 1)))
      .map(([a, b]) => `${a.text} / ${b.text}`),
    wordsOutside: words
      .filter(({ box }) => box.x < 0 || box.y < 0 || box.x + box.w > width || box.y + box.h > height)
      .map(({ text }) => text),
  };
}
