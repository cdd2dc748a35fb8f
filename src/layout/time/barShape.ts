import type { TimeFigure, Timing } from '../../model/graph';
import type { TimeScale } from './axis';

/** How a stretch of a bar is known: from a text that was read, from memory alone, or from texts that disagree. */
export type Basis = 'read' | 'memory' | 'disputed';

/** A place on a bar and how strong the change is there, from 0 to 1. */
type Knot = readonly [x: number, level: number];

interface Stretch {
  x0: number;
  x1: number;
  basis: Basis;
}

/** A time course as a bar along the axis, in design units. */
export interface BarShape {
  knots: readonly Knot[];
  stretches: readonly Stretch[];
  /** No text that was read says when it begins, or when it ends. */
  openStart: boolean;
  openEnd: boolean;
  peak?: readonly [x0: number, x1: number];
  /** The ends with the slabs of an open end. */
  start: number;
  end: number;
}

/** How far an open end reaches, in design units. It stands for no time. */
const OPEN_LENGTH = 62;
/** How strong a change is taken to be where it is first or last seen and a peak is known: a drawing, not a measurement. */
const SEEN = 0.62;

/** Whether only memory gives the figure: then it is never drawn as if it had been read. */
export function isMemory(figure: TimeFigure | undefined): boolean {
  return figure?.fromMemory ?? false;
}

/** Whether a source speaks against the figure. */
export function isDisputed(figure: TimeFigure | undefined): boolean {
  return figure?.evidence.some(({ stance }) => stance === 'contradicts') ?? false;
}

const firstOf = (figure: TimeFigure | undefined) => figure?.fromMin ?? figure?.toMin;
const lastOf = (figure: TimeFigure | undefined) => figure?.toMin ?? figure?.fromMin;

function riseKnots({ onset, peak }: Timing, top: number, scale: TimeScale): { knots: Knot[]; open: boolean } {
  const knots: Knot[] = [];
  const open = onset?.fromMin === undefined;
  if (onset?.fromMin !== undefined)
    knots.push([scale.x(onset.fromMin), lastOf(onset) === onset.fromMin && !peak ? 1 : 0]);
  // An onset known only as "by then" can lie after the start of the peak: then the peak is the earlier news.
  if (onset?.toMin !== undefined && onset.toMin < top) knots.push([scale.x(onset.toMin), peak ? SEEN : 1]);
  return { knots, open };
}

/** The bar of a time course, or null where no text gives a number to draw one from. */
export function barShape(timing: Timing | undefined, scale: TimeScale): BarShape | null {
  if (!timing) return null;
  const { onset, peak, decay } = timing;
  const top = firstOf(peak) ?? lastOf(onset);
  if (top === undefined) return null;
  const { knots, open: openStart } = riseKnots(timing, top, scale);
  const last = lastOf(peak) ?? top;
  for (const minutes of new Set([top, last])) {
    const x = scale.x(minutes);
    if (knots.at(-1)?.[0] !== x) knots.push([x, 1]);
  }
  const span = decay?.fromMin !== undefined && decay.toMin !== undefined;
  const before = last < 0;
  if (decay?.fromMin !== undefined && decay.fromMin > last) knots.push([scale.x(decay.fromMin), span ? 0.8 : SEEN]);
  if (decay?.toMin !== undefined) knots.push([scale.x(decay.toMin), 0]);
  // What went on before the start is drawn up to it and says nothing of what came after.
  else if (before) knots.push([scale.x(0), 1]);
  const openEnd = decay?.toMin === undefined && !before;
  // Figures of different sources need not follow one another: what would lead back is left out.
  const ends = knots.map(([x]) => x);
  const forward = knots.filter(([x], i) => ends.slice(0, i).every((earlier) => earlier < x));
  knots.splice(0, knots.length, ...forward);

  const [x0, x1] = [(knots[0] as Knot)[0], (knots.at(-1) as Knot)[0]];
  const start = openStart ? x0 - OPEN_LENGTH : x0;
  const end = openEnd ? x1 + OPEN_LENGTH : x1;
  const cuts: Stretch[] = [];
  const memoryEnd = isMemory(peak) ? scale.x(last) : x0;
  if (isMemory(peak)) cuts.push({ x0, x1: memoryEnd, basis: 'memory' });
  const disputedStart = span ? scale.x(decay?.fromMin as number) : x1;
  if (disputedStart > memoryEnd) cuts.push({ x0: memoryEnd, x1: disputedStart, basis: 'read' });
  if (span) cuts.push({ x0: disputedStart, x1, basis: 'disputed' });
  if (cuts.length === 0) cuts.push({ x0, x1, basis: 'read' });
  return {
    knots,
    stretches: cuts,
    openStart,
    openEnd,
    start,
    end,
    ...(peak && firstOf(peak) !== undefined && { peak: [scale.x(top), scale.x(last)] }),
  };
}

/** How strong the change is at a place between the ends of a bar. It swings from knot to knot without a corner. */
export function levelAt({ knots }: BarShape, x: number): number {
  const i = knots.findIndex(([at]) => at >= x);
  if (i <= 0) return (knots[i < 0 ? knots.length - 1 : 0] as Knot)[1];
  const [[ax, a], [bx, b]] = [knots[i - 1] as Knot, knots[i] as Knot];
  const t = (x - ax) / (bx - ax);
  return a + (b - a) * t * t * (3 - 2 * t);
}
