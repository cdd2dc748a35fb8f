import type { TimeRow } from '../../layout/time/types';
import type { MechanismNode } from '../../model/graph';
import { glyphFor } from '../glyphs';
import { plateShape } from '../glyphs/plate';
import { group, path, rect } from '../items';
import type { VisualState } from '../visualState';
import type { Transition } from '../frameState';
import type { SceneItem } from '../scene';
import { nodeStyle } from '../nodeStyle';

interface Fit {
  /** The size the glyph is drawn at, and what it is scaled by to stand in a row. */
  w: number;
  h: number;
  scale: number;
  /** What brings its middle to the middle of the row. */
  dy: number;
}

const fits: Readonly<Record<string, Fit>> = {
  'nmda-receptor': { w: 56, h: 128, scale: 0.25, dy: 3 },
  'ampa-receptor': { w: 72, h: 112, scale: 0.28, dy: 5 },
  vdcc: { w: 58, h: 96, scale: 0.32, dy: -1 },
  trkb: { w: 60, h: 112, scale: 0.27, dy: 3 },
  ketamine: { w: 68, h: 68, scale: 0.44, dy: 0 },
  glutamate: { w: 64, h: 64, scale: 0.46, dy: 0 },
  gaba: { w: 48, h: 48, scale: 0.6, dy: 0 },
  bdnf: { w: 52, h: 52, scale: 0.56, dy: 0 },
  'bdnf-vesicle': { w: 54, h: 54, scale: 0.54, dy: 0 },
  ribosomes: { w: 88, h: 56, scale: 0.42, dy: 3 },
  'lost-spine': { w: 84, h: 110, scale: 0.36, dy: 13 },
  'new-spines': { w: 172, h: 124, scale: 0.24, dy: 9 },
};

/** Lines keep their weight when a glyph is made small, for the most part. */
function bolder(items: readonly SceneItem[], factor: number): SceneItem[] {
  return items.map((item): SceneItem => {
    if (item.kind === 'text') return item;
    if (item.kind === 'group') return { ...item, children: bolder(item.children, factor) };
    return item.strokeWidth === undefined
      ? item
      : { ...item, strokeWidth: Math.round(item.strokeWidth * factor * 10) / 10 };
  });
}

/** Glyphs that carry words are drawn without them: the name stands beside. */
function wordless(node: MechanismNode, look: VisualState): SceneItem[] {
  const skin = nodeStyle(look, node.voice);
  if (node.glyph === 'firing') {
    const quiet = look === 'silenced';
    const d = quiet
      ? 'M-19 6H-13L-11 -10L-9 8L-8 6H19'
      : 'M-19 6H-15L-13 -10L-11 8L-10 6H-3L-1 -10L1 8L2 6H9L11 -10L13 8L14 6H17';
    return [path('spikes', d, { fill: 'none', stroke: 'gab-deep', strokeWidth: 2, cap: 'round' })];
  }
  if (node.glyph === 'protein-group') {
    return [-9.5, 0, 9.5].map((y, i) =>
      rect(`part${i}`, -13, y - 4, 26, 8, 3.5, { fill: skin.fill, stroke: skin.line, strokeWidth: 1.6 }),
    );
  }
  const narrow = node.kind === 'phenotype' || node.kind === 'perturbing agent';
  // The corners of the plates are cut for large ones: they are drawn at twice the size.
  const plate = plateShape(node.kind, narrow ? 72 : node.kind === 'process' ? 56 : 64, 40, {
    ...skin,
    width: skin.width * 1.8,
  });
  return [group('plate', plate, { scale: 0.5, ...(node.kind === 'process' && { x: 4 }) })];
}

/** A node's glyph small enough for a row, on its way from look to look. The same shapes as in the other views. */
export function miniGlyph(node: MechanismNode, row: TimeRow, transition: Transition): SceneItem[] {
  const fit = node.glyph === undefined ? undefined : fits[node.glyph];
  if (fit) {
    const spot = { ...row, w: fit.w, h: fit.h };
    const items = bolder(glyphFor(node.glyph)({ node, spot, ...transition }), 1.75);
    return [group('small', items, { scale: fit.scale, y: fit.dy })];
  }
  const { from, to, progress } = transition;
  if (progress >= 1 || from === to) return wordless(node, to);
  return [
    group('from', wordless(node, from), { opacity: 1 - progress }),
    group('to', wordless(node, to), { opacity: progress }),
  ];
}
