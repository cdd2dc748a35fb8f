import { ellipseField, type Field, grown, joined, processField, uneven, without } from '../tissue/field';
import { seededRandom } from '../../clock/seededRandom';
import type { BodyKind } from './cellKinds';
import type { Slot } from './cellSlots';

/** The middle of an organelle and its half axes. */
export interface Oval {
  x: number;
  y: number;
  rx: number;
  ry: number;
  rotate: number;
}

type Way = (readonly [x: number, y: number, r: number])[];

/** A bulge here and there on the sides that are seen makes a cell of an oval. */
function lobes({ box, past }: Slot, chance: () => number): Field[] {
  const [cx, cy, rx, ry] = [box.x + box.w / 2, box.y + box.h / 2, box.w / 2, box.h / 2];
  const size = Math.min(rx, ry);
  const sides = [
    ...(past.top ? [] : [-0.62, -0.36]),
    ...(past.floor ? [] : [0.38, 0.64]),
    ...(past.right ? [] : [0.05]),
    ...(past.left ? [] : [0.95]),
  ];
  return sides.map((turn) => {
    const angle = (turn + (chance() - 0.5) * 0.16) * Math.PI;
    const bulge = size * (0.3 + chance() * 0.16);
    const inset = 0.93 + chance() * 0.05;
    // On a superellipse of the fourth power, which lies just outside the cell's own.
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const reach = 1 / (Math.abs(cos) ** 2.6 + Math.abs(sin) ** 2.6) ** (1 / 2.6);
    return ellipseField(
      cx + cos * reach * (rx * inset - bulge * 1.25),
      cy + sin * reach * (ry * inset - bulge * 0.8),
      bulge * 1.6,
      bulge,
      0,
      2.1,
    );
  });
}

/** The processes of a nerve cell, past the frame on the sides that it touches. */
function dendrites({ box, past }: Slot, chance: () => number): Field[] {
  const [cx, cy, rx, ry] = [box.x + box.w / 2, box.y + box.h / 2, box.w / 2, box.h / 2];
  const leave = (side: number): Way => {
    const drop = (chance() - 0.4) * ry * 0.4;
    return [
      [cx + side * rx * 0.35, cy, ry * 0.62],
      [cx + side * rx * 0.7, cy + drop * 0.4, ry * 0.46],
      [cx + side * rx * 0.92, cy + drop, ry * 0.34],
      [cx + side * rx * 1.12, cy + drop * 1.2, ry * 0.3],
    ];
  };
  const ways = [...(past.left ? [leave(-1)] : []), ...(past.right ? [leave(1)] : [])];
  if (ways.length === 0 && past.top)
    ways.push([
      [cx, cy, ry * 0.5],
      [cx + rx * 0.2, box.y - 40, ry * 0.3],
      [cx + rx * 0.25, box.y - 160, ry * 0.28],
    ]);
  return ways.map((way) => processField(way));
}

/** The axon that a terminal hangs on: from the frame's edge, or out of sight behind the bouton. */
function axon({ box, past }: Slot): Field[] {
  const [cx, cy, rx, ry] = [box.x + box.w / 2, box.y + box.h / 2, box.w / 2, box.h / 2];
  const r = Math.min(rx, ry, 170) * 0.4;
  if (past.top) {
    const way: Way = [
      [cx + rx * 0.14, cy, r * 1.3],
      [cx + rx * 0.2, box.y + ry * 0.5, r * 1.1],
      [cx + rx * 0.26, box.y + 10, r * 0.86],
      [cx + rx * 0.34, box.y - 160, r * 0.8],
      [cx + rx * 0.4, box.y - 380, r * 0.8],
    ];
    return [processField(way)];
  }
  const side = past.left ? -1 : past.right ? 1 : 0;
  if (side === 0) return [];
  return [
    processField([
      [cx, cy, r * 1.5],
      [cx + side * rx * 0.6, cy + 20, r],
      [cx + side * (rx + 120), cy + 40, r],
    ]),
  ];
}

function wholeCell(slot: Slot, kind: BodyKind, chance: () => number): Field {
  const { box, past } = slot;
  const [cx, cy, rx, ry] = [box.x + box.w / 2, box.y + box.h / 2, box.w / 2, box.h / 2];
  const tilt = (chance() - 0.5) * 0.05;
  switch (kind) {
    case 'muscle':
      return joined(
        40,
        ellipseField(cx, cy, rx, ry * 0.97, tilt * 0.4, 3.1),
        ellipseField(cx + rx * 0.1, cy, rx * 0.5, ry, 0, 2.4),
      );
    case 'neuron':
      return joined(70, ellipseField(cx, cy, rx * 0.8, ry, tilt, 2.3), ...dendrites(slot, chance));
    case 'terminal':
      return joined(60, ellipseField(cx, cy + ry * 0.06, rx, ry * 0.94, tilt, 2.3), ...axon(slot));
    default:
      return joined(
        80,
        ellipseField(cx, cy, rx, ry, tilt, past.left && past.right ? 2.9 : 2.4),
        ...lobes(slot, chance),
      );
  }
}

/** The cells of the slots, each kept apart from those before it: between two of them the membranes run side by side. */
export function cellFields(slots: readonly Slot[], kinds: readonly BodyKind[], gap: number, seed: number): Field[] {
  const chance = seededRandom(seed);
  const fields: Field[] = [];
  slots.forEach((slot, i) => {
    const phase = chance() * 6;
    const rough = uneven(uneven(wholeCell(slot, kinds[i]!, chance), 13, 128, phase), 3.4, 52, phase * 1.7);
    fields.push(fields.reduce((body, other) => without(44, body, grown(other, gap * 0.86)), rough));
  });
  return fields;
}

/** How much larger than its oval an organelle is drawn. */
export const SURROUND: Readonly<Partial<Record<BodyKind, number>>> = { reticulum: 1.3, golgi: 1.24 };

export const RATIO: Readonly<Partial<Record<BodyKind, number>>> = {
  nucleus: 1.42,
  mitochondrion: 1.95,
  reticulum: 1.7,
  golgi: 1.7,
  vesicle: 1.12,
};

export function organelleField(kind: BodyKind, { x, y, rx, ry, rotate }: Oval, phase: number): Field {
  const body = (power: number) => ellipseField(x, y, rx, ry, rotate, power);
  switch (kind) {
    case 'mitochondrion':
      return uneven(body(2.9), 3, 60, phase);
    case 'reticulum': {
      const arm = (side: number, rise: number): Field =>
        processField([
          [x + side * rx * 0.72, y + rise * ry * 0.62, 24],
          [x + side * rx * 1.02, y + rise * ry * 0.78, 17],
          [x + side * rx * 1.2, y + rise * ry * 0.3, 16],
          [x + side * rx * 1.14, y - rise * ry * 0.3, 19],
        ]);
      return uneven(joined(20, body(2.4), arm(-1, 1), arm(1, -1)), 4.5, 44, phase);
    }
    case 'vesicle':
      return uneven(body(2), 1.6, 50, phase);
    default:
      return uneven(body(2.15), kind === 'nucleus' ? 5 : 4, 74, phase);
  }
}
