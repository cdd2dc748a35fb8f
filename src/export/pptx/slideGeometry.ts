import { type Box, type Point, union } from '../../layout/geometry';
import type { Command } from '../pathCommands';
import type { PlacedPicture } from '../sheet/sheetLayout';

/** A scale, a turn and a move, in this order: all that groups of a scene do to what is in them. */
export interface Similarity {
  x: number;
  y: number;
  degrees: number;
  scale: number;
}

export const IDENTITY: Similarity = { x: 0, y: 0, degrees: 0, scale: 1 };

export function transformPoint({ x, y, degrees, scale }: Similarity, [px, py]: Point): Point {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = degrees === 0 ? [1, 0] : [Math.cos(angle), Math.sin(angle)];
  return [x + scale * (px * cos - py * sin), y + scale * (px * sin + py * cos)];
}

/** What a group within another does to a point of its own. */
export function composeSimilarities(outer: Similarity, inner: Similarity): Similarity {
  const [x, y] = transformPoint(outer, [inner.x, inner.y]);
  return { x, y, degrees: outer.degrees + inner.degrees, scale: outer.scale * inner.scale };
}

/** From the units of a scene to points on its sheet. */
export function sheetPlacement({ frame, at }: PlacedPicture): Similarity {
  const scale = at.w / frame.w;
  return { x: at.x - frame.x * scale, y: at.y - frame.y * scale, degrees: 0, scale };
}

/** An outline on a slide, in points. A turn, in degrees, is around the middle. */
export type Form =
  | { kind: 'path'; parts: readonly (readonly Command[])[] }
  | { kind: 'rect'; box: Box; radius: number; turn: number }
  | { kind: 'ellipse'; box: Box; turn: number };

/** How far a handle of a curve stands from a quarter of a circle's end, in radii. */
const QUARTER = (4 / 3) * (Math.SQRT2 - 1);

export function transformCommands(commands: readonly Command[], by: Similarity): Command[] {
  return commands.map((command) => ({ ...command, points: command.points.map((p) => transformPoint(by, p)) }));
}

function around({ x, y, w, h }: Box, degrees: number): Similarity {
  const [cx, cy] = [x + w / 2, y + h / 2];
  const [tx, ty] = transformPoint({ x: 0, y: 0, degrees, scale: 1 }, [cx, cy]);
  return { x: cx - tx, y: cy - ty, degrees, scale: 1 };
}

function ovalCommands({ x, y, w, h }: Box): Command[] {
  const [cx, cy, kx, ky] = [x + w / 2, y + h / 2, (w / 2) * QUARTER, (h / 2) * QUARTER];
  return [
    { verb: 'M', points: [[x, cy]] },
    {
      verb: 'C',
      points: [
        [x, cy - ky],
        [cx - kx, y],
        [cx, y],
      ],
    },
    {
      verb: 'C',
      points: [
        [cx + kx, y],
        [x + w, cy - ky],
        [x + w, cy],
      ],
    },
    {
      verb: 'C',
      points: [
        [x + w, cy + ky],
        [cx + kx, y + h],
        [cx, y + h],
      ],
    },
    {
      verb: 'C',
      points: [
        [cx - kx, y + h],
        [x, cy + ky],
        [x, cy],
      ],
    },
    { verb: 'Z', points: [] },
  ];
}

function boxCommands({ x, y, w, h }: Box, radius: number): Command[] {
  const r = Math.min(radius, w / 2, h / 2);
  const corners: readonly [corner: Point, enter: Point, leave: Point][] = [
    [
      [x + w, y],
      [x + w - r, y],
      [x + w, y + r],
    ],
    [
      [x + w, y + h],
      [x + w, y + h - r],
      [x + w - r, y + h],
    ],
    [
      [x, y + h],
      [x + r, y + h],
      [x, y + h - r],
    ],
    [
      [x, y],
      [x, y + r],
      [x + r, y],
    ],
  ];
  const near = ([cx, cy]: Point, [px, py]: Point): Point => [px + (cx - px) * QUARTER, py + (cy - py) * QUARTER];
  return [
    { verb: 'M', points: [[x + r, y]] },
    ...corners.flatMap(([corner, enter, leave]): Command[] => [
      { verb: 'L', points: [enter] },
      ...(r > 0 ? [{ verb: 'C', points: [near(corner, enter), near(corner, leave), leave] } as const] : []),
    ]),
    { verb: 'Z', points: [] },
  ];
}

/** Any outline as the parts of a path. */
export function partsOf(form: Form): readonly (readonly Command[])[] {
  if (form.kind === 'path') return form.parts;
  const drawn = form.kind === 'rect' ? boxCommands(form.box, form.radius) : ovalCommands(form.box);
  return [form.turn === 0 ? drawn : transformCommands(drawn, around(form.box, form.turn))];
}

/** Where a cubic curve turns back along one axis, as values between its ends. */
function turningValues(a: number, b: number, c: number, d: number): number[] {
  const at = (t: number): number => (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t ** 3 * d;
  const [p, q, r] = [d - 3 * c + 3 * b - a, 2 * (a - 2 * b + c), b - a];
  const roots =
    Math.abs(p) < 1e-9
      ? [-r / q]
      : [(-q + Math.sqrt(q * q - 4 * p * r)) / (2 * p), (-q - Math.sqrt(q * q - 4 * p * r)) / (2 * p)];
  return roots.filter((t) => t > 0 && t < 1).map(at);
}

/** The smallest box around a path; its handles may stand outside. */
function boxOfCommands(commands: readonly Command[]): Box {
  const [xs, ys]: [number[], number[]] = [[], []];
  let now: Point = [0, 0];
  for (const { verb, points } of commands) {
    const end = points.at(-1);
    if (!end) continue;
    xs.push(end[0]);
    ys.push(end[1]);
    if (verb === 'C' || verb === 'Q') {
      const [first, last] = [points[0] as Point, points.at(-2) as Point];
      // A quadratic curve is the cubic one whose handles are two thirds of the way to its own.
      const [a, b] =
        verb === 'C'
          ? [first, last]
          : [now, end].map(([x, y]): Point => [x + ((first[0] - x) * 2) / 3, y + ((first[1] - y) * 2) / 3]);
      if (a && b) {
        xs.push(...turningValues(now[0], a[0], b[0], end[0]));
        ys.push(...turningValues(now[1], a[1], b[1], end[1]));
      }
    }
    now = end;
  }
  if (xs.length === 0) return { x: 0, y: 0, w: 0, h: 0 };
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

export function boxOfForm(form: Form): Box {
  if (form.kind !== 'path' && form.turn === 0) return form.box;
  return union(partsOf(form).map(boxOfCommands));
}
