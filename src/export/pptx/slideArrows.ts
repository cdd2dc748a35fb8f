import { type Box, type Point, union } from '../../layout/geometry';
import { pointAt, type Polyline, polyline } from '../../layout/polyline';
import type { GroupItem, ItemRole, SceneItem } from '../../scene/scene';
import { pathCommands } from '../pathCommands';
import { curvedConnectors } from './connectorKinds';
import { type Route, routesFor } from './connectorRoutes';
import { xml } from './ooxml';
import { type Drawn, geometryXml, type Glue, shapeXml, type Site } from './shapeXml';
import { composeSimilarities, type Similarity, transformCommands, transformPoint } from './slideGeometry';
import { boxOf, type Mark, marksOf, type ShapeMark, shifted } from './slideMarks';

/** Connection points of nodes, one for each end of an arrow. */
export interface ConnectionPoints {
  /** Adds one; undefined where the node is not on the slide. */
  glueTo(node: string | undefined, site: Site): Glue | undefined;
  /** Those of a node, for its group. */
  of(node: string): readonly Drawn[];
}

/** In points; large enough that programs see which of its sides an arrow is at. */
const POINT_SIZE = 4;

/** The connection sites of a preset rectangle in their order, with its position when the site is at the origin. */
const SIDES = [
  { degrees: 270, x: -POINT_SIZE / 2, y: 0 },
  { degrees: 180, x: 0, y: -POINT_SIZE / 2 },
  { degrees: 90, x: -POINT_SIZE / 2, y: -POINT_SIZE },
  { degrees: 0, x: -POINT_SIZE, y: -POINT_SIZE / 2 },
] as const;

const INVISIBLE_PAINT = xml('a:noFill') + xml('a:ln', {}, xml('a:noFill'));

function sideTowards(degrees: number): number {
  const quarter = (((Math.round(degrees / 90) * 90) % 360) + 360) % 360;
  return SIDES.findIndex((side) => side.degrees === quarter);
}

/** A connection point. */
export function connectionPointAt({ at: [x, y], degrees }: Site, nextId: () => number): { glue: Glue; drawn: Drawn } {
  const [id, site] = [nextId(), sideTowards(degrees)];
  const side = SIDES[site] as (typeof SIDES)[number];
  const box: Box = { x: x + side.x, y: y + side.y, w: POINT_SIZE, h: POINT_SIZE };
  const geometry = geometryXml({ kind: 'rect', box, radius: 0, turn: 0 }, box);
  const markup = shapeXml(id, { name: 'Connection point', description: null }, { geometry, looks: INVISIBLE_PAINT });
  return { glue: { shape: id, site }, drawn: { id, box, markup } };
}

/**
 * Arrows rarely end at a connection site of a preset shape, and LibreOffice ignores sites of custom shapes. So each end has a small
 * invisible rectangle with the middle of one side at the end: the side that faces the direction of the arrow.
 */
export function createConnectionPoints(nodes: ReadonlySet<string>, nextId: () => number): ConnectionPoints {
  const points = new Map<string, Drawn[]>();
  return {
    glueTo(node, site) {
      if (node === undefined || !nodes.has(node)) return undefined;
      const { glue, drawn } = connectionPointAt(site, nextId);
      points.set(node, [...(points.get(node) ?? []), drawn]);
      return glue;
    },
    of: (node) => points.get(node) ?? [],
  };
}

/** An arrow of a scene: the routes of its connectors, and the marks along it. */
export interface Arrow {
  /** In their order; few arrows have more than one. */
  routes: readonly Route[];
  /** Where it begins and ends. */
  ends: { start: Site; end: Site };
  /** The line, for its paint. */
  shaft: ShapeMark;
  /** Whether its tip is a preset arrowhead. */
  hasHead: boolean;
  /** Any other tip. */
  tip: readonly Mark[];
  /** What travels on it, its question mark and its label. */
  along: readonly Mark[];
}

type ArrowPlace = Readonly<{ x: number; y: number }>;

interface Placed {
  item: SceneItem;
  place: Similarity;
  alpha: number;
}

type Role = ItemRole | undefined;

/** Parts of an arrow that have no place beside its connector: halos would be left behind when the arrow is moved. */
const PLACED_ELSEWHERE = new Set<Role>(['edge-line', 'edge-tip', 'edge-halo', 'selection']);
/** What stands on the line and keeps its share of the way when the line becomes a connector. */
const ON_LINE = new Set<Role>(['edge-bead', 'edge-sign']);

function isShaft(item: SceneItem): boolean {
  return item.kind === 'path' && item.role === 'edge-line';
}

/** The parts of an arrow; a group with the line in it is flattened. */
function partsOf(items: readonly SceneItem[], place: Similarity, alpha: number): Placed[] {
  return items.flatMap((item): Placed[] => {
    if (item.kind !== 'group' || !item.children.some(isShaft)) return [{ item, place, alpha }];
    const { x = 0, y = 0, rotate = 0, scale = 1 } = item;
    return partsOf(
      item.children,
      composeSimilarities(place, { x, y, degrees: rotate, scale }),
      alpha * (item.opacity ?? 1),
    );
  });
}

const nearTo = ([ax, ay]: Point, [bx, by]: Point): boolean => Math.hypot(ax - bx, ay - by) < 0.05;

/** The tip of a plain filled triangle; null for any other tip. */
function headOf({ item, place }: Placed): Point | null {
  if (item.kind !== 'group') return null;
  const [only, ...others] = item.children;
  const isPlain = only?.role === 'arrow-head' && others.length === 0;
  return isPlain ? transformPoint(place, [item.x ?? 0, item.y ?? 0]) : null;
}

/** Moves marks from the original line to the same share of the connector's line. */
function carriedMarks(marks: readonly Mark[], from: readonly Point[], routes: readonly Route[]): Mark[] {
  const [old, line] = [polyline(from), polyline(routes.flatMap((route) => route.line.points))];
  const box = union(marks.map(boxOf));
  const [x, y] = [box.x + box.w / 2, box.y + box.h / 2];
  const shares = Array.from({ length: 101 }, (_, i) => i / 100);
  const away = (share: number): number => {
    const p = pointAt(old, share * old.length);
    return Math.hypot(p.x - x, p.y - y);
  };
  const share = shares.reduce((a, b) => (away(b) < away(a) ? b : a));
  const [was, is] = [pointAt(old, share * old.length), pointAt(line, share * line.length)];
  return marks.map((mark) => shifted(mark, is.x - was.x, is.y - was.y));
}

/** The length of a preset arrowhead, in points. */
const HEAD = 7;

function lastStretch(routes: readonly Route[]): number {
  const [to = [0, 0], from = to] = [...(routes.at(-1)?.line.points ?? [])].reverse();
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

/** Null for a group without a line and a tip. `way` is the whole line, in the scene's units. */
export function arrowOf(group: GroupItem, place: Similarity, opacity: number, way?: readonly Point[]): Arrow | null {
  const parts = partsOf(group.children, place, opacity * (group.opacity ?? 1));
  const found = parts.find(({ item }) => isShaft(item));
  if (found?.item.kind !== 'path') return null;
  const commands = transformCommands(pathCommands(found.item.d), found.place);
  if (commands.length < 2 || commands.some(({ verb }) => verb !== 'M' && verb !== 'L')) return null;
  const [shaft] = marksOf([found.item], found.place, found.alpha);
  if (shaft?.kind !== 'shape') return null;

  const tips = parts.filter(({ item }) => item.role === 'edge-tip');
  const head = tips.length === 1 && tips[0] ? headOf(tips[0]) : null;
  const points = commands.map((command) => command.points[0] as Point);
  if (head) points.push(head);
  // The drawn line stops before the head; the whole one goes on to its tip.
  const whole =
    head && way && nearTo(transformPoint(place, way.at(-1) ?? [0, 0]), head)
      ? way.map((p) => transformPoint(place, p))
      : points;
  const distinct = whole.filter((point, i) => i === 0 || !nearTo(point, whole[i - 1] as Point));
  if (distinct.length < 2) return null;
  const routes = routesFor(distinct);
  const isCurve = routes.some(({ kind }) => curvedConnectors.includes(kind));
  const marks = ({ item, place: own, alpha }: Placed): Mark[] => marksOf([item], own, alpha);
  const others = parts.filter(({ item }) => !PLACED_ELSEWHERE.has(item.role));
  // A head longer than the last segment would point along the segment before.
  const isRoomy = isCurve || lastStretch(routes) > HEAD;
  const hasHead = head !== null && isRoomy;
  return {
    routes,
    ends: isCurve ? endsOf(polyline(distinct), REACH) : endsOf(polyline(routes.flatMap(({ line }) => line.points))),
    shaft,
    hasHead,
    tip: hasHead ? [] : tips.flatMap(marks),
    along: others.flatMap((part) => {
      const drawn = marks(part);
      return drawn.length > 0 && ON_LINE.has(part.item.role) ? carriedMarks(drawn, distinct, routes) : drawn;
    }),
  };
}

/** Distance over which the direction of an end is measured, in points: of a curve, and of straight segments. */
const REACH = 8;
const AT_ONCE = 0.5;

/** The ends of a line, and the directions in which it leaves its nodes. */
export function endsOf(line: Polyline, reach = AT_ONCE): { start: Site; end: Site } {
  const [first, last] = [pointAt(line, 0), pointAt(line, line.length)];
  const [after, before] = [pointAt(line, reach), pointAt(line, line.length - reach)];
  const towards = (from: ArrowPlace, to: ArrowPlace): number =>
    (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  return {
    start: { at: [first.x, first.y], degrees: towards(first, after) },
    end: { at: [last.x, last.y], degrees: towards(last, before) },
  };
}
