import type { Point } from '../geometry';

/** An outline as points in even steps, with the direction out of the cell at each of them. */
export interface Outline {
  points: readonly Point[];
  normals: readonly Point[];
  closed: boolean;
}

/** Points with their outward normals. The inside of the body is on the right of their direction. */
export function outlineThrough(points: readonly Point[], closed: boolean): Outline {
  const n = points.length;
  const normals = points.map((_, i): Point => {
    const before = points[closed ? (i - 1 + n) % n : Math.max(0, i - 1)] as Point;
    const after = points[closed ? (i + 1) % n : Math.min(n - 1, i + 1)] as Point;
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
    const length = Math.hypot(dx, dy) || 1;
    return [dy / length, -dx / length];
  });
  return { points, normals, closed };
}

/** A place on a membrane for a thing that stands upright in it: turned by `degrees`, its top points out of the cell. */
export interface Seat {
  x: number;
  y: number;
  /** The direction out of the cell. */
  nx: number;
  ny: number;
  degrees: number;
  index: number;
}

/** The place on an outline that is nearest to a point. */
export function seatAt({ points, normals }: Outline, x: number, y: number): Seat {
  let index = 0;
  let best = Number.POSITIVE_INFINITY;
  points.forEach(([px, py], i) => {
    const d = (px - x) ** 2 + (py - y) ** 2;
    if (d < best) {
      best = d;
      index = i;
    }
  });
  const [px, py] = points[index] as Point;
  const [nx, ny] = normals[index] as Point;
  return { x: px, y: py, nx, ny, degrees: (Math.atan2(nx, -ny) * 180) / Math.PI, index };
}

/** The stretches of an outline whose points meet a condition, each as an open outline. */
export function stretches(outline: Outline, condition: (point: Point, normal: Point) => boolean): Outline[] {
  const { points, normals, closed } = outline;
  const n = points.length;
  const inside = points.map((point, i) => condition(point, normals[i] as Point));
  const start = closed ? Math.max(0, inside.indexOf(false)) : 0;
  const runs: number[][] = [];
  let run: number[] = [];
  for (let k = 0; k < n; k++) {
    const i = (start + k) % n;
    if (inside[i]) run.push(i);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs
    .filter((indices) => indices.length > 2)
    .map((indices) => ({
      points: indices.map((i) => points[i] as Point),
      normals: indices.map((i) => normals[i] as Point),
      closed: false,
    }));
}

/** A stretch of membrane that replaces the points for which `replaces` is true. */
export interface Patch {
  points: readonly Point[];
  replaces(point: Point): boolean;
}

/** A closed outline with some stretches replaced: a spine swells or a vesicle opens without a new outline of the cell. */
export function patched(outline: Outline, patches: readonly Patch[]): Outline {
  if (patches.length === 0) return outline;
  const patchOf = outline.points.map((point) => patches.findIndex((patch) => patch.replaces(point)));
  const n = patchOf.length;
  const start = Math.max(0, patchOf.indexOf(-1));
  const points: Point[] = [];
  let current = -1;
  for (let k = 0; k < n; k++) {
    const i = (start + k) % n;
    const index = patchOf[i] as number;
    if (index === -1) points.push(outline.points[i] as Point);
    else if (index !== current) points.push(...(patches[index] as Patch).points);
    current = index;
  }
  return outlineThrough(points, true);
}

/** Spacing of the points of a capsule, in design units. */
const STEP = 14;

/** A slow unevenness, the same at the same place, that makes a membrane look grown rather than ruled. */
function unevenness(x: number, y: number, seed: number): number {
  return (Math.sin(x / 61 + seed) + Math.sin(y / 53 + seed * 1.7) + 0.6 * Math.sin((x + y) / 97 + seed)) * 0.9;
}

/** A closed capsule between two corners with rounded ends. */
export function capsule(x0: number, y0: number, x1: number, y1: number, radius: number, seed: number): Outline {
  const points: Point[] = [];
  const normals: Point[] = [];
  const add = (x: number, y: number, nx: number, ny: number) => {
    const shift = unevenness(x, y, seed);
    points.push([x + nx * shift, y + ny * shift]);
    normals.push([nx, ny]);
  };
  const straight = (from: Point, to: Point, normal: Point) => {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const count = Math.max(1, Math.round(length / STEP));
    for (let i = 0; i < count; i++) {
      const t = i / count;
      add(from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t, normal[0], normal[1]);
    }
  };
  const corner = (cx: number, cy: number, startAngle: number) => {
    const count = Math.max(3, Math.round((radius * Math.PI) / 2 / (STEP / 2)));
    for (let i = 0; i < count; i++) {
      const angle = startAngle + ((i / count) * Math.PI) / 2;
      const [nx, ny] = [Math.cos(angle), Math.sin(angle)];
      add(cx + nx * radius, cy + ny * radius, nx, ny);
    }
  };
  straight([x0 + radius, y0], [x1 - radius, y0], [0, -1]);
  corner(x1 - radius, y0 + radius, -Math.PI / 2);
  straight([x1, y0 + radius], [x1, y1 - radius], [1, 0]);
  corner(x1 - radius, y1 - radius, 0);
  straight([x1 - radius, y1], [x0 + radius, y1], [0, 1]);
  corner(x0 + radius, y1 - radius, Math.PI / 2);
  straight([x0, y1 - radius], [x0, y0 + radius], [-1, 0]);
  corner(x0 + radius, y0 + radius, Math.PI);
  return { points, normals, closed: true };
}

/** The outline moved outwards (or inwards, for a negative distance). */
export function offset(outline: Outline, distance: number): Point[] {
  return outline.points.map(([x, y], i): Point => {
    const [nx, ny] = outline.normals[i] as Point;
    return [x + nx * distance, y + ny * distance];
  });
}
