import { clamp, round1 } from '../../layout/geometry';
import { isDisputed } from '../../layout/time/barShape';
import { NAME_LEADING } from '../../layout/time/rowNames';
import type { TimeLayout, TimeRow } from '../../layout/time/types';
import type { MechanismNode, SignalRole } from '../../model/graph';
import { restKey, type Transition } from '../frameState';
import { glyphFor, glyphKind } from '../glyphs';
import { plateShape } from '../glyphs/plate';
import { circle, group, path, rect, text } from '../items';
import { layoutCache } from '../layoutCache';
import { nodeStyle, roleTextColor } from '../nodeStyle';
import type { SceneItem } from '../scene';
import { type } from '../type';
import type { VisualState } from '../visualState';
import { barItems, type BarPaint } from './barItems';
import type { Pins } from './pins';
import { lanePaint } from './strataItems';

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
  layout: TimeLayout;
  transition: Transition;
  selected: boolean;
  pins: Pins;
}

const LIT: ReadonlySet<VisualState> = new Set(['active', 'blocked', 'reversed']);
/** Baseline of a line of text, from the middle of its row. */
const BASELINE = 8;
const MARK = 13;

/** How a bar is painted in a look. */
export function barPaint(look: VisualState, voice: SignalRole): BarPaint {
  const { fill, line, width } = nodeStyle(look, voice);
  // A long bar in ink would shout down every other: what has no role is lit in slate.
  if (look === 'active' && voice === 'neutral')
    return { fill: { mix: ['ink3', 'stage', 0.3] }, line: 'ink', width, mark: 'halo' };
  if (look === 'over') return { fill: 'idle-fill', line: 'ink3', width, mark: 'ink2' };
  const mark = look === 'active' ? 'on-voice' : look === 'idle' ? 'ink3' : 'ink';
  return { fill, line, width, mark };
}

/** The course that a what-if takes away: a ghost of it as the story has it, struck through. */
function silencedBar({ node, layout }: RowInput, row: TimeRow, told: VisualState): SceneItem[] {
  const { bar } = row;
  if (!bar) return [];
  return [
    group('bar', barItems(bar, row.falls, { ...barPaint(told, node.voice), fill: 'surface' }), {
      y: row.y,
      opacity: 0.4,
    }),
    path('strike', `M${round1(Math.max(bar.start, layout.column.width))} ${row.y}H${round1(bar.end)}`, {
      fill: 'none',
      stroke: 'ink',
      strokeWidth: 2.6,
    }),
  ];
}

/** The bar in the look it had, with the bar in the look it gets growing over it from its onset. */
function bars(input: RowInput, row: TimeRow): SceneItem[] {
  const { node, transition } = input;
  const { from, to, progress, told } = transition;
  const { bar } = row;
  if (!bar) return [];
  if (told && to === 'silenced') return silencedBar(input, row, told);
  // The bar of what falls is its fall: that is over when it acts again as before.
  const paint = (look: VisualState) => barPaint(row.falls && look === 'ongoing' ? 'over' : look, node.voice);
  const draw = (look: VisualState, grown: number) => barItems(bar, row.falls, paint(look), grown);
  if (progress >= 1 || from === to) return [group('bar', draw(to, 1), { y: row.y })];
  // What fades does so as a whole.
  if (to === 'over')
    return [
      group('bar-before', draw(from, 1), { y: row.y }),
      group('bar', draw(to, 1), { y: row.y, opacity: Math.round(progress * 100) / 100 }),
    ];
  return [
    group('bar-before', draw(from, 1), {
      y: row.y,
      ...(progress > 0.7 && { opacity: Math.round((1 - progress) * 333) / 100 }),
    }),
    group('bar', draw(to, progress), { y: row.y }),
  ];
}

/** What a row has in the field: its bar, or dots where no text gives a time, and the mark that sources disagree. */
function field(input: RowInput, row: TimeRow): SceneItem[] {
  const { node, layout } = input;
  const { hasTimes, scale } = layout.axis;
  if (!hasTimes) {
    const { fill, line, width } = barPaint(input.transition.to, node.voice);
    const x = layout.places.get(node.id) ?? scale.range.first;
    return [rect('place', round1(x - 26), row.y - 10, 52, 20, 10, { fill, stroke: line, strokeWidth: width })];
  }
  if (!row.bar) {
    return [
      path('no-time', `M${round1(scale.range.before)} ${row.y}H${round1(scale.range.last)}`, {
        role: 'no-time',
        fill: 'none',
        stroke: 'idle-line',
        strokeWidth: 2,
        strokeOpacity: 0.7,
        dash: [2, 10],
        cap: 'round',
      }),
    ];
  }
  const disputed = isDisputed(node.timing?.decay) || row.bar.stretches.some(({ basis }) => basis === 'disputed');
  if (!disputed) return bars(input, row);
  const x = round1(clamp(row.bar.end + MARK + 8, 0, layout.width - MARK - 14));
  return [
    ...bars(input, row),
    circle('mark-ring', x, row.y, MARK, {
      role: 'badge',
      fill: 'halo',
      stroke: 'ink2',
      strokeWidth: 1.8,
      dash: [4, 2.6],
    }),
    text('mark', x, row.y + BASELINE, '?', { size: type.sublabel, weight: 650, anchor: 'middle', paint: 'ink' }),
  ];
}

/** The name with its glyph, at the left edge of what is in sight; on a ground where bars pass behind it. */
function names({ node, transition, pins }: RowInput, row: TimeRow, glyph: readonly SceneItem[], layout: TimeLayout) {
  const look = transition.progress > 0.5 ? transition.to : transition.from;
  const lit = LIT.has(look);
  const { unit, across } = pins;
  const lines = (look === 'reversed' ? row.reversedLines : undefined) ?? row.lines;
  const first = BASELINE - ((lines.length - 1) * NAME_LEADING) / 2;
  const ground = rect(
    'ground',
    round1(pins.x),
    round1(row.y - row.pitch / 2),
    round1(pins.width),
    round1(row.pitch),
    0,
    {
      fill: lanePaint(row.tone),
    },
  );
  if (pins.isCovered(row.y + (first - BASELINE) * unit)) return pins.overField ? [ground] : [];
  return [
    ...(pins.overField ? [ground] : []),
    ...(pins.compact
      ? []
      : [group('glyph', glyph, { role: 'glyph', x: round1(across(row.x)), y: row.y, scale: unit })]),
    ...lines.map((line, i) =>
      text(
        i === 0 ? 'name' : `name${i}`,
        round1(across(layout.column.name)),
        round1(row.y + (first + i * NAME_LEADING) * unit),
        line,
        {
          role: 'node-name',
          size: type.label * unit,
          weight: lit ? 650 : 550,
          paint: lit
            ? roleTextColor(look === 'reversed' ? 'growth' : node.voice)
            : look === 'idle' || look === 'over'
              ? 'ink2'
              : 'ink',
        },
      ),
    ),
  ];
}

/** A node as a row: its name in the column, its bar in the field, and the ring when selected. */
export function rowItems(input: RowInput): SceneItem[] {
  const { node, layout, transition, selected, pins } = input;
  const row = layout.nodes.get(node.id) as TimeRow;
  const keep = layoutCache(layout);
  const key = restKey(transition);
  const own = (part: string) => (key === null ? null : `${part} ${node.id} ${key}`);
  const [x, y, w, h] = [14, row.y - row.pitch / 2, layout.width - 28, row.pitch];
  const inField = keep(own('field'), () => field(input, row));
  return [
    ...(pins.isCovered(row.y) ? inField.filter(({ kind, role }) => kind !== 'text' && role !== 'badge') : inField),
    ...names(
      input,
      row,
      keep(own('glyph'), () => miniGlyph(node, row, transition)),
      layout,
    ),
    ...(selected
      ? [rect('ring', x, y + 1, w, h - 2, 8, { role: 'selection', fill: 'none', stroke: 'ink', strokeWidth: 2.6 })]
      : []),
    // Room to click and to touch: the whole row.
    rect('hit', x, y, w, h, 0, { role: 'hit', fill: 'stage', fillOpacity: 0 }),
  ];
}
