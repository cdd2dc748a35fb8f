import svgPath from 'svgpath';
import type { Box, Point } from '../layout/geometry';
import type { EllipseItem, PathItem, RectItem } from '../scene/scene';

/** One segment of a path in absolute coordinates: the control points of a curve (two for C, one for Q), then its end. */
export interface Command {
  verb: 'M' | 'L' | 'Q' | 'C' | 'Z';
  points: readonly Point[];
}

function pairsOf(numbers: readonly number[]): Point[] {
  return Array.from(
    { length: numbers.length / 2 },
    (_, i): Point => [numbers[2 * i] as number, numbers[2 * i + 1] as number],
  );
}

/** SVG path data as absolute commands, arcs as cubic curves. Like a browser, it stops at the first error. */
export function pathCommands(d: string): Command[] {
  const commands: Command[] = [];
  // `unshort` before `unarc`: a short curve that follows an arc has no control point to mirror.
  const path = svgPath(d).abs().unshort().unarc();
  path.iterate(([verb, ...numbers], _index, x, y) => {
    if (verb === 'H') commands.push({ verb: 'L', points: [[numbers[0] as number, y]] });
    else if (verb === 'V') commands.push({ verb: 'L', points: [[x, numbers[0] as number]] });
    else commands.push({ verb: verb as Command['verb'], points: pairsOf(numbers) });
  });
  return commands;
}

/** The same path in relative coordinates, to a hundredth of its unit, in about half the characters. */
export function shortenPath(d: string): string {
  // Rounded before the differences are taken, so that errors do not add up; after it, to drop what floating point adds.
  const short = svgPath(d).abs().round(2).rel().round(2).toString();
  return short.replace(/(?<![\d.])0\./g, '.');
}

export type ShapeItem = PathItem | RectItem | EllipseItem;

/**
 * The outline of a shape as path data, beginning and running as SVG 2 has it (section 10), without its rotation; empty
 * where a shape without width or height is not drawn.
 */
export function shapePath(item: ShapeItem): string {
  if (item.kind === 'path') return item.d;
  if (item.kind === 'ellipse') {
    const { cx, cy, rx, ry } = item;
    if (rx <= 0 || ry <= 0) return '';
    return `M${cx + rx} ${cy}A${rx} ${ry} 0 0 1 ${cx - rx} ${cy}A${rx} ${ry} 0 0 1 ${cx + rx} ${cy}Z`;
  }
  const { x, y, w, h, r = 0 } = item;
  if (w <= 0 || h <= 0) return '';
  // Each radius is cut to half of its own side.
  const [rx, ry] = [Math.min(r, w / 2), Math.min(r, h / 2)];
  if (r <= 0) return `M${x} ${y}h${w}v${h}h${-w}Z`;
  const corner = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  const [across, down] = [w - 2 * rx, h - 2 * ry];
  return `M${x + rx} ${y}h${across}${corner(rx, ry)}v${down}${corner(-rx, ry)}h${-across}${corner(-rx, -ry)}v${-down}${corner(rx, -ry)}Z`;
}

/** Values of a Bézier curve along one axis between which the whole of it lies: its ends and its turning points. */
function extremes([p0 = 0, p1 = p0, p2, p3]: readonly number[]): number[] {
  if (p2 === undefined) return [p0, p1];
  // The derivative is a t² + b t + c.
  const [a, b, c, end] =
    p3 === undefined
      ? [0, p0 - 2 * p1 + p2, p1 - p0, p2]
      : [p3 - 3 * p2 + 3 * p1 - p0, 2 * (p0 - 2 * p1 + p2), p1 - p0, p3];
  const root = Math.sqrt(b * b - 4 * a * c);
  const places = Math.abs(a) < 1e-9 ? [-c / b] : [(-b + root) / (2 * a), (-b - root) / (2 * a)];
  const turns = places
    .filter((t) => t > 0 && t < 1)
    .map((t) => {
      const u = 1 - t;
      return p3 === undefined
        ? u * u * p0 + 2 * u * t * p1 + t * t * p2
        : u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
    });
  return [p0, end, ...turns];
}

/** The smallest box around a path, which its control points may leave; null where nothing is drawn. */
export function commandsBox(commands: readonly Command[]): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let now: Point = [0, 0];
  let start: Point = now;
  for (const { verb, points } of commands) {
    const end = points.at(-1) ?? start;
    if (verb === 'M') start = end;
    else {
      const segment = [now, ...(verb === 'Z' ? [start] : points)];
      for (const x of extremes(segment.map(([value]) => value))) {
        left = Math.min(left, x);
        right = Math.max(right, x);
      }
      for (const y of extremes(segment.map(([, value]) => value))) {
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
    }
    now = end;
  }
  return left <= right ? { x: left, y: top, w: right - left, h: bottom - top } : null;
}

/** The box around a shape without its stroke and its rotation: in it, SVG measures a gradient by shares. */
export function shapeBox(item: ShapeItem): Box | null {
  if (item.kind === 'path') return commandsBox(pathCommands(item.d));
  if (item.kind === 'rect') return item;
  return { x: item.cx - item.rx, y: item.cy - item.ry, w: 2 * item.rx, h: 2 * item.ry };
}
