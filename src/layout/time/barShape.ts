import type { TimeFigure, Timing } from '../../model/graph';
import { clamp } from '../geometry';
import { orderOfFigure } from './timeOrder';
import type { TimeScale } from './timeScale';

/**
 * How a stretch of a bar is known: from a text that was read, from memory alone, from texts that disagree, or as an order that
 * words without a number name.
 */
export type Basis = 'read' | 'memory' | 'disputed' | 'order';

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
  /** The ends with the slabs of an open end, which may reach to what follows. */
  start: number;
  end: number;
}

/** How far an open end reaches, in design units. It stands for no time. */
export const OPEN_LENGTH = 62;
/** How strong a change is taken to be where it is first or last seen and a peak is known: a drawing, not a measurement. */
const SEEN = 0.62;

/** How long before its end a bar tapers that is only known to be over by then, in design units: a drawing, not a measurement. */
const TAPER = 56;

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

/** The knots of a bar from left to right: one that would go back in time is left out, as figures that disagree have them. */
function createKnots() {
  const knots: Knot[] = [];
  return {
    knots,
    add(x: number, level: number) {
      const last = knots.at(-1)?.[0];
      if (last === undefined || x > last) knots.push([x, level]);
    },
  };
}

/** The bar of what words alone say: even, over the stretch that they name. */
function orderShape(timing: Timing, { x }: Pick<TimeScale, 'x'>): BarShape | null {
  const order = orderOfFigure(timing.onset ?? timing.peak);
  if (!order) return null;
  const [x0, x1] = [x(order.fromMin), x(order.toMin)];
  return {
    knots: [
      [x0, 1],
      [x1, 1],
    ],
    stretches: [{ x0, x1, basis: 'order' }],
    openStart: false,
    openEnd: false,
    start: x0,
    end: x1,
  };
}

/** The bar of a time course, or null where no text gives a number or names an order to draw one from. */
export function barShape(timing: Timing | undefined, scale: Pick<TimeScale, 'x'>): BarShape | null {
  if (!timing) return null;
  const { x } = scale;
  const { onset, peak, decay } = timing;
  const top = firstOf(peak) ?? lastOf(onset);
  if (top === undefined) return orderShape(timing, scale);
  const last = lastOf(peak) ?? top;
  const { knots, add } = createKnots();
  if (onset?.fromMin !== undefined) add(x(onset.fromMin), lastOf(onset) === onset.fromMin && !peak ? 1 : 0);
  // An onset known only as "by then" can lie after the start of the peak: then the peak is the earlier news.
  if (onset?.toMin !== undefined && onset.toMin < top) add(x(onset.toMin), peak ? SEEN : 1);
  for (const minutes of [top, last]) add(x(minutes), 1);
  const span = decay?.fromMin !== undefined && decay.toMin !== undefined;
  const before = last < 0;
  if (decay?.fromMin !== undefined && decay.fromMin > last) add(x(decay.fromMin), span ? 0.8 : SEEN);
  // Nothing says that it weakens before the time by which it is over; a peak does.
  if (decay?.toMin !== undefined && decay.fromMin === undefined && !peak)
    add(Math.max(x(last), x(decay.toMin) - TAPER), 1);
  if (decay?.toMin !== undefined) add(x(decay.toMin), 0);
  // What went on before the start is drawn up to it and says nothing of what came after.
  else if (before) add(x(0), 1);

  const [x0, x1] = [(knots[0] as Knot)[0], (knots.at(-1) as Knot)[0]];
  const within = (minutes: number) => clamp(x(minutes), x0, x1);
  const openStart = onset?.fromMin === undefined;
  const openEnd = decay?.toMin === undefined && !before;
  const memoryEnd = isMemory(peak) ? within(last) : x0;
  const disputedStart = span ? Math.max(memoryEnd, within(decay?.fromMin as number)) : x1;
  const stretches: Stretch[] = [
    { x0, x1: memoryEnd, basis: 'memory' as const },
    { x0: memoryEnd, x1: disputedStart, basis: 'read' as const },
    { x0: disputedStart, x1, basis: 'disputed' as const },
  ].filter((stretch) => stretch.x1 > stretch.x0);
  if (stretches.length === 0) stretches.push({ x0, x1, basis: isMemory(peak) ? 'memory' : 'read' });
  return {
    knots,
    stretches,
    openStart,
    openEnd,
    start: openStart ? x0 - OPEN_LENGTH : x0,
    end: openEnd ? x1 + OPEN_LENGTH : x1,
    ...(peak && firstOf(peak) !== undefined && { peak: [within(top), within(last)] }),
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
