import type { Box } from '../geometry';
import type { CellAnatomy } from './cellAnatomy';
import type { CellNode, NodeRegion } from './cellModel';
import type { PlacedItem } from './cellPlacement';
import type { NodeSize } from './cellSizes';

export interface CostInput {
  anatomy: CellAnatomy;
  items: readonly CellNode[];
  sizes: readonly NodeSize[];
  /** Pairs of items that an arrow joins. */
  links: readonly (readonly [source: number, target: number])[];
  /** The strip's left and right end. */
  strip: readonly [number, number];
}

const FRAME = 18;
/** Clear room between a glyph and anything else, and between words and anything else. */
const PAD = { glyph: 17, label: 8 };
const INSIDE = 20;
/** What an arrow costs that runs through a glyph, through words, across another arrow, through an organelle or a cell. */
const THROUGH = { glyph: 95, words: 70, own: 34, arrow: 60, organelle: 32, cell: 24 };

function penetration(a: Box, b: Box, pad: number): number {
  const dx = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x) + pad;
  if (dx <= 0) return 0;
  const dy = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y) + pad;
  return dy <= 0 ? 0 : 0.4 + Math.min(dx, dy) / 24;
}

/** Whether a straight way from a to b touches a box made larger by `pad`. Asked millions of times, so without arrays. */
function cutsBox(a: PlacedItem, b: PlacedItem, box: Box, pad: number): boolean {
  const left = box.x - pad;
  const right = box.x + box.w + pad;
  if ((a.x < left && b.x < left) || (a.x > right && b.x > right)) return false;
  const top = box.y - pad;
  const floor = box.y + box.h + pad;
  if ((a.y < top && b.y < top) || (a.y > floor && b.y > floor)) return false;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const c1 = dx * (top - a.y) - dy * (left - a.x);
  const c2 = dx * (top - a.y) - dy * (right - a.x);
  const c3 = dx * (floor - a.y) - dy * (left - a.x);
  const c4 = dx * (floor - a.y) - dy * (right - a.x);
  // With all four corners on one side of it, the way passes by.
  return !((c1 > 0 && c2 > 0 && c3 > 0 && c4 > 0) || (c1 < 0 && c2 < 0 && c3 < 0 && c4 < 0));
}

const turn = (p: PlacedItem, q: PlacedItem, r: PlacedItem) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);

function crosses(a: PlacedItem, b: PlacedItem, c: PlacedItem, d: PlacedItem): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

function boxFault(depth: (x: number, y: number) => number, box: Box, margin: number): number {
  const { x, y, w, h } = box;
  let total = 0;
  for (let k = 0; k < 9; k++) {
    if (k === 4) continue;
    total += Math.max(0, depth(x + (w * (k % 3)) / 2, y + (h * Math.floor(k / 3)) / 2) + margin);
  }
  return total / 60;
}

const clearance = (a: Box, b: Box): number => {
  const dx = Math.max(0, a.x - b.x - b.w, b.x - a.x - a.w);
  const dy = Math.max(0, a.y - b.y - b.h, b.y - a.y - a.h);
  return Math.sqrt(dx * dx + dy * dy);
};

export interface CellCosts {
  /** What is wrong with a place: out of its region, or over something else. Nothing, in a good picture. */
  faults(i: number, place: PlacedItem): number;
  /** How hard a place is to read: long arrows, arrows through things and across one another, crowding. */
  strain(i: number, place: PlacedItem): number;
}

/** The costs of places, given where everything else stands now. */
export function cellCosts(input: CostInput, places: readonly PlacedItem[]): CellCosts {
  const { anatomy, items, sizes, links, strip } = input;
  const { width, height, stripTop, shapes } = anatomy;
  const n = items.length;
  // Plain arrays of numbers: the costs are asked for tens of thousands of times.
  const sources = Int32Array.from(links, (link) => link[0]);
  const targets = Int32Array.from(links, (link) => link[1]);
  const parentOf = (region: NodeRegion): NodeRegion =>
    typeof region === 'number' ? (shapes[region]!.body.host ?? 'space') : region;
  const own = items.map(({ region }) => anatomy.depthIn(region));
  const parents = items.map(({ region }) => anatomy.depthIn(parentOf(region)));
  const incident = items.map((_, i) => links.flatMap(([a, b], k) => (a !== b && (a === i || b === i) ? [k] : [])));
  // Few things in a large picture stand further apart than many.
  const air = Math.max(78, Math.min(240, Math.sqrt((width * stripTop) / Math.max(1, n)) * 0.34));
  // The folds of a mitochondrion reach in from its rim.
  const inset = items.map(({ region }) => {
    const shape = typeof region === 'number' ? shapes[region] : undefined;
    return shape?.body.kind === 'mitochondrion' ? INSIDE + (shape.oval?.ry ?? 0) * 0.26 : INSIDE;
  });

  const isOutside = items.map(({ region, silhouette }) =>
    items.map((other) => {
      if (!silhouette || other.region === region || other.region === 'strip') return false;
      return !(typeof other.region === 'number' && shapes[other.region]!.body.host === region);
    }),
  );

  const hasLink = items.map((_, i) => {
    const others = incident[i]!.map((k) => (links[k]![0] === i ? links[k]![1] : links[k]![0]));
    return { outside: others.some((j) => isOutside[i]![j]!), inside: others.some((j) => !isOutside[i]![j]!) };
  });
  /** Words over the end of a receptor that an arrow leaves or meets. */
  const wordsInWay = (i: number, place: PlacedItem): number => {
    const { reach } = sizes[i]!;
    if (!place.normal || !place.label || !reach) return 0;
    const [nx, ny] = place.normal;
    const end = (far: number): PlacedItem => ({ x: place.x + nx * far, y: place.y + ny * far, box: place.box });
    let cost = 0;
    if (hasLink[i]!.outside && cutsBox(place, end(reach.out + 60), place.label, 4)) cost += THROUGH.words;
    if (hasLink[i]!.inside && cutsBox(place, end(-reach.in - 60), place.label, 4)) cost += THROUGH.words;
    return cost;
  };
  const ovals = shapes.flatMap(({ oval }, region) => (oval ? [{ region, oval }] : []));

  const frameFault = ({ x, y, w, h }: Box, floor: number): number =>
    Math.max(0, FRAME - x, FRAME - y, x + w - width + FRAME, y + h - floor + FRAME) / 16;

  const containment = (i: number, place: PlacedItem): number => {
    const { region } = items[i]!;
    if (region === 'strip') {
      return (
        Math.max(0, strip[0] - place.box.x, place.box.x + place.box.w - strip[1]) / 16 + frameFault(place.box, height)
      );
    }
    let fault = frameFault(place.box, stripTop) + (place.label ? frameFault(place.label, stripTop) : 0);
    if (place.normal) {
      // The head must have the space that the membrane faces, and not the next cell.
      const reach = sizes[i]!.reach!;
      const [nx, ny] = place.normal;
      for (let share = 0.5; share <= 1; share += 0.5) {
        fault += Math.max(0, parents[i]!(place.x + nx * reach.out * share, place.y + ny * reach.out * share) + 6) / 24;
        fault += Math.max(0, own[i]!(place.x - nx * reach.in * share, place.y - ny * reach.in * share) + 6) / 24;
      }
      if (place.label) fault += Math.min(boxFault(own[i]!, place.label, 13), boxFault(parents[i]!, place.label, 13));
      return fault;
    }
    fault += boxFault(own[i]!, place.box, inset[i]!);
    if (place.label) fault += boxFault(own[i]!, place.label, 13);
    return fault;
  };

  const pair = (a: PlacedItem, b: PlacedItem): number => {
    let fault = penetration(a.box, b.box, PAD.glyph * 2);
    if (b.label) fault += penetration(a.box, b.label, PAD.glyph);
    if (a.label) {
      fault += penetration(a.label, b.box, PAD.glyph);
      if (b.label) fault += penetration(a.label, b.label, PAD.label * 2);
    }
    return fault;
  };

  const wayStrain = (k: number, a: PlacedItem, b: PlacedItem, from: number, to: number): number => {
    let cost = 0;
    for (let j = 0; j < n; j++) {
      if (j === from || j === to) {
        const label = j === from ? a.label : b.label;
        if (label && cutsBox(a, b, label, 2)) cost += THROUGH.own;
        continue;
      }
      const other = places[j]!;
      if (cutsBox(a, b, other.box, 8)) cost += THROUGH.glyph;
      if (other.label && cutsBox(a, b, other.label, 4)) cost += THROUGH.words;
    }
    for (let m = 0; m < links.length; m++) {
      if (m === k) continue;
      const c = sources[m]!;
      const d = targets[m]!;
      if (c === from || c === to || d === from || d === to || c === d) continue;
      if (crosses(a, b, places[c]!, places[d]!)) cost += THROUGH.arrow;
    }
    const ra = items[from]!.region;
    const rb = items[to]!.region;
    const outward = isOutside[from]![to]!;
    const inward = isOutside[to]![from]!;
    for (let t = 0.25; t < 0.8; t += 0.25) {
      const x = a.x + (b.x - a.x) * t;
      const y = a.y + (b.y - a.y) * t;
      for (let k = 0; k < ovals.length; k++) {
        const oval = ovals[k]!.oval;
        const region = ovals[k]!.region;
        if (region === ra || region === rb) continue;
        const u = (x - oval.x) / oval.rx;
        const v = (y - oval.y) / oval.ry;
        if (u * u + v * v < 1) cost += THROUGH.organelle;
      }
      // What binds to a receptor comes to it from outside, not through the cell.
      if (outward && own[from]!(x, y) < -20) cost += THROUGH.cell;
      if (inward && own[to]!(x, y) < -20) cost += THROUGH.cell;
    }
    return cost;
  };

  /** A receptor turns its head to what binds to it, and its tail to what it acts on within. */
  const facing = (place: PlacedItem, other: PlacedItem, isOutside: boolean): number => {
    if (!place.normal) return 0;
    const dx = other.x - place.x;
    const dy = other.y - place.y;
    const cos = (dx * place.normal[0] + dy * place.normal[1]) / (Math.sqrt(dx * dx + dy * dy) || 1);
    return isOutside ? (1 - cos) * 26 : (1 + cos) * 10;
  };
  return {
    faults(i, place) {
      let fault = containment(i, place);
      for (let j = 0; j < n; j++) if (j !== i) fault += pair(place, places[j]!);
      return fault;
    },
    strain(i, place) {
      let cost = wordsInWay(i, place);
      const { region } = items[i]!;
      for (let j = 0; j < n; j++) {
        if (j === i || items[j]!.region !== region) continue;
        const other = places[j]!;
        const dx = place.x - other.x;
        const dy = (place.y - other.y) * 1.5;
        cost += (air * 60) / (Math.sqrt(dx * dx + dy * dy) + 60);
      }
      for (const k of incident[i]!) {
        const from = sources[k]!;
        const to = targets[k]!;
        const a = from === i ? place : places[from]!;
        const b = to === i ? place : places[to]!;
        const clear = clearance(a.box, b.box);
        cost += Math.max(0, clear - air) * 0.34 + Math.max(0, air * 0.8 - clear) * 1.1;
        cost += Math.max(0, a.y - b.y) * 0.05 + Math.max(0, a.x - b.x) * 0.02;
        cost += wayStrain(k, a, b, from, to);
        const j = from === i ? to : from;
        cost += facing(place, places[j]!, isOutside[i]![j]!) + facing(places[j]!, place, isOutside[j]![i]!);
      }
      for (let k = 0; k < links.length; k++) {
        const from = sources[k]!;
        const to = targets[k]!;
        if (from === i || to === i || from === to) continue;
        const a = places[from]!;
        const b = places[to]!;
        if (cutsBox(a, b, place.box, 8)) cost += THROUGH.glyph;
        if (place.label && cutsBox(a, b, place.label, 4)) cost += THROUGH.words;
      }
      return cost;
    },
  };
}
