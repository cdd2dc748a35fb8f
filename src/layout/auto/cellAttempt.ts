import type { MechanismGraph } from '../../model/mechanism';
import { type CellAnatomy, makeAnatomy } from './cellAnatomy';
import { isOrganelle } from './cellKinds';
import { type CellModel, cellModel, flowRanks, type NodeRegion } from './cellModel';
import { type PlacedItem, placeNodes } from './cellPlacement';
import { BADGE, type CellTextSizes, footprint, glyphScale, type NodeSize, nodeSize } from './cellSizes';
import { type Slots, slotsFor } from './cellSlots';
import { placeStrip, STRIP_NAME_GAP, STRIP_NAMES, stripNames, stripRows } from './cellStrip';

/** How often the picture is made again, each time larger, until all of it has room. */
const TRIES = 6;
const CRAMPED_TRIES = 8;
const GROWTH = 1.22;

function seedOf(text: string): number {
  let hash = 2166136261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
}

/** A picture of one size: its tissue, its nodes in their places, and how many of them stand badly. */
export interface Attempt {
  anatomy: CellAnatomy;
  places: readonly PlacedItem[];
  faults: number;
}

export interface Prepared {
  /** How high the names at the left of the strip are together. */
  namesHeight: number;
  model: CellModel;
  sizes: NodeSize[];
  ranks: number[];
  links: (readonly [number, number])[];
  seed: number;
}

export function prepare(graph: MechanismGraph, text: CellTextSizes, badges: ReadonlyMap<string, number>): Prepared {
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
  const namesHeight = stripNames(model, text).reduce((sum, { words }) => sum + words.h + STRIP_NAME_GAP, 0);
  return {
    model,
    namesHeight,
    sizes,
    ranks: model.nodes.map(({ node }) => byId.get(node.id) ?? 0),
    links,
    seed: seedOf(graph.id),
  };
}

/** An organelle with nothing in it is drawn this large, in square units. */
const MIN_ORGANELLE = 34_000;

function* attempt(
  { model, sizes, ranks, links, seed, namesHeight }: Prepared,
  scale: number,
): Generator<void, Attempt, void> {
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
  const strip = stripRows(nodes, sizes, ranks);
  const shape = (share: readonly number[]): { slots: Slots; anatomy: CellAnatomy } => {
    const slots = slotsFor({
      needs: cellNeeds.map((need, i) => need * share[i]!),
      spaceNeed: sum(own('space')) * 1.7,
      stripWidth: strip.longest,
      stripHeight: strip.height === 0 ? 0 : Math.max(strip.height, namesHeight),
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
  yield;
  const fixed = placeStrip(strip.rows, sizes, slots);
  const { places, faults } = yield* placeNodes({
    anatomy,
    items: nodes,
    sizes,
    links,
    ranks,
    strips: fixed,
    strip: [STRIP_NAMES + 20, slots.width - 40],
    seed: seed + 1,
  });
  return { anatomy, places, faults: faults + anatomy.cramped.length };
}

/** The smallest picture in which everything has room; the last one tried where none has. */
export function* roomiest(prepared: Prepared): Generator<void, Attempt, void> {
  let best: Attempt | undefined;
  for (let i = 0; i < TRIES; i++) {
    const made = yield* attempt(prepared, GROWTH ** i);
    if (!best || made.faults < best.faults) best = made;
    if (best.faults === 0) break;
  }
  return best as Attempt;
}
