import type { SceneItem } from '../scene';
import type { VisualState } from '../visualState';
import type { NodeStyle } from '../nodeStyle';
import {
  bdnf,
  bdnfMolecule,
  bdnfVesicle,
  gaba,
  gabaMolecule,
  glutamate,
  glutamateMolecule,
  twoRings,
  twoRingMolecule,
} from './molecules';
import { firing, firingInRow, plate, proteinGroup, proteinGroupInRow } from './plate';
import type { Glyph } from './glyph';
import { ampaReceptor, nmdaReceptor, trkb, vdcc } from './receptors';
import { lostSpine, newSpines, ribosomes } from './growth';

/** How a glyph stands in a row of the time view. */
export interface RowFit {
  /** The size it is drawn at, and what it is scaled by to stand in a row. */
  w: number;
  h: number;
  scale: number;
  /** What brings its middle to the middle of the row. */
  dy: number;
}

/** A silhouette of the shared set, and what those have to know who draw it small, moving or in a key. */
export interface GlyphKind {
  draw: Glyph;
  /** In a row: made small, or another drawing where it carries words; without it the plate of the node's kind. */
  row?: RowFit | ((look: VisualState, style: NodeStyle) => SceneItem[]);
  /** Its molecule by itself, as it travels along an arrow. */
  molecule?: (id: string, x: number, y: number) => SceneItem;
  /** It stands in a membrane. */
  isReceptor?: boolean;
  /** It is a plate with more on it than a label. */
  isPlate?: boolean;
  /** It shows the activity of a whole cell, which pales while it is silenced. */
  isActivity?: boolean;
  /** Blocked, it shows by itself what blocks it. */
  showsBlock?: boolean;
  /** It needs time to change. */
  isSlow?: boolean;
}

/** The set from which a mechanism may name glyphs. Any other name gets the plate of the node's kind. */
const glyphs: Readonly<Record<string, GlyphKind>> = {
  'nmda-receptor': {
    draw: nmdaReceptor,
    row: { w: 56, h: 128, scale: 0.25, dy: 3 },
    isReceptor: true,
    showsBlock: true,
  },
  'ampa-receptor': { draw: ampaReceptor, row: { w: 72, h: 112, scale: 0.28, dy: 5 }, isReceptor: true },
  vdcc: { draw: vdcc, row: { w: 58, h: 96, scale: 0.32, dy: -1 }, isReceptor: true },
  trkb: { draw: trkb, row: { w: 60, h: 112, scale: 0.27, dy: 3 }, isReceptor: true },
  'two-ring-molecule': {
    draw: twoRings,
    row: { w: 68, h: 68, scale: 0.44, dy: 0 },
    molecule: (id, x, y) => twoRingMolecule(id, x, y, 0.8),
  },
  glutamate: {
    draw: glutamate,
    row: { w: 64, h: 64, scale: 0.46, dy: 0 },
    molecule: (id, x, y) => glutamateMolecule(id, x, y, 5.5),
  },
  gaba: {
    draw: gaba,
    row: { w: 48, h: 48, scale: 0.6, dy: 0 },
    molecule: (id, x, y) => gabaMolecule(id, x, y, 6),
  },
  bdnf: {
    draw: bdnf,
    row: { w: 52, h: 52, scale: 0.56, dy: 0 },
    molecule: (id, x, y) => bdnfMolecule(id, x, y, 0.95),
  },
  firing: { draw: firing, row: firingInRow, isPlate: true, isActivity: true },
  'bdnf-vesicle': { draw: bdnfVesicle, row: { w: 54, h: 54, scale: 0.54, dy: 0 } },
  ribosomes: { draw: ribosomes, row: { w: 88, h: 56, scale: 0.42, dy: 3 }, isSlow: true },
  'protein-group': { draw: proteinGroup, row: proteinGroupInRow, isPlate: true },
  'lost-spine': { draw: lostSpine, row: { w: 84, h: 110, scale: 0.36, dy: 13 }, isSlow: true },
  'new-spines': { draw: newSpines, row: { w: 172, h: 124, scale: 0.24, dy: 9 }, isSlow: true },
};

/** What is known of the glyph of that name; undefined where the set has none. */
export function glyphKind(name: string | undefined): GlyphKind | undefined {
  return name !== undefined && Object.hasOwn(glyphs, name) ? glyphs[name] : undefined;
}

/** The glyph of that name, or the plate of the node's kind where there is none. */
export function glyphFor(name: string | undefined): Glyph {
  return glyphKind(name)?.draw ?? plate;
}
