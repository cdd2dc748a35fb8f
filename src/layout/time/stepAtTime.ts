import type { MechanismGraph } from '../../model/mechanism';
import { xOfMinutes } from './axis';
import { timeOfStep } from './timeOfStep';

/** The step whose place on the axis is nearest to a time, as a hand that drags along the axis sees it. */
export function stepAtTime(graph: MechanismGraph, minutes: number): number {
  const x = xOfMinutes(minutes);
  const away = (i: number) => Math.abs(xOfMinutes(timeOfStep(graph, i)) - x);
  return graph.steps.reduce((best, _, i) => (away(i) < away(best) ? i : best), 0);
}
