import type { MechanismGraph } from '../../model/mechanism';
import { type Box, overlaps, type Point } from '../geometry';
import { pointAt, type Polyline } from '../polyline';
import { textWidth } from '../textWidth';
import type { LabelSpot, PlacedEdge, PlacedNode, ViewLayout } from '../view';
import { type CellAnatomy, makeAnatomy } from './cellAnatomy';
import { type Coverage, coverageOf } from './cellCoverage';
import { isOrganelle } from './cellKinds';
import { type CellModel, cellModel, type CellNode, flowRanks, type NodeRegion } from './cellModel';
import { type Ornament, placeOrnaments } from './cellOrnaments';
import { type PlacedItem, placeNodes } from './cellPlacement';
import { routeLinks } from './cellRoutes';
import {
  type CellTextSizes,
  footprint,
  glyphScale,
  LABEL_LEADING,
  labelStyle,
  type NodeSize,
  nodeSize,
} from './cellSizes';
import { type Slots, slotsFor } from './cellSlots';
import { badgeSteps, frameAround, protagonists, stepIds } from './cellSteps';
import { type TextBlock, wrap } from './cellText';
import {
  alongLines,
  type EventSpot,
  placeEdgeLabel,
  placeEvent,
  placeTerritory,
  type Taken,
  type WordSpot,
} from './cellWords';

export interface AutoCellNode extends CellNode {
  size: NodeSize;
  place: PlacedItem;
  /** The step whose number it carries. */
  badge?: number;
}

export interface Territory extends WordSpot {
  id: string;
  region: NodeRegion;
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

export const BADGE = { quiet: 17, event: 20, after: 9 } as const;
const STRIP_GAP = 34;
const TERRITORY_STRIP = 210;
/** How often the picture is made again, each time larger, until all of it has room. */
const TRIES = 6;
const CRAMPED_TRIES = 8;
const GROWTH = 1.22;

function seedOf(text: string): number {
  let hash = 2166136261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
}

const territoryStyle = (size: number) =>
  ({ size, weight: 600, tracking: 1.6, leading: 1.22, widest: [320, 300, 300] }) as const;

/** Rows of outcomes under the picture, in the order of the chain. */
function stripRows(
  items: readonly CellNode[],
  sizes: readonly NodeSize[],
  ranks: readonly number[],
  width: number,
): { rows: number[][]; height: number; longest: number } {
  const members = items.flatMap(({ region }, i) => (region === 'strip' ? [i] : []));
  members.sort((a, b) => ranks[a]! - ranks[b]! || a - b);
  const room = width - TERRITORY_STRIP - 80;
  const rows: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const i of members) {
    const { w } = sizes[i]!;
    if (used + w > room) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)!.push(i);
    used += w + 70;
  }
  const heights = rows.map((row) => Math.max(...row.map((i) => sizes[i]!.h)));
  const height = heights.reduce((sum, h) => sum + h + STRIP_GAP, 0) - (rows.length > 0 ? STRIP_GAP : 0);
  return { rows, height, longest: Math.max(0, ...rows.map((row) => row.reduce((sum, i) => sum + sizes[i]!.w, 0))) };
}

function placeStrip(rows: readonly number[][], sizes: readonly NodeSize[], slots: Slots): Map<number, PlacedItem> {
  const placed = new Map<number, PlacedItem>();
  let top = slots.stripTop + 40;
  for (const row of rows) {
    const height = Math.max(...row.map((i) => sizes[i]!.h));
    const words = row.reduce((sum, i) => sum + sizes[i]!.w, 0);
    const [left, right] = [TERRITORY_STRIP + 20, slots.width - 60];
    const gap = (right - left - words) / (row.length + 1);
    let x = left + gap;
    for (const i of row) {
      const { w, h } = sizes[i]!;
      const y = top + height / 2;
      placed.set(i, { x: x + w / 2, y, box: { x, y: y - h / 2, w, h } });
      x += w + gap;
    }
    top += height + STRIP_GAP;
  }
  return placed;
}

interface Attempt {
  anatomy: CellAnatomy;
  places: readonly PlacedItem[];
  faults: number;
}

interface Prepared {
  model: CellModel;
  sizes: NodeSize[];
  ranks: number[];
  links: (readonly [number, number])[];
  seed: number;
  badges: ReadonlyMap<string, number>;
}

function prepare(graph: MechanismGraph, text: CellTextSizes, badges: ReadonlyMap<string, number>): Prepared {
  const model = cellModel(graph);
  const byId = flowRanks(graph);
  const index = new Map(model.nodes.map(({ node }, i) => [node.id, i]));
  const links = graph.edges.map(({ source, target }) => [index.get(source) ?? 0, index.get(target) ?? 0] as const);
  const sizes = model.nodes.map((item): NodeSize => {
    const size = nodeSize(item, text, glyphScale(model.nodes.length));
    if (!size.hasLabel || !badges.has(item.node.id)) return size;
    const w = size.text.w + 2 * BADGE.quiet + BADGE.after;
    return { ...size, text: { ...size.text, w, h: Math.max(size.text.h, 2 * BADGE.quiet) } };
  });
  return {
    model,
    sizes,
    ranks: model.nodes.map(({ node }) => byId.get(node.id) ?? 0),
    links,
    seed: seedOf(graph.id),
    badges,
  };
}

const MIN_ORGANELLE = 34_000;

function attempt({ model, sizes, ranks, links, seed }: Prepared, scale: number): Attempt {
  const { bodies, nodes } = model;
  const own = (region: NodeRegion) => nodes.flatMap((item, i) => (item.region === region ? [i] : []));
  const sum = (indices: readonly number[]) => indices.reduce((total, i) => total + footprint(sizes[i]!), 0);
  // What sits in the membrane of an organelle takes no room within it.
  const within = (i: number) => own(i).filter((k) => !nodes[k]!.silhouette);
  const needs = bodies.map(({ kind }, i) =>
    isOrganelle(kind)
      ? Math.max(
          sum(within(i)) * (kind === 'mitochondrion' ? 2.3 : 1.65) * Math.sqrt(scale),
          own(i).length > 0 ? MIN_ORGANELLE * 1.25 : MIN_ORGANELLE,
        )
      : sum(own(i)) * 1.65,
  );
  const cells = bodies.filter(({ kind }) => !isOrganelle(kind));
  const cellNeeds = cells.map(
    (_, i) =>
      90_000 + needs[i]! + bodies.reduce((total, { host }, k) => (host === i ? total + needs[k]! * 1.6 : total), 0),
  );
  const cellOf = (region: NodeRegion) => (typeof region === 'number' ? (bodies[region]!.host ?? region) : -1);
  const arrows = cells.map(() => cells.map(() => 0));
  for (const [a, b] of links) {
    const [from, to] = [cellOf(nodes[a]!.region), cellOf(nodes[b]!.region)];
    if (from >= 0 && to >= 0 && from !== to) arrows[from]![to]!++;
  }
  const cellRanks = cells.map((_, i) => {
    const members = nodes.flatMap((item, k) => (cellOf(item.region) === i ? [ranks[k]!] : []));
    return members.length === 0 ? 0 : members.reduce((a, b) => a + b, 0) / members.length;
  });
  const width = 1600;
  const strip = stripRows(nodes, sizes, ranks, width);
  const shape = (share: readonly number[]): { slots: Slots; anatomy: CellAnatomy } => {
    const slots = slotsFor({
      needs: cellNeeds.map((need, i) => need * share[i]!),
      spaceNeed: sum(own('space')) * 1.7,
      stripWidth: strip.longest,
      stripHeight: strip.height,
      arrows,
      ranks: cellRanks,
      cells,
      hasSeats: cells.map((_, i) => nodes.some((item) => item.region === i && item.silhouette)),
      scale,
    });
    return { slots, anatomy: makeAnatomy(model, slots, needs, seed) };
  };
  // Where the organelles of a cell have no room, that cell gets more of the picture.
  const share = cells.map(() => 1);
  let { slots, anatomy } = shape(share);
  for (let tries = 0; tries < CRAMPED_TRIES && anatomy.cramped.length > 0; tries++) {
    for (const host of new Set(anatomy.cramped)) share[host]! *= 1.25;
    ({ slots, anatomy } = shape(share));
  }
  const fixed = placeStrip(strip.rows, sizes, slots);
  const { places, faults } = placeNodes({
    anatomy,
    items: nodes,
    sizes,
    links,
    ranks,
    strips: fixed,
    strip: [TERRITORY_STRIP + 20, slots.width - 40],
    seed: seed + 1,
  });
  return { anatomy, places, faults: faults + anatomy.cramped.length };
}

/** The smallest picture in which everything has room; the last one tried where none has. */
function roomiest(prepared: Prepared): Attempt {
  let best: Attempt | undefined;
  for (let i = 0; i < TRIES; i++) {
    const made = attempt(prepared, GROWTH ** i);
    if (!best || made.faults < best.faults) best = made;
    if (best.faults === 0) break;
  }
  return best as Attempt;
}

function seatedSpot(id: string, { x, y, box, normal }: PlacedItem, { w, h }: NodeSize): PlacedNode {
  const rotate = normal && (Math.atan2(normal[0], -normal[1]) * 180) / Math.PI;
  return { id, x, y, w, h, box, ...(rotate !== undefined && { rotate }) };
}

export function autoCellLayout(graph: MechanismGraph, text: CellTextSizes): AutoCellLayout {
  const named = protagonists(graph);
  const badges = badgeSteps(graph, named);
  const prepared = prepare(graph, text, badges);
  const { model, sizes, links } = prepared;
  const { anatomy, places } = roomiest(prepared);
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
    const place = about === undefined ? undefined : items.get(about)?.place;
    const spot = placeEvent({
      title: step.title,
      hasWhen: step.when !== '',
      whenWidth: textWidth(step.when, text.sublabel, 450),
      about: place?.box ?? null,
      style: { size: text.event, weight: 650, leading: LABEL_LEADING, widest: [430, 400, 400] },
      badge: 2 * BADGE.event + BADGE.after,
      subHeight: text.sublabel * 1.32,
      anatomy,
      taken,
    });
    return { spot, ...(about !== undefined && { about }) };
  });

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

/** Where a card of a size covers least, the upper right corner first. */
export function freestCorner({ width, height, taken }: AutoCellLayout, w: number, h: number): Point {
  let best: Point = [width - w - 14, 14];
  let least = Number.POSITIVE_INFINITY;
  for (let y = 14; y + h < height - 10; y += 40) {
    for (let x = width - w - 14; x > 10; x -= 40) {
      const covered = taken.reduce((sum, box) => {
        const dx = Math.min(box.x + box.w, x + w) - Math.max(box.x, x);
        const dy = Math.min(box.y + box.h, y + h) - Math.max(box.y, y);
        return dx > 0 && dy > 0 ? sum + dx * dy : sum;
      }, 0);
      const cost = covered + (y + width - w - x) * 0.5;
      if (cost < least) [best, least] = [[x, y], cost];
    }
  }
  return best;
}

/** How far a place is from being between two cells: the name of a cleft stands where both are near. */
function betweenCells({ shapes }: CellAnatomy): (x: number, y: number) => number {
  const cells = shapes.filter(({ oval }) => !oval);
  return (x, y) => {
    const away = cells.map(({ field }) => Math.abs(field(x, y))).sort((a, b) => a - b);
    return (away[0] ?? 0) * 0.4 + (away[1] ?? 0) * 0.6;
  };
}

function placeTerritories(model: CellModel, anatomy: CellAnatomy, text: CellTextSizes, taken: Taken): Territory[] {
  const style = territoryStyle(text.territory);
  const block = (label: string): TextBlock => wrap(label.toUpperCase(), style);
  const found: Territory[] = [];
  const add = (id: string, label: string, region: NodeRegion, near: Box): void => {
    if (label.trim() === '') return;
    const shape = typeof region === 'number' ? anatomy.shapes[region] : undefined;
    const isCleft = region === 'space' && /cleft|gap|interstiti/i.test(label);
    // The folds of a mitochondrion reach further in than anything else.
    const least = shape?.body.kind === 'mitochondrion' ? 14 + (shape.oval?.ry ?? 0) * 0.4 : 20;
    const spot = placeTerritory({
      block: block(label),
      region,
      near,
      ...(isCleft && { draw: betweenCells(anatomy) }),
      depth: { least, best: region === 'space' && !isCleft ? 90 : 58 },
      fall: region === 'space' ? (isCleft ? 0 : 0.12) : 0.3,
      anatomy,
      taken,
    });
    if (!spot) return;
    taken.boxes.push(spot.box);
    found.push({ ...spot, id, region });
  };
  model.bodies.forEach(({ id, label, parts }, i) => {
    const { box } = anatomy.shapes[i]!;
    add(id, label, i, box);
    for (const part of parts) add(part.id, part.label, part.isMembrane ? 'space' : i, box);
  });
  const stage = { x: 0, y: 0, w: anatomy.width, h: anatomy.stripTop };
  for (const { id, label } of model.spaces) add(id, label, 'space', stage);
  model.strips.forEach(({ id, label }, i) => {
    const words = wrap(label.toUpperCase(), { ...style, widest: [190, 190, 190] });
    const box = { x: 40, y: anatomy.stripTop + 40 + i * 66, w: words.w, h: words.h };
    taken.boxes.push(box);
    found.push({ box, lines: words.lines, id, region: 'strip' });
  });
  return found;
}
