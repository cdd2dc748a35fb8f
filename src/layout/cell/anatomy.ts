import type { Outline } from '../outline';
import { patched, seatAt, type Seat } from './along';
import { dendriteField, HEAD, interneuronField, leftAxonField, rightAxonField, shaft, terminalField } from './bodies';
import { type Contour, contour } from './contour';
import { type PitSpot, pitAt } from './pits';
import { GROWTH_STEPS, type SpineShape, spineShape, spineSpots } from './spines';

/** How grown the spines on each side are, and how far the vesicle at the shoulder is open; 0 to 1. */
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

/** Below this the vesicle has not yet touched the membrane. */
const TOUCH = 0.25;

/** How open a vesicle's pore is once it has touched the membrane. */
export function poreOf(open: number): number {
  return open <= TOUCH ? 0 : (open - TOUCH) / (1 - TOUCH);
}

/** Enough for every settled state and the frames around now. */
const REMEMBERED = 16;

/** Remembers the last few answers by a short key: outlines are asked for again in every frame. */
function remembered<T>(make: () => T, store: Map<string, T>, key: string): T {
  const known = store.get(key);
  if (known) return known;
  const fresh = make();
  store.set(key, fresh);
  const [oldest] = store.keys();
  if (store.size > REMEMBERED && oldest !== undefined) store.delete(oldest);
  return fresh;
}

/** Made when first asked for, and once. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const outlines = {
  interneuron: once(() => contour(interneuronField, { x: -500, y: -60, w: 1160, h: 580 }, DEPTHS)),
  terminal: once(() => contour(terminalField, { x: 560, y: -450, w: 580, h: 960 }, DEPTHS)),
  dendrite: once(() => contour(dendriteField, { x: -445, y: 480, w: 2490, h: 450 }, DEPTHS)),
  leftAxon: once(() => contour(leftAxonField, { x: -445, y: 490, w: 910, h: 130 }, [5, 10, 16])),
  rightAxon: once(() => contour(rightAxonField, { x: 1180, y: 490, w: 865, h: 130 }, [5, 10, 16])),
};

/** The costly parts, to be made one by one with room for other work between them. */
export const anatomyParts: readonly (() => unknown)[] = Object.values(outlines);

export function makeAnatomy(): Anatomy {
  const interneuron = outlines.interneuron();
  const terminal = outlines.terminal();
  const dendrite = outlines.dendrite();
  const axons = [outlines.leftAxon(), outlines.rightAxon()];
  const pits = [754, 852, 950].map((x): PitSpot => ({ seat: lowest(terminal.outline, x), radius: 18.5, depth: 29 }));
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
    spine: (index, growth) => spineShape(shaft, spineSpots[index]!, growth),
    terminalMembrane(open) {
      const pores = open.map((value) => rounded(poreOf(value), 10));
      return remembered(
        () =>
          patched(
            terminal.outline,
            pores.flatMap((pore, i) => (pore > 0 ? [pitAt(terminalField, pits[i]!, pore / 10).patch] : [])),
          ),
        terminals,
        pores.join(' '),
      );
    },
    dendriteMembrane({ growth, open }) {
      const pore = rounded(poreOf(open), 10);
      const steps = growth.map((value) => rounded(value, GROWTH_STEPS));
      return remembered(
        () =>
          patched(dendrite.outline, [
            ...steps.map((step, i) => spineShape(shaft, spineSpots[i]!, step / GROWTH_STEPS).patch),
            ...(pore > 0 ? [pitAt(dendriteField, shoulder, pore / 10).patch] : []),
          ]),
        dendrites,
        `${steps.join(' ')} ${pore}`,
      );
    },
  };
}

/** The place on the floor of an outline at an x. */
function lowest(outline: Outline, x: number): Seat {
  return seatAt(outline, x, seatAt(outline, x, 480).y);
}
