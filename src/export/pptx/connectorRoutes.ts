import type { Box, Point } from '../../layout/geometry';
import { pointAt, type Polyline, polyline } from '../../layout/polyline';
import { bentConnectors, type ConnectorKind, curvedConnectors, straightConnector } from './connectorKinds';

const PLACES = Array.from({ length: 15 }, (_, i) => (i + 1) / 16);

/** The largest distance between points of two lines at the same shares of their lengths. */
function greatestDistance(a: Polyline, b: Polyline): number {
  return Math.max(
    ...PLACES.map((share) => {
      const [p, q] = [pointAt(a, share * a.length), pointAt(b, share * b.length)];
      return Math.hypot(p.x - q.x, p.y - q.y);
    }),
  );
}

/** Distance from an end over which its direction is measured, in points. */
const DIRECTION_PT = 6;
/** Penalties in points for each 90° of difference: of the direction at the tip, at the start, and of all turns together. */
const TIP_TURN = 5;
const START_TURN = 3;
const WINDING = 2;

function degreesApart(a: number, b: number): number {
  const apart = Math.abs(a - b) % 360;
  return Math.min(apart, 360 - apart);
}

/** The sum of the turns of a line, in degrees. */
function totalTurn({ points }: Polyline): number {
  let [sum, before]: [number, number | null] = [0, null];
  for (let i = 1; i < points.length; i++) {
    const [[ax, ay], [bx, by]] = [points[i - 1] as Point, points[i] as Point];
    if (Math.hypot(bx - ax, by - ay) < 0.01) continue;
    const degrees = (Math.atan2(by - ay, bx - ax) * 180) / Math.PI;
    if (before !== null) sum += degreesApart(degrees, before);
    before = degrees;
  }
  return sum;
}

function endTurn(a: Polyline, b: Polyline): number {
  const towards = (line: Polyline, from: number, to: number): number => {
    const [p, q] = [pointAt(line, from), pointAt(line, to)];
    return (Math.atan2(q.y - p.y, q.x - p.x) * 180) / Math.PI;
  };
  const atTip = degreesApart(
    towards(a, a.length - DIRECTION_PT, a.length),
    towards(b, b.length - DIRECTION_PT, b.length),
  );
  const atStart = degreesApart(towards(a, 0, DIRECTION_PT), towards(b, 0, DIRECTION_PT));
  const more = Math.max(0, totalTurn(a) - totalTurn(b));
  return (atTip * TIP_TURN + atStart * START_TURN + more * WINDING) / 90;
}

/** How much a line deviates from another, in points: largest distance, and penalties for other directions and more turns. */
function routeDeviation(line: Polyline, target: Polyline): number {
  return greatestDistance(line, target) + endTurn(line, target);
}

/** A preset connector that approximates a line. */
export interface Route {
  kind: ConnectorKind;
  adjust: readonly number[];
  /** The box before rotation, as in the file. */
  box: Box;
  /** Rotated by 90° clockwise after it is flipped. */
  isTurned: boolean;
  flipH: boolean;
  flipV: boolean;
  /** Its line on the slide. */
  line: Polyline;
  /** From the original line, in points, with penalties for other directions and more turns. */
  deviation: number;
}

interface RouteSetting extends Pick<Route, 'box' | 'isTurned' | 'flipH' | 'flipV'> {
  inside(point: Point): Point;
  outside(point: Point): Point;
}

/** Between two ends, with the first segment horizontal or, rotated, vertical. */
function createSetting([x0, y0]: Point, [x1, y1]: Point, isTurned: boolean): RouteSetting {
  const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2];
  const [dx, dy] = isTurned ? [y1 - y0, x0 - x1] : [x1 - x0, y1 - y0];
  const [w, h, sx, sy] = [Math.abs(dx), Math.abs(dy), dx < 0 ? -1 : 1, dy < 0 ? -1 : 1];
  return {
    box: { x: cx - w / 2, y: cy - h / 2, w, h },
    isTurned,
    flipH: sx < 0,
    flipV: sy < 0,
    inside([x, y]) {
      const [u, v] = isTurned ? [y - cy, cx - x] : [x - cx, y - cy];
      return [u * sx + w / 2, v * sy + h / 2];
    },
    outside([x, y]) {
      const [u, v] = [(x - w / 2) * sx, (y - h / 2) * sy];
      return isTurned ? [cx - v, cy + u] : [cx + u, cy + v];
    },
  };
}

function routeOf(kind: ConnectorKind, adjust: readonly number[], set: RouteSetting, target: Polyline): Route {
  const { box, isTurned, flipH, flipV } = set;
  const line = polyline(kind.line(box.w, box.h, adjust).map((point) => set.outside(point)));
  return { kind, adjust, box, isTurned, flipH, flipV, line, deviation: routeDeviation(line, target) };
}

const LEVEL = 0.04;
/** A corner may be rounded by this much, in points. */
const ROUNDING = 12;

/** The corners of a line with horizontal and vertical segments only, rounded ones made sharp; null for any other line. */
function cornersOf(points: readonly Point[]): Point[] | null {
  const runs: { isLevel: boolean; at: number }[] = [];
  for (let i = 1; i < points.length; i++) {
    const [[ax, ay], [bx, by]] = [points[i - 1] as Point, points[i] as Point];
    const [dx, dy] = [Math.abs(bx - ax), Math.abs(by - ay)];
    const isLevel = dy < LEVEL;
    if ((!isLevel && dx >= LEVEL) || Math.max(dx, dy) < 0.5) continue;
    const last = runs.at(-1);
    if (last?.isLevel !== isLevel) runs.push({ isLevel, at: isLevel ? ay : ax });
    else if (Math.abs(last.at - (isLevel ? ay : ax)) > LEVEL) return null;
  }
  const [start, end] = [points[0] as Point, points.at(-1) as Point];
  const corners = runs.slice(1).map(({ isLevel, at }, i): Point => {
    const before = (runs[i] as { at: number }).at;
    return isLevel ? [before, at] : [at, before];
  });
  const sharp = polyline([start, ...corners, end]);
  return runs.length > 1 && greatestDistance(sharp, polyline(points)) < ROUNDING ? [start, ...corners, end] : null;
}

function bentRoute(corners: readonly Point[], target: Polyline): Route | null {
  const [start, first, end] = [corners[0] as Point, corners[1] as Point, corners.at(-1) as Point];
  const kind = bentConnectors[corners.length - 1];
  const isTurned = Math.abs(first[0] - start[0]) < Math.abs(first[1] - start[1]);
  const set = createSetting(start, end, isTurned);
  if (!kind || set.box.w < 0.5 || set.box.h < 0.5) return null;
  const adjust = corners.slice(1, 1 + kind.adjusts).map((corner, i) => {
    const [x, y] = set.inside(corner);
    return i % 2 === 0 ? x / set.box.w : y / set.box.h;
  });
  return routeOf(kind, adjust, set, target);
}

const COARSE = Array.from({ length: 11 }, (_, i) => (i - 5) * 0.5);
const FINER = [0.25, 0.125, 0.06, 0.03];

/**
 * The adjust values with the least deviation: a grid search, then smaller steps around the best. Steps are shares of width or
 * height, and longer where the curve leaves a narrow box by far.
 */
function bestCurve(kind: ConnectorKind, set: RouteSetting, target: Polyline): Route {
  const { w, h } = set.box;
  const units = [Math.max(1, h / w), Math.max(1, w / h)].slice(0, kind.adjusts);
  const around = (middle: readonly number[], steps: readonly number[]): readonly number[][] =>
    units.reduce<number[][]>(
      (lists, unit, i) => lists.flatMap((list) => steps.map((step) => [...list, (middle[i] as number) + step * unit])),
      [[]],
    );
  const tries = (lists: readonly (readonly number[])[]): Route =>
    lists.map((adjust) => routeOf(kind, adjust, set, target)).reduce((a, b) => (b.deviation < a.deviation ? b : a));
  const first = tries(around([0.5, 0.5], COARSE));
  if (kind.adjusts === 0) return first;
  return FINER.reduce((best, step) => tries(around(best.adjust, [-step, 0, step])), first);
}

/** A smaller deviation from a straight line is not visible, in points. */
const STRAIGHT = 1.2;

/** The preset connector with the least deviation from a line of up to three segments. */
function routeFor(points: readonly Point[], corners: readonly Point[] | null): Route {
  const target = polyline(points);
  const [start, end] = [points[0] as Point, points.at(-1) as Point];
  const sets = [createSetting(start, end, false), createSetting(start, end, true)] as const;
  const level = routeOf(straightConnector, [], sets[0], target);
  if (level.deviation < STRAIGHT) return level;
  const sharp = corners && bentRoute(corners, target);
  if (sharp) return sharp;
  const [{ box }] = sets;
  if (box.w < 1 || box.h < 1) return level;
  return sets
    .flatMap((set) => curvedConnectors.map((kind) => bestCurve(kind, set, target)))
    .reduce((a, b) => (b.deviation < a.deviation - 0.5 ? b : a), level);
}

const MAX_SEGMENTS = 3;

/**
 * The preset connectors that approximate a line, which programs reroute when a shape is moved. One is enough except for a line
 * with many corners. That is split at every second corner: LibreOffice ignores the adjust values of connectors with more
 * than one corner.
 */
export function routesFor(points: readonly Point[]): Route[] {
  const corners = cornersOf(points);
  if (!corners || corners.length - 1 <= MAX_SEGMENTS) return [routeFor(points, corners)];
  const starts = Array.from({ length: Math.ceil((corners.length - 1) / 2) }, (_, i) => i * 2);
  return starts.map((at) => {
    const part = corners.slice(at, at + 3);
    return routeFor(part, part);
  });
}
