import type { Point } from './geometry';

/** An outline in even steps, with the direction that points out of the cell at each point. */
export interface Outline {
  points: readonly Point[];
  normals: readonly Point[];
  closed: boolean;
}

const STEP = 14;

/** A slow unevenness, the same at the same place, that makes a drawn membrane look grown and not ruled. */
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
