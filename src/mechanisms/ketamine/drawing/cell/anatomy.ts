import { type Contour, contour } from '../../../../layout/tissue/contour';
import { type Outline, patched, seatAt, type Seat } from '../../../../layout/tissue/outline';
import { type PitSpot, pitAt, poreOf } from '../../../../layout/tissue/pits';
import {
  dendriteField,
  GROWTH_STEPS,
  HEAD,
  interneuronField,
  leftAxonField,
  rightAxonField,
  type SpineShape,
  spineShape,
  terminalField,
} from './bodies';

/** How far the neighbouring spines have grown and the vesicle at the shoulder is open; 0 to 1. */
export interface DendriteState {
  /** One for each of `spineSpots`. */
  growth: readonly number[];
  open: number;
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
  terminalMembrane(open: readonly number[]): Outline;
  dendriteMembrane(state: DendriteState): Outline;
  spine(index: number, growth: number): SpineShape;
}

const DEPTHS = [4, 8, 12, 17, 22, 28, 35, 43, 52];

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

/** Computed when first asked for. */
function lazy<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
}

const outlines = {
  interneuron: lazy(() => contour(interneuronField, { x: -500, y: -60, w: 1160, h: 580 }, DEPTHS)),
  terminal: lazy(() => contour(terminalField, { x: 560, y: -450, w: 580, h: 960 }, DEPTHS)),
  dendrite: lazy(() => contour(dendriteField, { x: -445, y: 480, w: 2490, h: 450 }, DEPTHS)),
  leftAxon: lazy(() => contour(leftAxonField, { x: -445, y: 490, w: 910, h: 130 }, [5, 10, 16])),
  rightAxon: lazy(() => contour(rightAxonField, { x: 1180, y: 490, w: 865, h: 130 }, [5, 10, 16])),
};

/** The costly outlines, to be computed one by one with room for other work between them. */
export const anatomyParts: readonly (() => unknown)[] = Object.values(outlines);

export function makeAnatomy(): Anatomy {
  const interneuron = outlines.interneuron();
  const terminal = outlines.terminal();
  const dendrite = outlines.dendrite();
  const axons = [outlines.leftAxon(), outlines.rightAxon()];
  const pits = [754, 852, 950].map((x): PitSpot => ({ seat: lowest(terminal.outline, x), radius: 18.5, depth: 29 }));
  // On the rim of the head, a little above its right end.
  const angle = -0.345;
  const shoulder: PitSpot = {
    seat: seatAt(dendrite.outline, HEAD.x + Math.cos(angle) * 196, HEAD.y + Math.sin(angle) * 196),
    radius: 16.5,
    depth: 27,
  };
  const terminals = new Map<string, Outline>();
  const dendrites = new Map<string, Outline>();
  const rounded = (value: number, steps: number) => Math.round(value * steps);
  return {
    interneuron,
    terminal,
    dendrite,
    axons,
    pits,
    shoulder,
    spine: spineShape,
    terminalMembrane(open) {
      const pores = open.map((value) => rounded(poreOf(value), 10));
      return recent(terminals, pores.join(' '), () =>
        patched(
          terminal.outline,
          pores.flatMap((pore, i) => (pore > 0 ? [pitAt(terminalField, pits[i]!, pore / 10).patch] : [])),
        ),
      );
    },
    dendriteMembrane({ growth, open }) {
      const pore = rounded(poreOf(open), 10);
      const steps = growth.map((value) => rounded(value, GROWTH_STEPS));
      return recent(dendrites, `${steps.join(' ')} ${pore}`, () =>
        patched(dendrite.outline, [
          ...steps.map((step, i) => spineShape(i, step / GROWTH_STEPS).patch),
          ...(pore > 0 ? [pitAt(dendriteField, shoulder, pore / 10).patch] : []),
        ]),
      );
    },
  };
}

/** The place on the floor of an outline at an x. */
function lowest(outline: Outline, x: number): Seat {
  return seatAt(outline, x, seatAt(outline, x, 480).y);
}
