import type { Contour } from '../../../../layout/tissue/contour';
import {
  type Outline,
  outlineThrough,
  type Patch,
  patched,
  seatAt,
  type Seat,
} from '../../../../layout/tissue/outline';
import { EDGE, SOFT, unpackLine, unpackPoints } from '../../../../layout/tissue/packedLine';
import { type Pit, pitOf, PORE_STEPS, type PitSpot, poreOf } from '../../../../layout/tissue/pits';
import data from './anatomy.data.json';
import { GROWTH_STEPS, HEAD, REACH, spineSpots } from './landmarks';
import type motionData from './anatomyInMotion.data.json';

/*
 * The outlines of the cells. `bake/` computes them from distance fields; what is here reads the lines that it has written
 * (`npm run outlines`). Those of a picture at rest come first, those between two states when something is to move.
 */

/** How far the neighbouring spines have grown and the vesicle at the shoulder is open; 0 to 1. */
export interface DendriteState {
  /** One for each of `spineSpots`. */
  growth: readonly number[];
  open: number;
}

/** A spine at a growth. */
export interface SpineShape {
  /** The membrane that it puts into the dendrite's. */
  patch: Patch;
  /** From root to root along the top. */
  line: Outline;
  body: Outline;
  /** Further and further inside it. */
  inner: readonly Outline[];
}

/** The cells, outlined once; what changes in them is patched in. */
export interface Anatomy {
  interneuron: Contour;
  terminal: Contour;
  dendrite: Contour;
  axons: readonly Contour[];
  /** Three vesicles of the active zone that open in the burst, left to right. */
  pits: readonly PitSpot[];
  /** The vesicle with BDNF at the right shoulder of the spine. */
  shoulder: PitSpot;
  /** One of these vesicles, its pore open by 0 to 1. */
  pit(spot: PitSpot, pore: number): Pit;
  terminalMembrane(open: readonly number[]): Outline;
  dendriteMembrane(state: DendriteState): Outline;
  /** One of `spineSpots`. */
  spine(index: number, growth: number): SpineShape;
  /** Brings the shapes between two states at rest. */
  addMotion(motion: typeof motionData): void;
}

/** Room for every settled state and the frames around the current one. */
const CACHE_SIZE = 16;

/** Caches the most recent results by a short key: the same outlines are asked for in every frame. */
function recent<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const cached = cache.get(key);
  if (cached) return cached;
  const value = make();
  cache.set(key, value);
  const [oldest] = cache.keys();
  if (cache.size > CACHE_SIZE && oldest !== undefined) cache.delete(oldest);
  return value;
}

/** What a thing is drawn from at each step of its motion. Until all of that is here, the nearest stands for the others. */
function createShapes<Lines, Shape>(known: Map<number, Lines>, make: (lines: Lines) => Shape) {
  const shapes = new Map<number, Shape>();
  const nearest = (step: number): number =>
    known.has(step)
      ? step
      : [...known.keys()].reduce((best, other) => (Math.abs(other - step) < Math.abs(best - step) ? other : best));
  return {
    nearest,
    at(step: number): Shape {
      const at = nearest(step);
      const shape = shapes.get(at) ?? make(known.get(at) as Lines);
      shapes.set(at, shape);
      return shape;
    },
    /** One for each step, the first for step `from`. Those at rest are known. */
    add(lines: readonly (Lines | null)[], from: number): void {
      lines.forEach((one, i) => {
        if (one !== null) known.set(from + i, one);
      });
    },
  };
}

interface PackedSpine {
  line: string;
  inner: readonly string[];
}

function spineShape(index: number, { line: packed, inner }: PackedSpine): SpineShape {
  const points = unpackLine(packed, EDGE, false);
  const { x: root } = spineSpots[index]!;
  return {
    patch: { points, replaces: ([x, y]) => Math.abs(x - root) < REACH && y < 830 },
    line: outlineThrough(points, false),
    // Its colours fade out above the line that closes it.
    body: outlineThrough(points, true),
    inner: inner.map((text) => outlineThrough(unpackLine(text, SOFT, true), true)),
  };
}

/** The place on the floor of an outline at an x. */
function lowest(outline: Outline, x: number): Seat {
  return seatAt(outline, x, seatAt(outline, x, 480).y);
}

/** Where vesicles open, by the outlines of the cells that they open from. */
export function pitSpots(terminal: Outline, dendrite: Outline): Pick<Anatomy, 'pits' | 'shoulder'> {
  // On the rim of the head, a little above its right end.
  const angle = -0.345;
  return {
    pits: [754, 852, 950].map((x): PitSpot => ({ seat: lowest(terminal, x), radius: 18.5, depth: 29 })),
    shoulder: {
      seat: seatAt(dendrite, HEAD.x + Math.cos(angle) * 196, HEAD.y + Math.sin(angle) * 196),
      radius: 16.5,
      depth: 27,
    },
  };
}

function contourOf({ outline, inner }: { outline: string; inner: readonly string[] }): Contour {
  return {
    outline: outlineThrough(unpackLine(outline, EDGE, true), true),
    inner: inner.map((text) => outlineThrough(unpackLine(text, SOFT, true), true)),
  };
}

function makeAnatomy(): Anatomy {
  const { interneuron, terminal, dendrite, axons } = data;
  const bodies = {
    interneuron: contourOf(interneuron),
    terminal: contourOf(terminal),
    dendrite: contourOf(dendrite),
    axons: axons.map(contourOf),
  };
  const { pits, shoulder } = pitSpots(bodies.terminal.outline, bodies.dendrite.outline);
  const spots = [...pits, shoulder];
  const pores = data.pits.map((rim, i) => {
    const { outline } = i < pits.length ? bodies.terminal : bodies.dendrite;
    return createShapes(new Map([[PORE_STEPS, rim]]), (text) =>
      pitOf(outline, spots[i]!, unpackPoints(text, EDGE.perUnit)),
    );
  });
  const spines = data.spines.map(({ stub, grown }, i) =>
    createShapes(
      new Map<number, PackedSpine>([
        [0, stub],
        [GROWTH_STEPS, grown],
      ]),
      (lines) => spineShape(i, lines),
    ),
  );
  const poreStep = (i: number, pore: number) => pores[i]!.nearest(Math.max(1, Math.round(pore * PORE_STEPS)));
  const growthStep = (i: number, growth: number) => spines[i]!.nearest(Math.round(growth * GROWTH_STEPS));
  const terminals = new Map<string, Outline>();
  const dendrites = new Map<string, Outline>();
  return {
    ...bodies,
    pits,
    shoulder,
    pit: (spot, pore) => pores[spots.indexOf(spot)]!.at(Math.max(1, Math.round(pore * PORE_STEPS))),
    spine: (i, growth) => spines[i]!.at(Math.round(growth * GROWTH_STEPS)),
    terminalMembrane(open) {
      const steps = open.map((value, i) => (poreOf(value) > 0 ? poreStep(i, poreOf(value)) : 0));
      return recent(terminals, steps.join(' '), () =>
        patched(
          bodies.terminal.outline,
          steps.flatMap((step, i) => (step > 0 ? [pores[i]!.at(step).patch] : [])),
        ),
      );
    },
    dendriteMembrane({ growth, open }) {
      const steps = growth.map((value, i) => growthStep(i, value));
      const pore = poreOf(open) > 0 ? poreStep(pits.length, poreOf(open)) : 0;
      return recent(dendrites, `${steps.join(' ')} ${pore}`, () =>
        patched(bodies.dendrite.outline, [
          ...steps.map((step, i) => spines[i]!.at(step).patch),
          ...(pore > 0 ? [pores[pits.length]!.at(pore).patch] : []),
        ]),
      );
    },
    addMotion(motion) {
      motion.spines.forEach((lines, i) => spines[i]!.add(lines, 0));
      motion.pits.forEach((rims, i) => pores[i]!.add(rims, 1));
    },
  };
}

let made: Anatomy | undefined;

/** Made when first asked for; there is one. */
export function anatomy(): Anatomy {
  made ??= makeAnatomy();
  return made;
}
