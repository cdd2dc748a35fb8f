import type { MechanismGraph } from '../../model/mechanism';
import type { MechanismNode } from '../../model/graph';
import type { TimeAxis } from './timeAxis';

/** Steps nearer than this are taken to be at the same time, and are drawn this far apart. In design units. */
const NEAR = 4;
const APART = 16;

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

/** Whether a text gives a number for anything the step explains. */
export function hasReadTime(graph: MechanismGraph, stepIndex: number): boolean {
  const step = graph.steps[stepIndex];
  return step !== undefined && ownTime(graph, step.id, 1) !== undefined;
}

/** Steps without a time of their own stand evenly between the neighbours that have one, by the order of the story. */
function fillBetween(own: readonly (number | undefined)[], { first, last }: { first: number; last: number }): number[] {
  const places: number[] = [];
  for (let i = 0; i < own.length; i++) {
    const place = own[i];
    const earlier = places.at(-1) ?? first;
    if (place !== undefined) {
      places.push(Math.max(places.at(-1) ?? place, place));
      continue;
    }
    const next = own.findIndex((other, k) => k > i && other !== undefined);
    const later = next < 0 ? Math.min(last, earlier + 2 * APART) : Math.max(earlier, own[next] as number);
    places.push(earlier + (later - earlier) / (next < 0 ? 2 : next - i + 1));
  }
  return places;
}

/** Places in order, each clear of the one before it, within the axis: times that are equal are spread a little. */
function spread(places: readonly number[], from: number, to: number): number[] {
  const apart = Math.min(APART, (to - from) / Math.max(1, places.length - 1));
  const spaced: number[] = [];
  for (const place of places) {
    const earlier = spaced.at(-1) ?? Number.NEGATIVE_INFINITY;
    spaced.push(place - earlier < Math.min(NEAR, apart) ? earlier + apart : place);
  }
  for (let i = spaced.length - 1, limit = to; i >= 0; i--, limit -= apart)
    spaced[i] = Math.min(spaced[i] as number, Math.max(limit, from));
  return spaced;
}

/**
 * Where each step stands along the axis, from left to right in the order of the story. It is a place to read the drawing
 * from, made from the figures of the step's nodes, and not a figure of any source.
 */
export function stepPlaces(graph: MechanismGraph, { scale, hasTimes }: TimeAxis): number[] {
  const { before, first, last } = scale.range;
  const { steps } = graph;
  if (!hasTimes) return steps.map((_, i) => first + ((last - first) * (i + 0.5)) / steps.length);
  const own = steps.map(({ id }) => {
    const minutes = ownTime(graph, id, scale.domain.firstMin);
    return minutes === undefined ? undefined : scale.x(minutes);
  });
  return spread(fillBetween(own, { first, last }), before, last);
}

/** The step whose place is nearest to a place on the axis, as a hand that drags along the axis sees it. */
export function nearestStep(places: readonly number[], x: number): number {
  const away = (i: number) => Math.abs((places[i] as number) - x);
  return places.reduce((best, _, i) => (away(i) < away(best) ? i : best), 0);
}
