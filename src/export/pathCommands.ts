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
  const path = svgPath(d);
  // Most paths are absolute and of lines and full curves: each pass that can be spared is.
  if (/[a-df-z]/.test(d)) path.abs();
  // `unshort` before `unarc`: a short curve that follows an arc has no control point to mirror.
  if (/[AST]/i.test(d)) path.unshort().unarc();
  path.iterate(([verb, ...numbers], _index, x, y) => {
    if (verb === 'H') commands.push({ verb: 'L', points: [[numbers[0] as number, y]] });
    else if (verb === 'V') commands.push({ verb: 'L', points: [[x, numbers[0] as number]] });
    else commands.push({ verb: verb as Command['verb'], points: pairsOf(numbers) });
  });
  return commands;
}

/** A number in hundredths, rounded as `toFixed(2)` does it, and some ten times as fast. */
function hundredthsOf(value: number): number {
  const scaled = value * 100;
  const rounded = Math.round(scaled);
  // Near a half the product may have been rounded over it.
  return Math.abs(Math.abs(scaled - rounded) - 0.5) < 1e-6 ? Math.round(Number(value.toFixed(2)) * 100) : rounded;
}

/** Hundredths as the shortest decimal: 250 is “2.5”, -50 is “-.5”. */
function hundredthsText(count: number): string {
  const size = Math.abs(count);
  const whole = Math.floor(size / 100);
  const rest = size - whole * 100;
  const sign = count < 0 ? '-' : '';
  if (rest === 0) return `${sign}${whole}`;
  const decimals = rest % 10 === 0 ? rest / 10 : rest < 10 ? `0${rest}` : rest;
  return `${sign}${whole > 0 ? whole : ''}.${decimals}`;
}

/** The rotation of an arc has two more decimals. */
function rotationText(degrees: number): string {
  return String(Number(degrees.toFixed(4))).replace(/^(-?)0\./, '$1.');
}

/** For each number of a segment by its letter: along x, along y, or neither. */
const AXES: Readonly<Record<string, string>> = { H: 'x', V: 'y', A: '-----xy' };

/**
 * The same path in relative coordinates, to a hundredth of its unit, in about half the characters. Rounded before the
 * differences are taken, so that errors do not add up. The most frequent work of an SVG: in whole hundredths and in one pass.
 */
export function shortenPath(d: string): string {
  let short = '';
  let before = '';
  /** Where the pen is, and where its contour began, in hundredths. */
  let [penX, penY, startX, startY] = [0, 0, 0, 0];
  svgPath(d).iterate((segment, index, x, y) => {
    const letter = segment[0].toUpperCase();
    const isRelative = letter !== segment[0];
    const verb = index === 0 ? 'M' : letter.toLowerCase();
    const isRepeated = verb === before && verb !== 'm';
    // “z m” and not “zm”, which FontForge misreads.
    if (!isRepeated) short += verb === 'm' && before === 'z' ? ' m' : verb;
    before = verb;
    const axes = AXES[letter];
    const [fromX, fromY] = [penX, penY];
    for (let at = 1; at < segment.length; at++) {
      const value = segment[at] as number;
      const axis = axes === undefined ? (at % 2 === 1 ? 'x' : 'y') : axes[at - 1];
      let text: string;
      if (axis === 'x') {
        penX = hundredthsOf(isRelative ? value + x : value);
        text = hundredthsText(penX - (index === 0 ? 0 : fromX));
      } else if (axis === 'y') {
        penY = hundredthsOf(isRelative ? value + y : value);
        text = hundredthsText(penY - (index === 0 ? 0 : fromY));
      } else if (at <= 2) text = hundredthsText(hundredthsOf(value));
      else text = at === 3 ? rotationText(value) : String(value);
      short += (at > 1 || isRepeated) && !text.startsWith('-') ? ` ${text}` : text;
    }
    if (verb === 'z') [penX, penY] = [startX, startY];
    else if (letter === 'M') [startX, startY] = [penX, penY];
  });
  return short;
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
function extremes([p0 = 0, p1 = p0, p2 = p1, p3]: readonly number[]): number[] {
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
  const reach = (xs: readonly number[], ys: readonly number[]): void => {
    left = Math.min(left, ...xs);
    right = Math.max(right, ...xs);
    top = Math.min(top, ...ys);
    bottom = Math.max(bottom, ...ys);
  };
  for (const { verb, points } of commands) {
    const end = points.at(-1) ?? start;
    if (verb === 'M') start = end;
    else if (points.length < 2) reach([now[0], end[0]], [now[1], end[1]]);
    else {
      const segment = [now, ...points];
      reach(extremes(segment.map(([value]) => value)), extremes(segment.map(([, value]) => value)));
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
