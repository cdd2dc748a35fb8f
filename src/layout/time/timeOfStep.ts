import type { MechanismGraph } from '../../model/mechanism';
import type { MechanismNode } from '../../model/graph';
import { lerp } from '../geometry';
import type { TimeScale } from './axis';

/** What a log scale begins with that has no figure to begin with. */
const ONE_MINUTE = 1;

/** The middle of what is known of a node, from its first figure to the end of its peak: the log scale's middle. */
function typicalTime({ timing }: MechanismNode, firstMin: number): number | undefined {
  const { onset, peak } = timing ?? {};
  const first = onset?.fromMin ?? onset?.toMin ?? peak?.fromMin ?? peak?.toMin;
  const last = peak?.toMin ?? peak?.fromMin ?? onset?.toMin ?? onset?.fromMin;
  if (first === undefined || last === undefined) return undefined;
  if (first < 0) return first / 2;
  const low = Math.max(firstMin, Math.min(first, last));
  return Math.sqrt(low * Math.max(low, last));
}

/** The time of a step's own nodes; later ones weigh more, because a step has happened when its last things have. */
function ownTime(graph: MechanismGraph, stepId: string, firstMin: number): number | undefined {
  const times = graph.nodes
    .filter((node) => node.step === stepId)
    .flatMap((node) => typicalTime(node, firstMin) ?? [])
    .sort((a, b) => a - b);
  if (times.length === 0) return undefined;
  const before = times.find((minutes) => minutes < 0);
  if (before !== undefined) return before;
  const weighed = times.reduce((sum, minutes, i) => sum + (i + 1) * Math.log(minutes), 0);
  return Math.exp(weighed / ((times.length * (times.length + 1)) / 2));
}

/** Where the steps of a graph stand on an axis, in minutes after the start: none before the step that it follows. */
export function timesOfSteps(graph: MechanismGraph, { domain }: Pick<TimeScale, 'domain'>): number[] {
  const firstMin = domain?.firstMin ?? ONE_MINUTE;
  const own = graph.steps.map(({ id }) => ownTime(graph, id, firstMin));
  const times: number[] = [];
  own.forEach((minutes, i) => {
    const earlier = times.at(-1) ?? firstMin;
    const later = own.slice(i + 1).find((next) => next !== undefined);
    // A step of which no text gives a time stands half-way between its neighbours, by the order of the story alone.
    const between = Math.sqrt(Math.max(firstMin, earlier) * Math.max(firstMin, later ?? earlier));
    times.push(i === 0 ? (minutes ?? between) : Math.max(earlier, minutes ?? between));
  });
  return times;
}

/**
 * The places of the steps on an axis: those of their times, or in even steps where no time is known. It is a place to
 * read the drawing from, made from the figures of the step's nodes, and not a figure of any source.
 */
export function placesOfSteps(graph: MechanismGraph, scale: TimeScale): number[] {
  if (scale.domain) return timesOfSteps(graph, scale).map((minutes) => scale.x(minutes));
  return graph.steps.map((_, i) => lerp(scale.first, scale.last, (i + 0.5) / graph.steps.length));
}

/** The step whose place on the axis is nearest, as a hand that drags along the axis sees it. */
export function nearestStep(places: readonly number[], x: number): number {
  return places.reduce((best, at, i) => (Math.abs(at - x) < Math.abs((places[best] as number) - x) ? i : best), 0);
}

/** Whether a text gives a number for anything the step explains. */
export function hasReadTime(graph: MechanismGraph, stepIndex: number): boolean {
  const step = graph.steps[stepIndex];
  return step !== undefined && ownTime(graph, step.id, ONE_MINUTE) !== undefined;
}
