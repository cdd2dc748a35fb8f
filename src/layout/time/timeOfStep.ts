import type { MechanismGraph } from '../../model/mechanism';
import type { MechanismNode } from '../../model/graph';
import { FIRST_MIN } from './axis';

/** The middle of what is known of a node, from its first figure to the end of its peak: the log scale's middle. */
function typicalTime({ timing }: MechanismNode): number | undefined {
  const { onset, peak } = timing ?? {};
  const first = onset?.fromMin ?? onset?.toMin ?? peak?.fromMin ?? peak?.toMin;
  const last = peak?.toMin ?? peak?.fromMin ?? onset?.toMin ?? onset?.fromMin;
  if (first === undefined || last === undefined) return undefined;
  if (first < 0) return first / 2;
  const low = Math.max(FIRST_MIN, Math.min(first, last));
  return Math.sqrt(low * Math.max(low, last));
}

/** The time of a step's own nodes; later ones weigh more, because a step has happened when its last things have. */
function ownTime(graph: MechanismGraph, stepId: string): number | undefined {
  const times = graph.nodes
    .filter((node) => node.step === stepId)
    .flatMap((node) => typicalTime(node) ?? [])
    .sort((a, b) => a - b);
  if (times.length === 0) return undefined;
  const before = times.find((minutes) => minutes < 0);
  if (before !== undefined) return before;
  const weighed = times.reduce((sum, minutes, i) => sum + (i + 1) * Math.log(minutes), 0);
  return Math.exp(weighed / ((times.length * (times.length + 1)) / 2));
}

const known = new WeakMap<MechanismGraph, readonly number[]>();

function timesOf(graph: MechanismGraph): readonly number[] {
  const made = known.get(graph);
  if (made) return made;
  const own = graph.steps.map(({ id }) => ownTime(graph, id));
  const times: number[] = [];
  own.forEach((minutes, i) => {
    const earlier = times.at(-1) ?? FIRST_MIN;
    const later = own.slice(i + 1).find((next) => next !== undefined);
    // A step of which no text gives a time stands half-way between its neighbours, by the order of the story alone.
    const between = Math.sqrt(Math.max(FIRST_MIN, earlier) * Math.max(FIRST_MIN, later ?? earlier));
    times.push(i === 0 ? (minutes ?? between) : Math.max(earlier, minutes ?? between));
  });
  known.set(graph, times);
  return times;
}

/**
 * Where a step stands on the axis, in minutes after the start (less than 0: before it). It is a place to read the drawing
 * from, made from the figures of the step's nodes, and not a figure of any source.
 */
export function timeOfStep(graph: MechanismGraph, stepIndex: number): number {
  const times = timesOf(graph);
  return times[Math.max(0, Math.min(times.length - 1, stepIndex))] ?? FIRST_MIN;
}

/** Whether a text gives a number for anything the step explains. */
export function hasReadTime(graph: MechanismGraph, stepIndex: number): boolean {
  const step = graph.steps[stepIndex];
  return step !== undefined && ownTime(graph, step.id) !== undefined;
}
