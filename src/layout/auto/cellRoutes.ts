import { type Box, type Point } from '../geometry';
import { pointAt, type Polyline, polyline } from '../polyline';
import { routeLine } from '../route';
import { findWay } from './cellDetours';
import type { PlacedItem } from './cellPlacement';

/** What an arrow may not run through: a glyph or the words of one, with whose they are. */
export interface Obstacle {
  box: Box;
  owner: number;
  isLabel: boolean;
}

export interface RouteEnd {
  place: PlacedItem;
  /** How far a thing in a membrane reaches out of it and into it. */
  reach?: { out: number; in: number };
  isRound: boolean;
}

export interface RouteInput {
  ends: readonly RouteEnd[];
  links: readonly (readonly [source: number, target: number])[];
  obstacles: readonly Obstacle[];
  width: number;
  height: number;
  /** How far outside of what both ends lie in a place is; 0 or less where it is inside. */
  strays(link: number, x: number, y: number): number;
  /** Whether an arrow between a thing in a membrane and another leaves or meets its inner end. */
  isWithin(seated: number, other: number): boolean;
}

/** Between an arrow's tip and what it acts on, and between its start and where it comes from. */
const GAP = { tip: 7, start: 5 };
const BENDS = [0.1, -0.1, 0.18, -0.18, 0.02, 0.28, -0.28, 0.4, -0.4, 0.56, -0.56, 0.8, -0.8];
const SAMPLES = 22;
const STRAIGHT = 34;

const centre = ({ x, y, w, h }: Box): Point => [x + w / 2, y + h / 2];

/** The point on the rim of a box or an oval in the direction of another point. */
function rim(box: Box, [px, py]: Point, gap: number, isRound: boolean): Point {
  const [cx, cy] = centre(box);
  const [dx, dy] = [px - cx, py - cy];
  const [rx, ry] = [box.w / 2 + gap, box.h / 2 + gap];
  const reach = isRound
    ? 1 / (Math.hypot(dx / rx, dy / ry) || 1e-6)
    : Math.min(rx / (Math.abs(dx) || 1e-6), ry / (Math.abs(dy) || 1e-6));
  return [cx + dx * reach, cy + dy * reach];
}

interface Port {
  at: Point;
  /** The way out of a thing in a membrane; free elsewhere. */
  towards?: Point;
}

function portOf({ place, reach, isRound }: RouteEnd, other: Point, isWithin: boolean, gap: number): Port {
  if (!reach || !place.normal) return { at: rim(place.box, other, gap, isRound) };
  const [nx, ny] = place.normal;
  const side = (other[0] - place.x) * nx + (other[1] - place.y) * ny;
  const along = Math.abs((other[0] - place.x) * ny - (other[1] - place.y) * nx);
  // What is outside meets its head, even where the membrane bends away.
  const dir = isWithin ? -1 : 1;
  const out = (dir > 0 ? reach.out : reach.in) + gap;
  // From the side, an arrow ends beside the head or the tail rather than going around to its end.
  if (side * dir > 0 && along > Math.abs(side) * 1.6 && Math.abs(side) < out * 1.7) {
    const slip = Math.sign((other[0] - place.x) * -ny + (other[1] - place.y) * nx);
    const [mx, my] = [place.x + nx * dir * out * 0.62, place.y + ny * dir * out * 0.62];
    return { at: [mx - ny * slip * (26 + gap), my + nx * slip * (26 + gap)], towards: [-ny * slip, nx * slip] };
  }
  // Arrows from different sides meet the end a little apart.
  const shift = Math.max(-15, Math.min(15, ((other[0] - place.x) * -ny + (other[1] - place.y) * nx) * 0.1));
  return {
    at: [place.x + nx * dir * out - ny * shift, place.y + ny * dir * out + nx * shift],
    towards: [nx * dir, ny * dir],
  };
}

function curve(from: RouteEnd, to: RouteEnd, within: readonly [boolean, boolean], bend: number): Polyline {
  const [a, b] = [centre(from.place.box), centre(to.place.box)];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const control: Point = [(a[0] + b[0]) / 2 - dy * bend, (a[1] + b[1]) / 2 + dx * bend];
  const start = portOf(from, control, within[0], GAP.start);
  const end = portOf(to, control, within[1], GAP.tip);
  const length = Math.hypot(end.at[0] - start.at[0], end.at[1] - start.at[1]);
  const handle = (port: Port): Point => {
    if (port.towards) {
      const reach = Math.min(150, length * 0.42);
      return [port.at[0] + port.towards[0] * reach, port.at[1] + port.towards[1] * reach];
    }
    const mid: Point = [(start.at[0] + end.at[0]) / 2 - dy * bend, (start.at[1] + end.at[1]) / 2 + dx * bend];
    return [port.at[0] + (mid[0] - port.at[0]) * 0.72, port.at[1] + (mid[1] - port.at[1]) * 0.72];
  };
  return routeLine({ curve: [start.at, handle(start), handle(end), end.at] });
}

/** An arrow from a thing to itself: out of its right side and back to its top. */
function loop({ place: { box } }: RouteEnd): Polyline {
  const [right, top] = [box.x + box.w, box.y];
  return routeLine({
    curve: [
      [right + GAP.start, top + box.h * 0.4],
      [right + 64, top + box.h * 0.1],
      [right - box.w * 0.1, top - 66],
      [right - Math.min(34, box.w * 0.3), top - GAP.tip],
    ],
  });
}

const holds = ({ x, y, w, h }: Box, px: number, py: number, pad: number): boolean =>
  px > x - pad && px < x + w + pad && py > y - pad && py < y + h + pad;

function samples(line: Polyline, count = SAMPLES): Point[] {
  return Array.from({ length: count }, (_, i): Point => {
    const { x, y } = pointAt(line, (line.length * (i + 0.5)) / count);
    return [x, y];
  });
}

const boundsOf = (points: readonly Point[]): Box => {
  const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
};

function crossings(a: readonly Point[], b: readonly Point[]): number {
  let count = 0;
  for (let i = 1; i < a.length; i++) {
    const [p, q] = [a[i - 1]!, a[i]!];
    for (let k = 1; k < b.length; k++) {
      const [r, s] = [b[k - 1]!, b[k]!];
      const side = (o: Point, u: Point, v: Point) => (u[0] - o[0]) * (v[1] - o[1]) - (u[1] - o[1]) * (v[0] - o[0]);
      if (side(p, q, r) * side(p, q, s) < 0 && side(r, s, p) * side(r, s, q) < 0) count++;
    }
  }
  return count;
}

interface Found {
  /** Samples of the line within glyphs and words. */
  hits: number;
  /** Samples of it outside of what both ends lie in. */
  strays: number;
  cost: number;
  points: readonly Point[];
}

/** A way around is looked for when more of a line than this is outside of what both its ends lie in. */
const MOST_STRAYS = 3;

/** The ways of all arrows: each the gentlest curve that runs through nothing, the short ones first. */
export function routeLinks(input: RouteInput): readonly Polyline[] {
  const { ends, links, obstacles, width, height } = input;
  const lines: (Polyline | undefined)[] = links.map(() => undefined);
  const laid: { points: readonly Point[]; box: Box; link: number }[] = [];

  const costOf = (link: number, line: Polyline): Found => {
    const [source, target] = links[link]!;
    const points = samples(line);
    let [hits, strays, cost] = [0, 0, 0];
    points.forEach(([x, y], i) => {
      for (const { box, owner, isLabel } of obstacles) {
        const own = owner === source || owner === target;
        if (own && !isLabel) {
          // Its own glyph, only where the line has left it.
          if (i > 2 && i < points.length - 2 && holds(box, x, y, -6)) hits++;
        } else if (holds(box, x, y, isLabel ? 6 : 11)) hits += own ? 0.8 : 1;
      }
      if (x < 12 || y < 12 || x > width - 12 || y > height - 8) hits++;
      if (input.strays(link, x, y) > 4) strays++;
    });
    const box = boundsOf(points);
    for (const other of laid) {
      if (
        !holds(
          other.box,
          box.x + box.w / 2,
          box.y + box.h / 2,
          Math.max(box.w, box.h) + Math.max(other.box.w, other.box.h),
        )
      )
        continue;
      cost += crossings(points, other.points) * 30;
      const [a, b] = links[other.link]!;
      const shared = a === source || b === target || a === target || b === source;
      points.forEach(([x, y], i) => {
        if (shared && (i < 5 || i > points.length - 6)) return;
        if (other.points.some(([u, v]) => (u - x) ** 2 + (v - y) ** 2 < 230)) cost += 5;
      });
    }
    return { hits, strays, cost: hits * 70 + strays * 11 + cost + line.length * 0.1, points };
  };

  const order = links
    .map((_, i) => i)
    .sort((a, b) => {
      const far = (k: number) => {
        const [s, t] = links[k]!;
        const [p, q] = [centre(ends[s]!.place.box), centre(ends[t]!.place.box)];
        return Math.hypot(p[0] - q[0], p[1] - q[1]);
      };
      return far(a) - far(b) || a - b;
    });
  for (const link of order) {
    const [source, target] = links[link]!;
    const [from, to] = [ends[source]!, ends[target]!];
    const within = [input.isWithin(source, target), input.isWithin(target, source)] as const;
    let best: Polyline = source === target ? loop(from) : curve(from, to, within, 0.1);
    let chosen = costOf(link, best);
    if (source !== target) {
      let least = Number.POSITIVE_INFINITY;
      for (const bend of BENDS) {
        const line = curve(from, to, within, bend);
        const found = costOf(link, line);
        const cost = found.cost + Math.abs(bend) * 46;
        if (cost < least) [best, chosen, least] = [line, found, cost];
      }
      if (chosen.hits > 0 || chosen.strays > MOST_STRAYS) {
        const start = portOf(from, centre(to.place.box), within[0], GAP.start + 4);
        const end = portOf(to, centre(from.place.box), within[1], GAP.tip);
        // Straight out of a membrane first, and straight into one last.
        const beyond = ({ at, towards }: Port): Point =>
          towards ? [at[0] + towards[0] * STRAIGHT, at[1] + towards[1] * STRAIGHT] : at;
        const way = findWay({
          from: [start.at, beyond(start)],
          to: [beyond(end), end.at],
          width,
          height,
          obstacles: obstacles.filter(({ owner, isLabel }) => isLabel || (owner !== source && owner !== target)),
          strays: (x, y) => input.strays(link, x, y),
        });
        const line = way && polyline(way);
        if (line) {
          const found = costOf(link, line);
          if (found.hits < chosen.hits || (found.hits === chosen.hits && found.cost < chosen.cost)) {
            [best, chosen] = [line, found];
          }
        }
      }
    }
    lines[link] = best;
    laid.push({ points: chosen.points, box: boundsOf(chosen.points), link });
  }
  return lines as Polyline[];
}
