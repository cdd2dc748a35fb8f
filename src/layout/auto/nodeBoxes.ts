import type { MechanismNode, NodeKind } from '../../model/graph';
import { CAP_HEIGHT, DESCENT, textWidth } from '../textWidth';
import { type } from '../typeSizes';
import type { LabelSpot } from '../view';
import { wrapText } from '../wrapText';

export type Side = 'left' | 'right' | 'top' | 'bottom';
export const SIDES: readonly Side[] = ['right', 'left', 'bottom', 'top'];

/** How far a thing reaches from the point by which it is placed. */
export interface Reach {
  left: number;
  right: number;
  up: number;
  down: number;
}

/** A silhouette: the size its glyph is drawn at, and how far it reaches over and under the line it stands on. */
interface Silhouette {
  w: number;
  h: number;
  up: number;
  down: number;
  /** It stands in a membrane. */
  seated?: boolean;
  /** It never hangs from a lower membrane. */
  upright?: boolean;
  /** Its outline is a circle. */
  round?: boolean;
}

const disc = (d: number): Silhouette => ({ w: d, h: d, up: d / 2, down: d / 2, round: true });

/** The shared silhouettes whose label stands beside them. A glyph that is not named here is a plate with its label in it. */
const SILHOUETTES: Readonly<Record<string, Silhouette>> = {
  'nmda-receptor': { w: 56, h: 128, up: 70, down: 50, seated: true },
  'ampa-receptor': { w: 72, h: 112, up: 68, down: 36, seated: true },
  vdcc: { w: 58, h: 96, up: 44, down: 48, seated: true },
  trkb: { w: 60, h: 112, up: 74, down: 46, seated: true },
  'lost-spine': { w: 84, h: 110, up: 82, down: 12, seated: true, upright: true },
  'new-spines': { w: 172, h: 124, up: 82, down: 12, seated: true, upright: true },
  'two-ring-molecule': disc(68),
  glutamate: disc(64),
  gaba: disc(48),
  bdnf: disc(52),
  'bdnf-vesicle': disc(54),
  ribosomes: { w: 172, h: 56, up: 32, down: 24 },
};

const LINE = type.label * 1.14;
const PLATE_WIDTH = 164;
/** A word up to this width is not broken. */
const WORD_WIDTH = 208;
const OUTSIDE_WIDTH = { seated: 118, free: 168 } as const;
const PLATE_PAD: Readonly<Record<NodeKind, number>> = {
  'simple chemical': 22,
  macromolecule: 17,
  complex: 20,
  process: 21,
  phenotype: 27,
  'perturbing agent': 28,
};
/** From a silhouette to its label. */
const LABEL_GAP = 9;
/** From the border of a node to the end of an arrow. */
export const TIP_GAP = 4;
/** Between the membrane and the label of what stands in it. */
const OVER_MEMBRANE = 16;
/** What the shapes of the kinds lose at their corners and sides; the same as where they are drawn. */
const POINT = 15;
const WAIST = 13;
const SQUARE = 7;

/** A node as it is laid out: its size, its words and the sides at which arrows may meet it. */
export interface NodeBox {
  id: string;
  w: number;
  h: number;
  lines: readonly string[];
  kind: NodeKind;
  silhouette?: Silhouette;
}

function plateSize(node: MechanismNode, lines: readonly string[]): { w: number; h: number } {
  const widest = Math.max(...lines.map((line) => textWidth(line, type.plate, 600)));
  return {
    w: Math.max(72, Math.ceil(widest + 2 * PLATE_PAD[node.kind])),
    h: Math.round(22 + Math.max(1, lines.length) * LINE - (lines.length === 1 ? 2 : 0)),
  };
}

/** How large a node is drawn. Plates are as wide as their words. */
export function nodeBox(node: MechanismNode): NodeBox {
  const own = { id: node.id, kind: node.kind };
  const silhouette = Object.hasOwn(SILHOUETTES, node.glyph ?? '') ? SILHOUETTES[node.glyph as string] : undefined;
  const wrap = (maxWidth: number, wordWidth: number = WORD_WIDTH) =>
    wrapText(node.label, { size: type.label, weight: 650, maxWidth, wordWidth });
  if (silhouette)
    return {
      ...own,
      w: silhouette.w,
      h: silhouette.h,
      lines: wrap(OUTSIDE_WIDTH[silhouette.seated ? 'seated' : 'free']),
      silhouette,
    };
  if (node.glyph === 'firing')
    return { ...own, w: Math.ceil(textWidth(node.label, type.plate, 650)) + 44, h: 86, lines: [node.label] };
  if (node.glyph === 'protein-group') {
    const parts = node.parts?.map(({ label }) => label) ?? [node.label];
    const widest = Math.max(...parts.map((label) => textWidth(label, type.plate, 650)));
    return { ...own, w: Math.ceil(widest) + 60, h: 10 + 42 * parts.length, lines: [node.label] };
  }
  const lines = wrap(PLATE_WIDTH);
  return { ...own, ...plateSize(node, lines), lines };
}

/** Where the label of a silhouette stands, seen from its middle: its block and the spot of its first baseline. */
export interface OutsideLabel {
  side: Side;
  spot: LabelSpot;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A label beside a silhouette. What is seated has it outside its membrane, over it (or under it where it hangs down). */
export function outsideLabel({ silhouette, lines }: NodeBox, side: Side, hangs: boolean): OutsideLabel | undefined {
  if (!silhouette) return undefined;
  const w = Math.max(...lines.map((line) => textWidth(line, type.label, 650)));
  const cap = CAP_HEIGHT * type.label;
  const h = cap + DESCENT * type.label + (lines.length - 1) * LINE;
  const { up, down, seated } = silhouette;
  const atSide = side === 'left' || side === 'right';
  const above = hangs ? down : up;
  const below = hangs ? up : down;
  const middle = seated ? (hangs ? OVER_MEMBRANE : -OVER_MEMBRANE - h) : -h / 2;
  const top = atSide ? middle : side === 'top' ? -above - LABEL_GAP - h : below + LABEL_GAP;
  const beside = silhouette.w / 2 + LABEL_GAP;
  const left = side === 'right' ? beside : side === 'left' ? -beside - w : -w / 2;
  const anchor = side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle';
  const x = side === 'right' ? left : side === 'left' ? left + w : 0;
  return { side, spot: { x, y: top + cap, anchor }, left, right: left + w, top, bottom: top + h };
}

/** How far the drawing itself reaches, without its label. */
export function bodyReach({ w, h, silhouette }: NodeBox, hangs: boolean): Reach {
  const [up, down] = silhouette ? [silhouette.up, silhouette.down] : [h / 2, h / 2];
  return { left: w / 2, right: w / 2, up: hangs ? down : up, down: hangs ? up : down };
}

/** How far a node and its label reach together. */
export function fullReach(box: NodeBox, label: OutsideLabel | undefined, hangs: boolean): Reach {
  const body = bodyReach(box, hangs);
  if (!label) return body;
  return {
    left: Math.max(body.left, -label.left),
    right: Math.max(body.right, label.right),
    up: Math.max(body.up, -label.top),
    down: Math.max(body.down, label.bottom),
  };
}

/** How far from the middle of a node its border is, on a side, for an arrow that meets it `off` from the middle. */
export function border(box: NodeBox, side: Side, off: number, hangs: boolean): number {
  const reach = bodyReach(box, hangs);
  const along = side === 'left' || side === 'right';
  const half = side === 'top' ? reach.up : side === 'bottom' ? reach.down : side === 'left' ? reach.left : reach.right;
  if (box.silhouette?.round) return Math.sqrt(Math.max(0, half * half - off * off));
  if (!along || box.silhouette) return half;
  const share = Math.min(1, Math.abs(off) / (box.h / 2));
  if (box.kind === 'phenotype') return half - POINT * share;
  if (box.kind === 'perturbing agent') return half - WAIST * (1 - share);
  return box.kind === 'process' && side === 'left' && Math.abs(off) < SQUARE + 4 ? half + SQUARE : half;
}

/** How far from the middle of a side arrows may meet it. */
export function sideRoom({ w, h, silhouette }: NodeBox, side: Side): number {
  const length = side === 'left' || side === 'right' ? h : w;
  return Math.max(0, length / 2 - (silhouette?.round ? length * 0.2 : silhouette?.seated ? length * 0.3 : 13));
}
