import { clamp, round2 } from '../../layout/geometry';
import { CAP_HEIGHT, DESCENT, textWidth, type Weight } from '../../layout/textWidth';
import { wrapRuns } from '../clinical/wrapRuns';
import { group, path, rect, text } from '../items';
import type { GroupItem, Scene, SceneItem } from '../scene';
import { AXIS_TEXT, AXIS_WEIGHT, type CoursesAxis, coursesAxis, END_ROOM } from './coursesAxis';

type Points = readonly (readonly [x: number, y: number])[];

/** Words beside a curve; `x` is where they begin and `y` their baseline. */
export interface CurveLabel {
  words: string;
  x: number;
  y: number;
  weight: Weight;
  strong: boolean;
}

interface Room {
  usual: Points;
  now: Points;
  upper: number;
  lower: number;
  right: number;
}

const LABEL_SIZE = 14;
const LABEL_GAP = 4;
const LABEL_STEP = 4;

/** The highest and the lowest of a curve between two places. */
function reach(points: Points, from: number, to: number): readonly [top: number, bottom: number] {
  const ys = points.filter(([x]) => x >= from - 2 && x <= to + 2).map(([, y]) => y);
  return [Math.min(...ys), Math.max(...ys)];
}

interface Spot extends CurveLabel {
  width: number;
  cost: number;
}

/** Where words may stand over or under their curve without touching either. */
function spots(words: string, own: Points, other: Points, { upper, lower, right }: Room, strong: boolean): Spot[] {
  const weight: Weight = strong ? 600 : 450;
  const width = textWidth(words, LABEL_SIZE, weight);
  const [cap, tail] = [CAP_HEIGHT * LABEL_SIZE, DESCENT * LABEL_SIZE];
  const found: Spot[] = [];
  for (let x = 22; x + width <= right - 4; x += LABEL_STEP) {
    const [ownTop, ownBottom] = reach(own, x, x + width);
    const [otherTop, otherBottom] = reach(other, x, x + width);
    for (const y of [ownTop - LABEL_GAP - tail, ownBottom + LABEL_GAP + cap]) {
      const [top, bottom] = [y - cap, y + tail];
      if (top < upper + 1 || bottom > lower - 1) continue;
      if (otherBottom > top - LABEL_GAP && otherTop < bottom + LABEL_GAP) continue;
      // Nearer to its own curve than to the other, and where its own is flat.
      const near = Math.min(Math.abs(otherTop - bottom), Math.abs(top - otherBottom));
      found.push({ words, x, y, weight, strong, width, cost: (ownBottom - ownTop) * 3 - near });
    }
  }
  return found.sort((a, b) => a.cost - b.cost);
}

/** Both names, each beside its curve and apart from the other; none where there is no room for both. */
function curveLabels(room: Room): CurveLabel[] {
  const usual = spots('untouched', room.usual, room.now, room, false);
  const now = spots('what if', room.now, room.usual, room, true);
  for (const a of usual.slice(0, 12)) {
    for (const b of now) {
      const apart =
        a.x + a.width + LABEL_GAP < b.x || b.x + b.width + LABEL_GAP < a.x || Math.abs(a.y - b.y) > LABEL_SIZE * 1.1;
      if (apart) return [a, b];
    }
  }
  return [];
}

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
const SAMPLE_STEP = 2;
const SAME = 0.02;
const USUAL_DASH = [4, 4] as const;

type Point = [x: number, y: number];

/** Levels from the start to the end, by their place on the axis. */
function pointsOf(axis: CoursesAxis, level: (tMin: number) => number): Point[] {
  const count = Math.ceil((axis.last - axis.first) / SAMPLE_STEP);
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
function coursesLane(lane: CoursesLane, axis: CoursesAxis, top: number, withNames: boolean): DrawnLane {
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

const NARROWEST = 280;
const GAP = 12;
const KEY = 30;
const SAMPLE = 26;

export interface CoursesPlotOptions {
  /** In CSS px: one design unit is one of them. */
  width: number;
  /** The end of the axis, in minutes after the start. */
  untilMin: number;
  /** Where the log scale begins; without it, at two minutes. */
  firstMin?: number;
  /** What minute 0 is called: "dose". */
  start: string;
}

/** What the two lines are, drawn as they are drawn. */
function keyItems(): SceneItem {
  const second = SAMPLE + 8 + textWidth('untouched', AXIS_TEXT, 450) + 20;
  const line = (x: number): string => `M${round2(x)} 12H${round2(x + SAMPLE)}`;
  return group('key', [
    path('usual', line(0), { fill: 'none', stroke: 'ink3', strokeWidth: 1.6, dash: USUAL_DASH }),
    text('untouched', SAMPLE + 8, 17, 'untouched', { size: AXIS_TEXT, weight: 450, paint: 'ink2' }),
    path('now', line(second), { fill: 'none', stroke: 'ink', strokeWidth: 2.4, cap: 'round' }),
    text('what if', round2(second + SAMPLE + 8), 17, 'what if', { size: AXIS_TEXT, weight: 600 }),
  ]);
}

function axisItems(id: string, axis: CoursesAxis, y: number): SceneItem {
  const line = { fill: 'none', stroke: 'line', strokeWidth: 1.4 } as const;
  const gap = (axis.start + axis.first) / 2;
  const ticks = (xs: readonly number[], long: number): string => xs.map((x) => `M${round2(x)} ${y}v${long}`).join('');
  return group(id, [
    path('line', `M${axis.start} ${y}H${gap - 4}M${gap + 4} ${y}H${round2(axis.last)}`, line),
    path('break', `M${gap - 6} ${y + 4}l5 -8M${gap + 1} ${y + 4}l5 -8`, line),
    path(
      'ticks',
      ticks(
        axis.named.map(({ x }) => x),
        6,
      ),
      { ...line, stroke: 'ink2', strokeWidth: 1.6 },
    ),
    path('small-ticks', ticks(axis.unnamed, 4), line),
    ...axis.named.map(({ x, name }) =>
      text(name, round2(x), y + 21, name, { size: AXIS_TEXT, weight: AXIS_WEIGHT, anchor: 'middle', paint: 'ink2' }),
    ),
  ]);
}

/** How readouts go on in two runs: a strip for each on one log scale of time, so that what stops can be seen to stop. */
export function coursesPlot(lanes: readonly CoursesLane[], options: CoursesPlotOptions): Scene {
  const width = Math.max(NARROWEST, Math.floor(options.width));
  const axis = coursesAxis(width, options.untilMin, options.start, options.firstMin);
  let y = KEY;
  let named = false;
  const drawn = lanes.map((lane) => {
    // The first strip in which there is room has the names of the lines beside them.
    const { item, foot, named: here } = coursesLane(lane, axis, y, !named);
    y = foot + GAP;
    named ||= here;
    return item;
  });
  const foot = y - GAP + 8;
  return {
    width,
    height: foot + 50,
    gradients: [],
    items: [
      keyItems(),
      ...drawn,
      axisItems('axis', axis, foot),
      text('unit', 0, foot + 44, `Time after the ${options.start}, log scale`, {
        size: AXIS_TEXT,
        weight: 450,
        paint: 'ink2',
      }),
    ],
  };
}
