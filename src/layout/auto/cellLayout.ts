import { isNumbered, type MechanismGraph } from '../../model/mechanism';
import { type Box, overlapArea, overlaps, type Point } from '../geometry';
import { pointAt, type Polyline } from '../polyline';
import { textWidth } from '../textWidth';
import type { LabelSpot, PlacedEdge, PlacedNode, ViewLayout } from '../view';
import type { CellAnatomy } from './cellAnatomy';
import { prepare, roomiest } from './cellAttempt';
import { type Coverage, coverageOf } from './cellCoverage';
import type { CellModel, CellNode, NodeRegion } from './cellModel';
import { type Ornament, placeOrnaments } from './cellOrnaments';
import type { PlacedItem } from './cellPlacement';
import { routeLinks } from './cellRoutes';
import { BADGE, type CellTextSizes, glyphScale, LABEL_LEADING, labelStyle, type NodeSize } from './cellSizes';
import { badgeSteps, frameAround, protagonists, stepIds } from './cellSteps';
import { placeTerritories, type Territory } from './cellTerritories';
import { alongLines, type EventSpot, placeEdgeLabel, placeEvent, type Taken } from './cellWords';

export interface AutoCellNode extends CellNode {
  size: NodeSize;
  place: PlacedItem;
  /** The step whose number it carries. */
  badge?: number;
}

/** Where everything stands in a cell view that nobody has drawn by hand. */
export interface AutoCellLayout extends ViewLayout {
  anatomy: CellAnatomy;
  model: CellModel;
  items: ReadonlyMap<string, AutoCellNode>;
  territories: readonly Territory[];
  /** Where the number of a step stands on a plate. */
  corners: ReadonlyMap<string, Point>;
  /** The large words of each step, and the node they are about. */
  events: readonly { spot: EventSpot | null; about?: string }[];
  ornaments: readonly Ornament[];
  glyphScale: number;
  /** Where things and words stand, at any step. */
  taken: readonly Box[];
}

function seatedSpot(id: string, { x, y, box, normal }: PlacedItem, { w, h }: NodeSize): PlacedNode {
  const rotate = normal && (Math.atan2(normal[0], -normal[1]) * 180) / Math.PI;
  return { id, x, y, w, h, box, ...(rotate !== undefined && { rotate }) };
}

/** Places a whole mechanism, with a pause wherever a page may do other work. */
export function* layOutCells(graph: MechanismGraph, text: CellTextSizes): Generator<void, AutoCellLayout, void> {
  const named = protagonists(graph);
  const badges = badgeSteps(graph, named);
  const prepared = prepare(graph, text, badges);
  const { model, sizes, links } = prepared;
  const { anatomy, places } = yield* roomiest(prepared);
  yield;
  const { width, height } = anatomy;

  const items = new Map<string, AutoCellNode>();
  const nodes = new Map<string, PlacedNode>();
  model.nodes.forEach((item, i) => {
    const { id } = item.node;
    const badge = badges.get(id);
    items.set(id, { ...item, size: sizes[i]!, place: places[i]!, ...(badge !== undefined && { badge }) });
    nodes.set(id, seatedSpot(id, places[i]!, sizes[i]!));
  });

  const obstacles = places.flatMap(({ box, label }, owner) => [
    { box, owner, isLabel: false },
    ...(label ? [{ box: label, owner, isLabel: true }] : []),
  ]);
  const lines = routeLinks({
    ends: places.map((place, index) => ({
      place,
      isRound: model.nodes[index]!.isCloud,
      ...(sizes[index]!.reach && { reach: sizes[index]!.reach }),
    })),
    links,
    obstacles,
    width,
    height,
    strays(link, x, y) {
      const [a, b] = links[link]!.map((i) => model.nodes[i]!.region) as [NodeRegion, NodeRegion];
      if (y > anatomy.stripTop) return 0;
      const [u, v] = [a === 'strip' ? b : a, b === 'strip' ? a : b];
      return Math.min(anatomy.depth(u, x, y), anatomy.depth(v, x, y));
    },
    isWithin(seated, other) {
      const { region } = model.nodes[seated]!;
      const partner = model.nodes[other]!;
      if (typeof region !== 'number') return false;
      if (partner.region === 'strip' || partner.region === region) return true;
      const { box } = places[other]!;
      return anatomy.shapes[region]!.field(box.x + box.w / 2, box.y + box.h / 2) < 0;
    },
  });

  yield;
  const linePoints = alongLines(lines);
  const lineCoverage = coverageOf(linePoints, width, height);
  const corners = new Map<string, Point>();
  for (const { node, place, size, badge } of items.values()) {
    if (badge === undefined || size.hasLabel) continue;
    corners.set(
      node.id,
      badgeCorner(
        place.box,
        obstacles.map(({ box }) => box),
        lineCoverage,
      ),
    );
  }
  const taken: Taken = {
    boxes: [...obstacles.map(({ box }) => box), ...[...corners.values()].map(badgeBox)],
    lines: lineCoverage,
    membranes: coverageOf(
      anatomy.shapes.flatMap(({ contour }) => contour.outline.points),
      width,
      height,
    ),
  };
  const edgeLabels = new Map<string, { spot: LabelSpot; box: Box }>();
  graph.edges.forEach((edge, i) => {
    if (!edge.label) return;
    const style = { ...labelStyle(text.sublabel), weight: 550 as const };
    const found = placeEdgeLabel(edge.label, lines[i]!, style, taken, anatomy);
    if (!found) return;
    edgeLabels.set(edge.id, found);
    taken.boxes.push(found.box);
  });
  const territories = placeTerritories(model, anatomy, text, taken);
  const events = graph.steps.map((step) => {
    const about = named.get(step.id);
    const item = about === undefined ? undefined : items.get(about);
    const spot = placeEvent({
      title: step.title,
      hasWhen: step.when !== '',
      whenWidth: textWidth(step.when, text.sublabel, 450),
      about: item?.place.box ?? null,
      inset: item?.isCloud ? 0.22 : 0,
      style: { size: text.event, weight: 650, leading: LABEL_LEADING, widest: [430, 400, 400] },
      badge: isNumbered(graph) ? 2 * BADGE.event + BADGE.after : 0,
      subHeight: text.sublabel * 1.32,
      anatomy,
      taken,
    });
    return { spot, ...(about !== undefined && { about }) };
  });

  yield;
  const edges = new Map<string, PlacedEdge>();
  graph.edges.forEach(({ id }, i) => {
    const line = lines[i] as Polyline;
    const { x, y } = pointAt(line, line.length / 2);
    const label = edgeLabels.get(id)?.spot;
    edges.set(id, { id, line, middle: [x, y], ...(label && { label }) });
  });
  const focus = new Map(
    graph.steps.map((step, i) => {
      const ids = stepIds(graph, step);
      const boxes: Box[] = [];
      for (const [id, { place }] of items)
        if (ids.has(id)) boxes.push(place.box, ...(place.label ? [place.label] : []));
      for (const [id, { line }] of edges) {
        if (!ids.has(id)) continue;
        boxes.push(...line.points.map(([x, y]): Box => ({ x, y, w: 0, h: 0 })));
      }
      const spot = events[i]?.spot;
      if (spot) boxes.push(spot.box);
      return [step.id, frameAround(boxes, anatomy)] as const;
    }),
  );
  const full = [...taken.boxes, ...events.flatMap(({ spot }) => (spot ? [spot.box] : []))];
  return {
    width,
    height,
    nodes,
    edges,
    focus,
    anatomy,
    model,
    items,
    territories,
    corners,
    events,
    glyphScale: glyphScale(model.nodes.length),
    ornaments: placeOrnaments(anatomy, full, linePoints, prepared.seed),
    taken: full,
  };
}

const badgeBox = ([x, y]: Point): Box => ({
  x: x - BADGE.quiet,
  y: y - BADGE.quiet,
  w: 2 * BADGE.quiet,
  h: 2 * BADGE.quiet,
});

/** The corner of a plate where a number covers no arrow and nothing else; the upper left one if all are alike. */
function badgeCorner(plate: Box, boxes: readonly Box[], lines: Coverage): Point {
  const [left, right, top, floor] = [plate.x, plate.x + plate.w, plate.y, plate.y + plate.h];
  const corners: Point[] = [
    [left, top],
    [right, top],
    [right, floor],
    [left, floor],
  ];
  const cost = (corner: Point, i: number) => {
    const box = badgeBox(corner);
    return lines.count(box, 6) * 4 + boxes.filter((other) => other !== plate && overlaps(box, other)).length * 40 + i;
  };
  return corners.map((corner, i) => ({ corner, cost: cost(corner, i) })).sort((a, b) => a.cost - b.cost)[0]!.corner;
}

/** The share of a card that may lie over words and nodes. */
const MOST_COVERED = 0.01;

/** Between the places of a line that are looked at, and what each counts for, in design units. */
const ALONG = 8;
const LINE_COST = ALONG * 30;

/** Places along the arrows. */
function placesOnLines({ edges }: AutoCellLayout): Point[] {
  return [...edges.values()].flatMap(({ line: { points } }) =>
    points.slice(1).flatMap(([x, y], at): Point[] => {
      const [fromX, fromY] = points[at] as Point;
      const count = Math.ceil(Math.hypot(x - fromX, y - fromY) / ALONG);
      return Array.from({ length: count }, (_, i): Point => {
        const share = (i + 0.5) / count;
        return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
      });
    }),
  );
}

/**
 * Where a card of a size covers least, the upper right corner first; null where it would cover too much. It keeps clear of arrows
 * where it can.
 */
export function freestCorner(layout: AutoCellLayout, w: number, h: number): Point | null {
  const { width, height, taken } = layout;
  const lines = placesOnLines(layout);
  let best: Point = [width - w - 14, 14];
  let least = Number.POSITIVE_INFINITY;
  let leastCovered = Number.POSITIVE_INFINITY;
  for (let y = 14; y + h < height - 10; y += 40) {
    for (let x = width - w - 14; x > 10; x -= 40) {
      const card = { x, y, w, h };
      const covered = taken.reduce((sum, box) => sum + overlapArea(box, card), 0);
      const crossed = lines.filter(([px, py]) => px > x && px < x + w && py > y && py < y + h).length;
      // At an edge rather than in the middle, at the right one rather than the left.
      const inwards = Math.min(width - w - x, x + width / 8);
      const cost = covered + crossed * LINE_COST + (y + inwards) * 0.5;
      if (cost < least) [best, least, leastCovered] = [[x, y], cost, covered];
    }
  }
  return leastCovered > MOST_COVERED * w * h ? null : best;
}
