import { round2 } from '../../layout/geometry';
import type { TimeFigure, Timing } from '../../model/graph';
import type { ClinicalAxis } from './clinicalAxis';
import { firstOf, isDebated, lastOf } from './courseBar';
import { PHASES } from '../timingWords';
import { figureRuns } from './figureWords';
import { clearance, type Flag, flagAt, halfMark } from './flags';
import { orderOf } from './orderItems';

/** In a few words where a time is from. */
export type SourceOf = (figure: TimeFigure) => string;

/** Words over a bar need at least this much room beside their pole. */
const LEAST_ROOM = 110;

export type LaneFlag = Flag & { phase: keyof Timing };

/** Where on the axis a figure is told; null where it has no place there. */
function placeOf(figure: TimeFigure, axis: ClinicalAxis): number | null {
  const [from, to] = [firstOf(figure), lastOf(figure)];
  if (from !== undefined && to !== undefined) return round2((axis.x(from) + axis.x(to)) / 2);
  return orderOf(figure, axis)?.[0] ?? null;
}

/**
 * The words of a course: over its bar what begins, under it how it ends. Words over the bar keep to the right of the
 * poles before them, which they would else cross; where that leaves no room they go under it as well.
 */
export function laneFlags(timing: Timing, axis: ClinicalAxis, sourceOf: SourceOf) {
  const over: LaneFlag[] = [];
  const under: LaneFlag[] = [];
  let from = 0;
  for (const [phase, word] of PHASES) {
    const figure = timing[phase];
    if (!figure) continue;
    const place = placeOf(figure, axis);
    const debated = isDebated(figure);
    const half = halfMark({ debated });
    const spec = {
      runs: figureRuns(word, figure, sourceOf(figure)),
      pole: Math.min(Math.max(place ?? 0, half), axis.width - half),
      bound: place !== null,
      debated,
    };
    const room = Math.max(axis.width - spec.pole, spec.pole - from);
    if (phase !== 'decay' && spec.pole >= from + half && room >= LEAST_ROOM) {
      const flag = { ...flagAt(spec, from, axis.width), phase };
      over.push(flag);
      from = flag.pole + clearance(flag);
    } else under.push({ ...flagAt(spec, 0, axis.width), phase });
  }
  return { over, under };
}
