import { round2 } from '../../layout/geometry';
import { circle, path, text } from '../items';
import type { SceneItem } from '../scene';
import { AXIS_TEXT } from './clinicalAxis';
import { type Line, type Run, wrapRuns } from './wrapRuns';

const LEADING = 20;
/** From the pole of a flag to its words. */
const POLE_GAP = 6;
const RING = 9;
/** From the top of a line to the middle of its small letters. */
const HALF_LINE = 9.5;

/** What a flag is to say and where it is bound to. */
export interface FlagSpec {
  runs: readonly Run[];
  /** Where its pole stands. */
  pole: number;
  /** Whether there is a pole: a time without a place on the axis has none. */
  bound: boolean;
  /** Whether sources give it differently. */
  debated: boolean;
}

/** Words that hang on a pole over or under a place of a bar. */
export interface Flag extends FlagSpec {
  lines: readonly Line[];
  side: 'left' | 'right';
  gap: number;
  height: number;
}

/** Half the width of what stands on the place itself. */
export function halfMark({ debated }: Pick<FlagSpec, 'debated'>): number {
  return debated ? RING + 1 : 0;
}

/** How near to a pole other words may come. */
export function clearance({ debated }: FlagSpec): number {
  return debated ? RING + 5 : 8;
}

/** Hangs words on the side of the pole where they take fewer lines, between `from` and `to`. */
export function flagAt(spec: FlagSpec, from: number, to: number): Flag {
  const gap = (spec.debated ? RING : 0) + (spec.debated || spec.bound ? POLE_GAP : 0);
  const [roomRight, roomLeft] = [to - spec.pole - gap, spec.pole - gap - from];
  const right = wrapRuns(spec.runs, AXIS_TEXT, roomRight);
  const left = wrapRuns(spec.runs, AXIS_TEXT, roomLeft);
  const fits = (lines: readonly Line[], room: number) => lines.every(({ width }) => width <= room);
  const flip = !fits(right, roomRight) || (left.length < right.length && fits(left, roomLeft));
  const lines = flip ? left : right;
  return { ...spec, lines, side: flip ? 'left' : 'right', gap, height: lines.length * LEADING };
}

/** The words of a flag from `top` down, and its pole from there to where it meets the bar. */
export function flagItems(id: string, flag: Flag, top: number, bar: number): SceneItem[] {
  const { lines, side, pole, bound, debated, gap, height } = flag;
  const items: SceneItem[] = [];
  if (bound) {
    const far = bar > top ? top + 3 : top + height - 3;
    const end = debated ? top + HALF_LINE : far;
    const d = `M${round2(pole)} ${round2(bar)}V${round2(end)}`;
    items.push(path(`${id}-pole`, d, { fill: 'none', stroke: 'line', strokeWidth: 1.3 }));
  }
  if (debated) {
    const y = top + HALF_LINE;
    const ring = { fill: 'surface', stroke: 'ink2', strokeWidth: 1.5, dash: [3.4, 2.3] } as const;
    items.push(
      circle(`${id}-debated`, pole, y, RING, ring),
      text(`${id}-mark`, pole, y + 5, '?', { size: AXIS_TEXT, weight: 650, anchor: 'middle' }),
    );
  }
  for (const [i, { pieces, width }] of lines.entries()) {
    const start = side === 'right' ? pole + gap : pole - gap - width;
    for (const [k, { x, text: words, weight, paint }] of pieces.entries()) {
      const style = { size: AXIS_TEXT, weight, paint };
      items.push(text(`${id}-${i}-${k}`, round2(start + x), top + i * LEADING + 14.5, words, style));
    }
  }
  return items;
}
