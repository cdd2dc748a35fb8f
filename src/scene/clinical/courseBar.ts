import { type BarShape, isDisputed } from '../../layout/time/barShape';
import type { TimeFigure, Timing } from '../../model/graph';
import type { ClinicalAxis } from './clinicalAxis';

/** How strong an effect is drawn where it is known to have begun, and to go: a drawing, not a measurement. */
const BEGUN = 0.62;
const STILL = 0.8;
/** How far an end that nobody gives reaches. It stands for no time. */
const OPEN_LENGTH = 62;

export const firstOf = (figure: TimeFigure | undefined): number | undefined => figure?.fromMin ?? figure?.toMin;
export const lastOf = (figure: TimeFigure | undefined): number | undefined => figure?.toMin ?? figure?.fromMin;

function isSpan({ fromMin, toMin }: TimeFigure): boolean {
  return fromMin !== undefined && toMin !== undefined && fromMin < toMin;
}

/** Whether sources give the figure differently: one speaks against it, or several stand behind its two ends. */
export function isDebated(figure: TimeFigure | undefined): boolean {
  return figure !== undefined && (isDisputed(figure) || (isSpan(figure) && /\bdisagree/.test(figure.text)));
}

/** The bar of a course on its axis; null where no text gives a number to draw one from. */
export function courseBar({ onset, peak, decay }: Timing, axis: ClinicalAxis): BarShape | null {
  const top = firstOf(peak) ?? lastOf(onset) ?? firstOf(decay);
  if (top === undefined) return null;
  const [from, to] = [onset?.fromMin, lastOf(onset)];
  const knots: [number, number][] = [];
  if (from === undefined) knots.push([axis.dose, BEGUN]);
  else knots.push([axis.x(from), 0]);
  // An onset known only as "by then" can lie after the start of the peak: then the peak is the earlier news.
  if (to !== undefined && to < top && to !== from) knots.push([axis.x(to), BEGUN]);
  const full = lastOf(peak) ?? top;
  for (const minutes of new Set([top, full])) knots.push([axis.x(minutes), 1]);
  if (decay && isSpan(decay) && (decay.fromMin as number) > full) knots.push([axis.x(decay.fromMin as number), STILL]);
  const end = lastOf(decay);
  const openEnd = end === undefined || decay?.toMin === undefined;
  if (end !== undefined && end > full) knots.push([axis.x(end), openEnd ? STILL : 0]);

  const [x0, x1] = [(knots[0] as [number, number])[0], (knots.at(-1) as [number, number])[0]];
  const begun = from === undefined ? axis.x(to ?? top) : x0;
  const fading = isDebated(decay) ? Math.max(begun, axis.x(decay?.fromMin ?? full)) : x1;
  const stretches = [
    // Somewhere in here it starts: no text says where.
    { x0, x1: begun, basis: 'memory' as const },
    { x0: begun, x1: fading, basis: 'read' as const },
    { x0: fading, x1, basis: 'disputed' as const },
  ].filter((stretch) => stretch.x1 > stretch.x0);
  return {
    knots,
    stretches,
    openStart: false,
    openEnd,
    start: x0,
    end: openEnd ? Math.min(axis.width, x1 + OPEN_LENGTH) : x1,
    ...(firstOf(peak) !== undefined && { peak: [axis.x(top), axis.x(full)] as const }),
  };
}
