import type { TimeRow } from '../../layout/time/types';
import type { MechanismNode } from '../../model/graph';
import { glyphFor, glyphKind } from '../glyphs';
import { plateShape } from '../glyphs/plate';
import { group } from '../items';
import type { VisualState } from '../visualState';
import type { Transition } from '../frameState';
import type { SceneItem } from '../scene';
import { nodeStyle } from '../nodeStyle';

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
  const row = glyphKind(node.glyph)?.row;
  if (typeof row === 'function') return row(look, skin);
  const narrow = node.kind === 'phenotype' || node.kind === 'perturbing agent';
  // The corners of the plates are cut for large ones: they are drawn at twice the size.
  const plate = plateShape(node.kind, narrow ? 72 : node.kind === 'process' ? 56 : 64, 40, {
    ...skin,
    width: skin.width * 1.8,
  });
  return [group('plate', plate, { role: 'plate', scale: 0.5, ...(node.kind === 'process' && { x: 4 }) })];
}

/** A node's glyph small enough for a row, on its way from look to look. The same shapes as in the other views. */
export function miniGlyph(node: MechanismNode, row: TimeRow, transition: Transition): SceneItem[] {
  const fit = glyphKind(node.glyph)?.row;
  if (typeof fit === 'object') {
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
