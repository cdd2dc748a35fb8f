import { seededRandom } from '../../clock/seededRandom';
import type { Box, Point } from '../geometry';
import { cellCosts, type CostInput } from './cellCosts';
import type { NodeRegion } from './cellModel';

/** A node in its place: its glyph, and the words beside it where they are not on it. */
export interface PlacedItem {
  x: number;
  y: number;
  box: Box;
  label?: Box;
  /** The direction out of the membrane, where it sits in one. */
  normal?: Point;
}

export interface PlacementInput extends CostInput {
  /** How far down the chain of arrows each item is. */
  ranks: readonly number[];
  /** Where those in the strip start; they move along it. */
  strips: ReadonlyMap<number, PlacedItem>;
  seed: number;
}

interface Candidate {
  x: number;
  y: number;
  /** The point of the membrane's outline, for what sits in one. */
  seat: number;
  /** Where the words stand. */
  side: number;
}

/** A fault weighs as much as several arrows through things. */
const HARD = 240;
/** Below this much of a fault, an item stands well. */
const TOLERANCE = 0.5;
const SIDES = 8;
/** Moves between two pauses. */
const PAUSE = 1500;
const HOT = 120;
const COLD = 0.5;

const boxAt = (x: number, y: number, w: number, h: number): Box => ({ x: x - w / 2, y: y - h / 2, w, h });

/** Words on a side of a glyph: below, right, left, above, and right and left a little higher or lower. */
function besideBox(box: Box, w: number, h: number, side: number): Box {
  const [cx, cy] = [box.x + box.w / 2, box.y + box.h / 2];
  const dir = side === 0 || side === 1 || side === 4 || side === 6 ? 1 : -1;
  if (side === 0 || side === 3) return boxAt(cx, cy + dir * (box.h / 2 + 6 + h / 2), w, h);
  const shift = side < 4 ? 0 : side < 6 ? -0.32 : 0.32;
  return boxAt(cx + dir * (box.w / 2 + 9 + w / 2), cy + shift * box.h, w, h);
}

/**
 * Finds a place for every node by simulated annealing: short arrows that cross little, room between things, words beside
 * their glyph. The same input gives the same places. `faults` counts what stands where it may not. It pauses now and then,
 * so that a page can do other work.
 */
export function* placeNodes(
  input: PlacementInput,
): Generator<void, { places: readonly PlacedItem[]; faults: number }, void> {
  const { anatomy, items, sizes, links, ranks, strips, seed } = input;
  const { width, stripTop, shapes } = anatomy;
  const chance = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(chance() * list.length)];

  // Seats: the stretch of each membrane that the picture shows.
  const seatsOf = shapes.map(({ contour: { outline } }) =>
    outline.points.flatMap(([x, y], i) => (x > 60 && x < width - 60 && y > 54 && y < stripTop - 30 ? [i] : [])),
  );
  const laid = (i: number, { x, y, seat, side }: Candidate): PlacedItem => {
    const { w, h, text, hasLabel, reach } = sizes[i]!;
    const { region } = items[i]!;
    let place: PlacedItem;
    if (reach && typeof region === 'number') {
      const { points, normals } = shapes[region]!.contour.outline;
      const [p, normal] = [points[seat]!, normals[seat]!];
      const middle = (reach.out - reach.in) / 2;
      const [nx, ny] = [Math.abs(normal[0]), Math.abs(normal[1])];
      const box = boxAt(p[0] + normal[0] * middle, p[1] + normal[1] * middle, nx * h + ny * w, ny * h + nx * w);
      place = { x: p[0], y: p[1], box, normal };
    } else place = { x, y, box: boxAt(x, y, w, h) };
    return hasLabel ? { ...place, label: besideBox(place.box, text.w, text.h, side) } : place;
  };

  const places: PlacedItem[] = [];
  const candidates: Candidate[] = [];
  const costs = cellCosts(input, places);
  const total = (i: number, place: PlacedItem): number =>
    costs.faults(i, place) * HARD + costs.strain(i, place) + (sizes[i]!.hasLabel && candidates[i]!.side > 3 ? 3 : 0);
  const neighbours = items.map((_, i) =>
    links.flatMap(([a, b]) => (a === b ? [] : a === i ? [b] : b === i ? [a] : [])),
  );

  // The start: things of a region in rows by how far down the chain they are.
  const spots = new Map<NodeRegion, Point[]>();
  const spotsOf = (region: NodeRegion): Point[] => {
    const known = spots.get(region);
    if (known) return known;
    const depth = anatomy.depthIn(region);
    const found: Point[] = [];
    for (let margin = 56; found.length === 0 && margin > -3000; margin -= margin > 0 ? 28 : 500) {
      for (let y = 40; y < stripTop - 30; y += 38) {
        for (let x = 50; x < width - 40; x += 38) {
          if (depth(x, y) < -margin) found.push([x + (chance() - 0.5) * 24, y + (chance() - 0.5) * 24]);
        }
      }
    }
    found.sort((a, b) => a[1] + a[0] * 0.3 - b[1] - b[0] * 0.3);
    spots.set(region, found);
    return found;
  };
  const peersOf = new Map<NodeRegion, number[]>();
  items.forEach(({ region }, i) => peersOf.set(region, [...(peersOf.get(region) ?? []), i]));
  for (const peers of peersOf.values()) peers.sort((a, b) => ranks[a]! - ranks[b]! || a - b);
  items.forEach(({ region }, i) => {
    const held = strips.get(i);
    const peers = peersOf.get(region)!;
    const share = (peers.indexOf(i) + 0.5) / peers.length;
    const free = held ? [] : spotsOf(region);
    const [x, y] = held ? [held.x, held.y] : (free[Math.floor(share * free.length)] ?? [width / 2, stripTop / 2]);
    const seat = typeof region === 'number' ? (pick(seatsOf[region]!) ?? 0) : 0;
    candidates.push({ x, y, seat, side: Math.floor(chance() * 4) });
    places.push(laid(i, candidates[i]!));
  });

  const proposal = (i: number, reach: number): Candidate => {
    const now = candidates[i]!;
    const { region, silhouette } = items[i]!;
    const kind = chance();
    if (region === 'strip') {
      return { ...now, x: kind < 0.3 ? 240 + chance() * (width - 300) : now.x + (chance() - 0.5) * reach };
    }
    if (silhouette && typeof region === 'number') {
      const side = chance() < 0.3 ? Math.floor(chance() * SIDES) : now.side;
      const seats = seatsOf[region]!;
      if (seats.length === 0 || kind < 0.12) return { ...now, side: Math.floor(chance() * SIDES) };
      if (kind < 0.36) return { ...now, seat: pick(seats)!, side };
      const step = Math.round(((chance() - 0.5) * reach) / 4);
      const at = (seats.indexOf(now.seat) + step + seats.length * 8) % seats.length;
      return { ...now, seat: seats[at] ?? now.seat, side };
    }
    const side = sizes[i]!.hasLabel && chance() < 0.3 ? Math.floor(chance() * 4) : now.side;
    if (kind < 0.1 && sizes[i]!.hasLabel) return { ...now, side: Math.floor(chance() * 4) };
    if (kind < 0.22) {
      const [x, y] = pick(spotsOf(region)) ?? [now.x, now.y];
      return { ...now, x, y, side };
    }
    const friend = kind < 0.38 ? pick(neighbours[i]!) : undefined;
    if (friend !== undefined) {
      const other = places[friend]!;
      return { ...now, x: other.x + (chance() - 0.5) * 620, y: other.y + (chance() - 0.5) * 400, side };
    }
    return { ...now, x: now.x + (chance() - 0.5) * reach, y: now.y + (chance() - 0.5) * reach * 0.7, side };
  };

  const accepts = (before: number, after: number, temperature: number): boolean =>
    after <= before || chance() < Math.exp((before - after) / temperature);
  const tryMove = (i: number, candidate: Candidate, temperature: number): void => {
    const before = total(i, places[i]!);
    const old = candidates[i]!;
    candidates[i] = candidate;
    const place = laid(i, candidate);
    if (accepts(before, total(i, place), temperature)) places[i] = place;
    else candidates[i] = old;
  };
  const trySwap = (i: number, j: number, temperature: number): void => {
    const [a, b, pa, pb] = [candidates[i]!, candidates[j]!, places[i]!, places[j]!];
    const before = total(i, pa) + total(j, pb);
    candidates[i] = { ...a, x: b.x, seat: b.seat, ...(items[i]!.region !== 'strip' && { y: b.y }) };
    candidates[j] = { ...b, x: a.x, seat: a.seat, ...(items[i]!.region !== 'strip' && { y: a.y }) };
    places[i] = laid(i, candidates[i]);
    places[j] = laid(j, candidates[j]);
    if (accepts(before, total(i, places[i]) + total(j, places[j]), temperature)) return;
    [candidates[i], candidates[j], places[i], places[j]] = [a, b, pa, pb];
  };

  const moves = 7000 + items.length * 320;
  for (let m = 0; m < moves; m++) {
    if (m % PAUSE === PAUSE - 1) yield;
    const t = m / moves;
    const temperature = HOT * (COLD / HOT) ** t;
    const i = Math.floor(chance() * items.length);
    if (chance() < 0.1) {
      const j = pick(peersOf.get(items[i]!.region)!)!;
      if (j !== i && Boolean(items[i]!.silhouette) === Boolean(items[j]!.silhouette)) trySwap(i, j, temperature);
    } else tryMove(i, proposal(i, 420 * (1 - t) ** 1.5 + 12), temperature);
  }
  // What still stands badly looks all over its region once more, and takes the least fault.
  const isFaulty = (i: number) => costs.faults(i, places[i]!) >= TOLERANCE;
  for (let round = 0; round < 4; round++) {
    for (let i = 0; i < items.length; i++) {
      if (!isFaulty(i)) continue;
      for (let tries = 0; tries < 220 && isFaulty(i); tries++) {
        const candidate = proposal(i, 600);
        const place = laid(i, candidate);
        if (costs.faults(i, place) >= costs.faults(i, places[i]!)) continue;
        candidates[i] = candidate;
        places[i] = place;
      }
    }
  }
  return { places, faults: items.filter((_, i) => isFaulty(i)).length };
}
