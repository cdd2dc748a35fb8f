import { clamp, round2 } from '../../layout/geometry';
import { group, path, rect, text } from '../items';
import type { GroupItem, SceneItem } from '../scene';
import { wrapRuns } from '../clinical/wrapRuns';
import { textWidth } from '../../layout/textWidth';
import { type CoursesAxis, END_ROOM } from './coursesAxis';
import { curveLabels } from './curveLabels';

/** One readout in two runs, each a level from 0 to 1 at a time in minutes after the start. */
export interface CoursesLane {
  id: string;
  label: string;
  usual(tMin: number): number;
  now(tMin: number): number;
}

const TITLE = 15;
const LEADING = 19;
const NOTE = 14;
const SAME_NOTE = 'as untouched';
const PLOT = 56;
/** One point for each of these, in CSS px: finer than the line is thick. */
const STEP = 2;
const SAME = 0.02;
export const USUAL_DASH = [4, 4] as const;

type Point = [x: number, y: number];

/** Levels from the start to the end, by their place on the axis. */
function pointsOf(axis: CoursesAxis, level: (tMin: number) => number): Point[] {
  const count = Math.ceil((axis.last - axis.first) / STEP);
  const xs = Array.from({ length: count + 1 }, (_, i) => axis.first + ((axis.last - axis.first) * i) / count);
  const at = (tMin: number): number => clamp(level(tMin), 0, 1);
  return [[axis.start, at(0)], ...xs.map((x): Point => [x, at(axis.minutesAt(x))])];
}

const lineOf = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round2(x)} ${round2(y)}`).join('');

interface Titles {
  items: SceneItem[];
  height: number;
}

/** The name, on as many lines as it needs, and that both runs are one where they are. */
function titlesOf(label: string, same: boolean, width: number, top: number): Titles {
  const lines = wrapRuns([{ text: label, weight: 600, paint: 'ink' }], TITLE, width).map(({ pieces }) =>
    pieces.map(({ text: words }) => words).join(''),
  );
  const last = textWidth(lines.at(-1) ?? '', TITLE, 600);
  if (same && last + textWidth(SAME_NOTE, NOTE, 450) + 12 > width) lines.push('');
  const baseline = (line: number): number => top + 16 + line * LEADING;
  const items: SceneItem[] = lines.flatMap((line, i) =>
    line === '' ? [] : [text(`title${i}`, 0, baseline(i), line, { size: TITLE, weight: 600 })],
  );
  const note = { size: NOTE, weight: 450, anchor: 'end', paint: 'ink2' } as const;
  if (same) items.push(text('same', width, baseline(lines.length - 1), SAME_NOTE, note));
  return { items, height: lines.length * LEADING + 4 };
}

interface DrawnLane {
  item: GroupItem;
  foot: number;
  /** Whether its lines have their names beside them. */
  named: boolean;
}

/** A readout from `top` down: its name, and under it both runs on one strip. The untouched run is grey and dashed. */
export function coursesLane(lane: CoursesLane, axis: CoursesAxis, top: number, withNames: boolean): DrawnLane {
  const right = axis.last + END_ROOM;
  const [first, again] = [pointsOf(axis, lane.usual), pointsOf(axis, lane.now)];
  const same = first.every(([, level], i) => Math.abs(level - (again[i]?.[1] ?? level)) < SAME);
  const titles = titlesOf(lane.label, same, right, top);
  const strip = top + titles.height;
  const [upper, lower] = [strip + 5, strip + PLOT - 5];
  const drawn = (points: readonly Point[]): Point[] => points.map(([x, level]) => [x, lower - (lower - upper) * level]);
  const [usual, now] = [drawn(first), drawn(again)];
  const hours = axis.named.map(({ x }) => `M${round2(x)} ${strip}v${PLOT}`).join('');
  const names = withNames && !same ? curveLabels({ usual, now, upper: strip, lower: strip + PLOT, right }) : [];
  const item = group(lane.id, [
    ...titles.items,
    rect('strip', 0, strip, right, PLOT, 5, { fill: 'surface2' }),
    path('grid', hours, { fill: 'none', stroke: 'rule', strokeWidth: 1 }),
    path('floor', `M${axis.start} ${lower}H${axis.last}`, { fill: 'none', stroke: 'rule', strokeWidth: 1 }),
    path('now', lineOf(now), { fill: 'none', stroke: 'ink', strokeWidth: 2.4, cap: 'round' }),
    // Where both are one, the dashes let the other line be seen.
    path('usual', lineOf(usual), {
      fill: 'none',
      stroke: same ? 'surface2' : 'ink3',
      strokeWidth: 1.6,
      dash: USUAL_DASH,
    }),
    ...names.map(({ words, x, y, weight, strong }) =>
      text(words, round2(x), round2(y), words, { size: 14, weight, paint: strong ? 'ink' : 'ink2' }),
    ),
  ]);
  return { item, foot: strip + PLOT, named: names.length > 0 };
}
