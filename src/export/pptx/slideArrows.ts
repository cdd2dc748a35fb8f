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

/** The points of nodes at which arrows are glued to them, one for each end of an arrow. */
export interface ConnectionPoints {
  /** A new one; undefined where the node is not on the slide. */
  glueTo(node: string | undefined, site: Site): Glue | undefined;
  /** Those of a node, to be put into its group. */
  of(node: string): readonly Drawn[];
}

/** In points; large enough that programs see which of its sides an arrow is at. */
const POINT_SIZE = 4;

/** The sites of a ready-made rectangle in their order, and where it stands when the site is at the origin. */
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

/** A point to be glued to, by itself. */
export function connectionPointAt({ at: [x, y], degrees }: Site, nextId: () => number): { glue: Glue; drawn: Drawn } {
  const [id, site] = [nextId(), sideTowards(degrees)];
  const side = SIDES[site] as (typeof SIDES)[number];
  const box: Box = { x: x + side.x, y: y + side.y, w: POINT_SIZE, h: POINT_SIZE };
  const geometry = geometryXml({ kind: 'rect', box, radius: 0, turn: 0 }, box);
  const markup = shapeXml(id, { name: 'Connection point', says: null }, { geometry, looks: INVISIBLE_PAINT });
  return { glue: { shape: id, site }, drawn: { id, box, markup } };
}

/**
 * Arrows end where they do in the picture, which is seldom at a site of a ready-made shape, and LibreOffice does not
 * read sites of other shapes. So each end has an unseen small rectangle of its own, with the middle of one side there:
 * the side that looks the way the arrow leaves.
 */
export function createConnectionPoints(nodes: ReadonlySet<string>, nextId: () => number): ConnectionPoints {
  const pins = new Map<string, Drawn[]>();
  return {
    glueTo(node, site) {
      if (node === undefined || !nodes.has(node)) return undefined;
      const { glue, drawn } = connectionPointAt(site, nextId);
      pins.set(node, [...(pins.get(node) ?? []), drawn]);
      return glue;
    },
    of: (node) => pins.get(node) ?? [],
  };
}

/** An arrow of a scene taken apart: what becomes a connector, and what stands along it. */
export interface Arrow {
  /** One after the other; few arrows have more than one. */
  routes: readonly Route[];
  /** Where it begins and ends. */
  ends: { start: Site; end: Site };
  /** The line, for its paint. */
  shaft: ShapeMark;
  /** Whether its tip is the arrow head that every program has. */
  hasHead: boolean;
  /** Any other tip. */
  tip: readonly Mark[];
  /** What travels on it, its mark of debate and its label. */
  along: readonly Mark[];
}

type ArrowPlace = Readonly<{ x: number; y: number }>;

interface Placed {
  item: SceneItem;
  place: Similarity;
  alpha: number;
}

type Role = ItemRole | undefined;

/** Parts of an arrow that have no place beside its connector: rims would be left behind when it is moved. */
const PLACED_ELSEWHERE = new Set<Role>(['edge-line', 'edge-tip', 'edge-halo', 'selection']);
/** What stands on the line and keeps its share of the way when the line becomes a connector. */
const ON_LINE = new Set<Role>(['edge-bead', 'edge-sign']);

function isShaft(item: SceneItem): boolean {
  return item.kind === 'path' && item.role === 'edge-line';
}

/** The parts of an arrow; a group that only carries its line is looked into. */
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

/** Where a plain filled triangle points to; null for any other tip. */
function headOf({ item, place }: Placed): Point | null {
  if (item.kind !== 'group') return null;
  const [only, ...others] = item.children;
  const isPlain = only?.role === 'arrow-head' && others.length === 0;
  return isPlain ? transformPoint(place, [item.x ?? 0, item.y ?? 0]) : null;
}

/** The marks moved from the line as it was to the line as it is now, as far along. */
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

/** About as long as programs draw an arrow head, in points. */
const HEAD = 7;

function lastStretch(routes: readonly Route[]): number {
  const [to = [0, 0], from = to] = [...(routes.at(-1)?.line.points ?? [])].reverse();
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

/** Null for what is no line with a tip: something acted out. `way` is the whole of the line, in the scene's units. */
export function arrowOf(group: GroupItem, place: Similarity, opacity: number, way?: readonly Point[]): Arrow | null {
  const parts = partsOf(group.children, place, opacity * (group.opacity ?? 1));
  const found = parts.find(({ item }) => isShaft(item));
  if (found?.item.kind !== 'path') return null;
  const commands = transformCommands(pathCommands(found.item.d), found.place);
  if (commands.length < 2 || commands.some(({ verb }) => verb !== 'M' && verb !== 'L')) return null;
  const [shaft] = marksOf([found.item], found.place, found.alpha);
  if (shaft?.kind !== 'outlined') return null;

  const tips = parts.filter(({ item }) => item.role === 'edge-tip');
  const head = tips.length === 1 && tips[0] ? headOf(tips[0]) : null;
  const points = commands.map((command) => command.points[0] as Point);
  if (head) points.push(head);
  // The line stops before the head; its way goes on to the point of it.
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
  // A head that is longer than the last stretch would be turned the way of the one before.
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

/** How far from an end the direction of a curve is taken, in points; that of straight stretches is the same at once. */
const REACH = 8;
const AT_ONCE = 0.5;

/** Where a line begins and ends, and the directions in which it leaves its things. */
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
