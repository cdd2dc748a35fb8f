import { NAME_LEADING } from '../../layout/time/rowNames';
import type { TimeRow } from '../../layout/time/types';
import type { MechanismNode, SignalRole } from '../../model/graph';
import type { Transition } from '../frameState';
import { glyphFor, glyphKind } from '../glyphs';
import { plateShape } from '../glyphs/plate';
import { circle, group, path, rect, text } from '../items';
import { nodeStyle, roleTextColor } from '../nodeStyle';
import type { SceneItem } from '../scene';
import { type } from '../type';
import type { VisualState } from '../visualState';
import { barItems, type BarPaint } from './barItems';
import type { Caption } from './captions';

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
function miniGlyph(node: MechanismNode, row: TimeRow, transition: Transition): SceneItem[] {
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

export interface RowInput {
  node: MechanismNode;
  row: TimeRow;
  caption: Caption;
  transition: Transition;
  selected: boolean;
  /** Where the axis ends. */
  axisEnd: number;
}

const LIT: ReadonlySet<VisualState> = new Set(['active', 'blocked', 'reversed']);
/** Baseline of a line of text, from the middle of its row. */
const BASELINE = 8;

function barPaint(look: VisualState, voice: SignalRole): BarPaint {
  const { fill, line, width } = nodeStyle(look, voice);
  // A long bar in ink would shout down every other: what has no voice is lit in slate.
  if (look === 'active' && voice === 'neutral')
    return { fill: { mix: ['ink3', 'stage', 0.3] }, line: 'ink', width, mark: 'halo' };
  const mark = look === 'active' ? 'on-voice' : look === 'idle' ? 'ink2' : 'ink';
  return { fill, line, width, mark };
}

/** The bar in the look it had, with the bar in the look it gets growing over it from its onset. */
function bars({ node, row, transition: { from, to, progress } }: RowInput): SceneItem[] {
  if (!row.bar) return [];
  const bar = row.bar;
  const draw = (look: VisualState, grown: number) => barItems(bar, row.falls, barPaint(look, node.voice), grown);
  if (progress >= 1 || from === to) return [group('bar', draw(to, 1), { y: row.y })];
  return [
    group('bar-before', draw(from, 1), {
      y: row.y,
      ...(progress > 0.7 && { opacity: Math.round((1 - progress) * 333) / 100 }),
    }),
    group('bar', draw(to, progress), { y: row.y }),
  ];
}

function words({ node, row, caption, transition, axisEnd }: RowInput): SceneItem[] {
  const look = transition.progress > 0.5 ? transition.to : transition.from;
  const { name, figure, mark, dashes, bracket } = caption;
  const y = row.y + BASELINE;
  const lit = LIT.has(look);
  const first = y - ((row.lines.length - 1) * NAME_LEADING) / 2;
  const items: SceneItem[] = row.lines.map((line, i) =>
    text(i === 0 ? 'name' : `name${i}`, name.x, first + i * NAME_LEADING, line, {
      role: 'node-name',
      size: type.label,
      weight: lit ? 650 : 550,
      anchor: name.anchor,
      paint: lit ? roleTextColor(look === 'reversed' ? 'growth' : node.voice) : 'ink',
    }),
  );
  if (figure)
    items.push(
      text('figure', figure.x, y, figure.text, {
        size: type.sublabel,
        weight: 450,
        anchor: figure.anchor,
        paint: 'ink2',
      }),
    );
  if (bracket) {
    const { x, y0, y1 } = bracket;
    const d = `M${Math.round(x - 6)} ${y0 - 10}H${Math.round(x)}V${y1 + 10}H${Math.round(x - 6)}`;
    items.push(path('bracket', d, { role: 'bracket', fill: 'none', stroke: 'ink3', strokeWidth: 1.8 }));
  }
  if (dashes !== undefined && dashes < axisEnd)
    items.push(
      path('no-time', `M${Math.round(dashes)} ${row.y}H${Math.round(axisEnd)}`, {
        role: 'no-time',
        fill: 'none',
        stroke: 'idle-line',
        strokeWidth: 1.8,
        dash: [3, 9],
      }),
    );
  if (mark !== undefined)
    items.push(
      circle('mark-ring', mark, row.y, 13, {
        role: 'badge',
        fill: 'halo',
        stroke: 'ink2',
        strokeWidth: 1.8,
        dash: [4, 2.6],
      }),
      text('mark', mark, y, '?', { size: type.sublabel, weight: 650, anchor: 'middle', paint: 'ink' }),
    );
  return items;
}

/** A node as a row: its glyph, the bar that grows out of it, its name and its figure, and the ring when selected. */
export function rowItems(input: RowInput): SceneItem[] {
  const { node, row, transition, selected } = input;
  const reach = row.bar ? row.bar.end : row.x + 420;
  const [x, w, h] = [row.x - row.w / 2 - 4, reach - row.x + row.w / 2 + 8, row.h];
  return [
    ...bars(input),
    group('glyph', miniGlyph(node, row, transition), { role: 'glyph', x: row.x, y: row.y }),
    ...words(input),
    ...(selected
      ? [rect('ring', x, row.y - h / 2, w, h, 10, { role: 'selection', fill: 'none', stroke: 'ink', strokeWidth: 2.6 })]
      : []),
    // Room to click and to touch: the whole row between name and end.
    rect('hit', x - 150, row.y - h / 2, w + 150, h, 0, { role: 'hit', fill: 'stage', fillOpacity: 0 }),
  ];
}
