import type { OverviewShapes, OverviewStyle } from '../draw/overviewPainter';
import type { Box, Point } from '../layout/geometry';
import type { PathwayLayout } from '../layout/pathway/types';
import { SIGNAL_ROLES, type SignalRole } from '../model/graph';
import type { MechanismGraph } from '../model/mechanism';
import { nodeStyle, roleLineColor } from '../scene/nodeStyle';
import type { Paint } from '../scene/scene';
import type { Token } from '../scene/tokens';
import type { VisualState } from '../scene/visualState';

const STATES: readonly VisualState[] = [
  'idle',
  'over',
  'silenced',
  'lifted',
  'blocked',
  'visited',
  'ongoing',
  'reversed',
  'active',
];

/** The shapes of a layout for the canvas: curves as they are, every other line by its ends. */
export function shapesOf(graph: MechanismGraph, layout: PathwayLayout): OverviewShapes {
  const boxes = new Float32Array(graph.nodes.length * 4);
  graph.nodes.forEach(({ id }, i) => {
    const box = layout.nodes.get(id)?.box;
    if (box) boxes.set([box.x, box.y, box.w, box.h], i * 4);
  });
  const lines = new Float32Array(graph.edges.length * 8);
  const bars = new Uint8Array(graph.edges.length);
  graph.edges.forEach(({ id, kind }, i) => {
    const points = layout.edges.get(id)?.line.points ?? [];
    const at = (share: number): Point => points[Math.round((points.length - 1) * share)] ?? [0, 0];
    const [a, b, c, d] = [at(0), at(1 / 3), at(2 / 3), at(1)];
    // A curve through a third and two thirds of the way.
    const handle = (p: Point, q: Point, k: 0 | 1) => (-5 * a[k] + 18 * p[k] - 9 * q[k] + 2 * d[k]) / 6;
    const straight = points.length < 4;
    lines.set(
      straight
        ? [...a, ...a, ...a, ...d]
        : [
            ...a,
            ...([handle(b, c, 0), handle(b, c, 1)] as const),
            ...([
              (2 * a[0] - 9 * b[0] + 18 * c[0] - 5 * d[0]) / 6,
              (2 * a[1] - 9 * b[1] + 18 * c[1] - 5 * d[1]) / 6,
            ] as const),
            ...d,
          ],
      i * 8,
    );
    bars[i] = kind === 'inhibition' ? 1 : 0;
  });
  return { boxes, lines, bars };
}

/** The colours of the theme as they are now, as values that a worker knows. */
function paletteOf(svg: SVGSVGElement): (paint: Paint) => string {
  const style = svg.ownerDocument.defaultView?.getComputedStyle(svg);
  const value = (token: Token): string => style?.getPropertyValue(`--${token}`).trim() || '#888888';
  const parts = (color: string): number[] => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) || 0);
  return (paint) => {
    if (typeof paint === 'string') return paint === 'none' ? 'transparent' : value(paint);
    if ('gradient' in paint) return value('idle-fill');
    const [base, other, share] = paint.mix;
    const [a, b] = [parts(value(base)), parts(value(other))];
    return `rgb(${a.map((from, i) => Math.round(from + ((b[i] as number) - from) * share)).join(' ')})`;
  };
}

/** The style of each state and role, in the order in which they are painted. */
export function stylesOf(svg: SVGSVGElement): OverviewStyle[] {
  const colour = paletteOf(svg);
  return STATES.flatMap((state) =>
    SIGNAL_ROLES.map((role): OverviewStyle => {
      const { fill, line, width } = nodeStyle(state, role);
      const isActive = state === 'active';
      return {
        fill: colour(fill),
        line: colour(isActive ? roleLineColor(role) : line),
        width: isActive ? 5 : width * 1.4,
        leastPx: isActive ? 1.5 : 0.45,
      };
    }),
  );
}

/** The number of the style of a state and a role. */
export const styleNumber = (state: VisualState, role: SignalRole): number =>
  Math.max(0, STATES.indexOf(state)) * SIGNAL_ROLES.length + SIGNAL_ROLES.indexOf(role);

/** How many boxes touch a part of the picture. */
export function countBoxes({ boxes }: OverviewShapes, { x, y, w, h }: Box): number {
  let count = 0;
  for (let at = 0; at < boxes.length; at += 4)
    if (
      (boxes[at] as number) < x + w &&
      (boxes[at] as number) + (boxes[at + 2] as number) > x &&
      (boxes[at + 1] as number) < y + h &&
      (boxes[at + 1] as number) + (boxes[at + 3] as number) > y
    )
      count++;
  return count;
}

/** The number of the box that is nearest to a point, no farther than `within`; -1 for none. */
export function nearestBox({ boxes }: OverviewShapes, [x, y]: Point, within: number): number {
  let [best, least] = [-1, within];
  for (let at = 0; at < boxes.length; at += 4) {
    const [left, top] = [boxes[at] as number, boxes[at + 1] as number];
    const dx = Math.max(left - x, 0, x - left - (boxes[at + 2] as number));
    const dy = Math.max(top - y, 0, y - top - (boxes[at + 3] as number));
    const d = Math.max(dx, dy);
    if (d < least) [best, least] = [at / 4, d];
  }
  return best;
}
