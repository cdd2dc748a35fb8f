import { NAME_LEADING } from '../../layout/time/rowNames';
import type { TimeRow } from '../../layout/time/types';
import type { MechanismNode, SignalRole } from '../../model/graph';
import { circle, group, path, rect, text } from '../items';
import type { VisualState } from '../visualState';
import type { Transition } from '../frameState';
import type { SceneItem } from '../scene';
import { nodeStyle, roleTextColor } from '../nodeStyle';
import { type } from '../type';
import { type BarPaint, barItems } from './barItems';
import type { Caption } from './captions';
import { miniGlyph } from './miniGlyph';

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
