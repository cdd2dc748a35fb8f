import type { CellNode, Silhouette } from './cellModel';
import { type BlockStyle, type TextBlock, wrap } from './cellText';

/** Sizes of the words, which are the scene's to choose. */
export interface CellTextSizes {
  plate: number;
  label: number;
  territory: number;
  event: number;
  sublabel: number;
}

/** The room a node takes: its glyph around its middle, and the words that stand beside it where they are not on it. */
export interface NodeSize {
  w: number;
  h: number;
  /** The words on a plate, or beside a glyph. */
  text: TextBlock;
  hasLabel: boolean;
  /** How far a thing in a membrane reaches out of it and into it. */
  reach?: { out: number; in: number };
}

const PLATE_LEADING = 1.14;
export const LABEL_LEADING = 1.12;

const REACH: Readonly<Record<Silhouette, { out: number; in: number; w: number }>> = {
  channel: { out: 74, in: 50, w: 66 },
  kinase: { out: 70, in: 56, w: 62 },
  coupled: { out: 46, in: 52, w: 108 },
  transporter: { out: 42, in: 42, w: 84 },
  receptor: { out: 70, in: 46, w: 72 },
  protein: { out: 44, in: 44, w: 66 },
};

/** A step's number in its disc: radii at other steps and at its own, and the room after it. */
export const BADGE = { quiet: 17, event: 23, after: 9 } as const;

export const territoryStyle = (size: number) =>
  ({ size, weight: 600, tracking: 1.6, leading: 1.22, widest: [320, 300, 300] }) as const;

const plateStyle = (size: number): BlockStyle => ({
  size,
  weight: 600,
  leading: PLATE_LEADING,
  widest: [196, 236, 260],
});
export const labelStyle = (size: number): BlockStyle => ({
  size,
  weight: 600,
  leading: LABEL_LEADING,
  widest: [200, 224, 250],
});

/** Room for the words of a plate beside its edge: a hexagon's points and a waist take more of it. */
const PADDING: Readonly<Record<string, number>> = { phenotype: 62, 'perturbing agent': 66, process: 50, complex: 46 };

/** With few things in it, a picture shows them larger. */
export function glyphScale(count: number): number {
  return count <= 6 ? 1.4 : count <= 14 ? 1.22 : count <= 24 ? 1.08 : 1;
}

export function nodeSize({ node, silhouette, isCloud }: CellNode, sizes: CellTextSizes, scale: number): NodeSize {
  const label = node.label.trim() === '' ? node.id : node.label;
  if (silhouette) {
    const { w: width, out, in: within } = REACH[silhouette];
    const [w, reach] = [width * scale, { out: out * scale, in: within * scale }];
    return { w, h: reach.out + reach.in, text: wrap(label, labelStyle(sizes.label)), hasLabel: true, reach };
  }
  if (isCloud) return { w: 108 * scale, h: 78 * scale, text: wrap(label, labelStyle(sizes.label)), hasLabel: true };
  const text = wrap(label, plateStyle(sizes.plate));
  return { w: Math.max(84, text.w + (PADDING[node.kind] ?? 42)), h: text.h + 28, text, hasLabel: false };
}

/** The room a node and its words need with air around them, in square units. */
export function footprint({ w, h, text, hasLabel }: NodeSize): number {
  const [fullW, fullH] = hasLabel ? [Math.max(w, text.w), h + text.h + 8] : [w, h];
  return (fullW + 56) * (fullH + 58);
}
