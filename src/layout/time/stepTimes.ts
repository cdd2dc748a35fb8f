import type { MechanismNode, Step, TimeFigure } from '../../model/graph';
import type { MechanismGraph } from '../../model/mechanism';
import type { TimeAxis } from './timeAxis';
import { orderOfFigure, type TimeOrder } from './timeOrder';

/** Steps that would be told at the same time, or in the wrong order, are told this factor apart. */
const APART = 1.5;

const HOUR = 60;

const firstOf = (figure: TimeFigure | undefined) => figure?.fromMin ?? figure?.toMin;
const lastOf = (figure: TimeFigure | undefined) => figure?.toMin ?? figure?.fromMin;

/** From the first figure of a node to the end of its peak, or the order that words name, in minutes; null where no text gives one. */
function spanOf({ timing }: MechanismNode): readonly [from: number, to: number] | null {
  const { onset, peak } = timing ?? {};
  const order = orderOfFigure(onset ?? peak);
  if (order) return [order.fromMin, order.toMin];
  const figures = [firstOf(onset), firstOf(peak), lastOf(onset), lastOf(peak)].filter((value) => value !== undefined);
  return figures.length > 0 ? [Math.min(...figures), Math.max(...figures)] : null;
}

/** The middle of what is known of a node on a log scale; half-way where it lies before the start. */
function typicalTime(node: MechanismNode, shortest: number): number | undefined {
  const span = spanOf(node);
  if (!span) return undefined;
  const [from, to] = span;
  if (from < 0) return from / 2;
  if (to <= 0) return shortest;
  // What begins with the start has no logarithm there: it is taken to begin at a small part of its length.
  return Math.sqrt((from > 0 ? from : to / 36) * to);
}

/** What the words of a step name: "for weeks", but not "weeks before". */
function orderInWhen({ when }: Step): TimeOrder | null {
  return /\bbefore\b/i.test(when) ? null : orderOfFigure({ text: when });
}

/** The middle of what the words of a step without times of its own name. */
function timeInWords(step: Step): number | undefined {
  const order = orderInWhen(step);
  return order ? Math.sqrt(order.fromMin * order.toMin) : undefined;
}

/** The time of a step's own nodes; later ones weigh more, because a step has happened when its last things have. */
function ownTime(graph: MechanismGraph, step: Step, shortest: number): number | undefined {
  const times = graph.nodes
    .filter((node) => node.step === step.id)
    .flatMap((node) => typicalTime(node, shortest) ?? [])
    .sort((a, b) => a - b);
  const [first] = times;
  if (first === undefined) return timeInWords(step);
  if (first < 0) return first;
  const weighed = times.reduce((sum, minutes, i) => sum + (i + 1) * Math.log(minutes), 0);
  return Math.exp(weighed / ((times.length * (times.length + 1)) / 2));
}

/** A time between two, by shares of their ratio where both are after the start. */
function between(from: number, to: number, share: number): number {
  return from > 0 && to > 0 ? from * (to / from) ** share : from + (to - from) * share;
}

/** The next time that is told as later than one. */
const later = (minutes: number) => (minutes < 0 ? minutes / APART : minutes * APART);

/** The times after the start in a list of figures or of orders. */
function positiveMinutes(list: readonly (Pick<TimeFigure, 'fromMin' | 'toMin'> | null | undefined)[]): number[] {
  return list.flatMap((item) => [item?.fromMin ?? [], item?.toMin ?? []].flat()).filter((minutes) => minutes > 0);
}

/**
 * When each step is told, in minutes after the start, in rising order; null where no text gives a number for anything.
 * Made from the figures of the steps' own nodes: a place to read the story from, and not a figure of any source.
 */
export function stepMinutes(graph: MechanismGraph): number[] | null {
  const figures = graph.nodes.flatMap(({ timing }) => [timing?.onset, timing?.peak, timing?.decay]);
  const read = positiveMinutes(figures);
  const named = positiveMinutes(figures.map(orderOfFigure));
  const shortest = read.length > 0 ? Math.min(...read) / 2 : Math.min(named.length > 0 ? HOUR : 1, ...named);
  const last = Math.max(...(read.length + named.length > 0 ? [...read, ...named] : [HOUR]));
  const own = graph.steps.map((step) => ownTime(graph, step, shortest));
  if (own.every((minutes) => minutes === undefined)) return null;

  const told: number[] = [];
  own.forEach((minutes, i) => {
    const before = told.at(-1);
    let at = minutes;
    if (at === undefined) {
      const next = own.findIndex((other, k) => k > i && other !== undefined);
      const to = own[next] ?? last;
      at = between(before ?? Math.min(shortest, to), to, next < 0 ? 0.5 : 1 / (next - i + 1));
    }
    told.push(before !== undefined && at <= before ? later(before) : at);
  });
  // Steps that were moved beyond the last figure of all go back before it, in their order.
  let cap = last;
  for (let i = told.length - 1; i >= 0 && (told[i] as number) > cap; i--) {
    told[i] = cap;
    cap /= APART;
  }
  return told;
}

/** Where the story passes from a step to the next, between the times at which they are told. */
function boundary(before: number, after: number): number {
  if (before > 0) return Math.sqrt(before * after);
  return after > 0 ? 0 : -Math.sqrt(before * after);
}

/** The step that the story has reached at a time, from the times at which its steps are told. */
export function stepIndexAt(times: readonly number[], minutes: number): number {
  let index = 0;
  for (let i = 1; i < times.length; i++) if (minutes >= boundary(times[i - 1] as number, times[i] as number)) index = i;
  return index;
}

/** What the times of a step span, in minutes after the start. */
export interface StepSpan {
  fromMin: number;
  toMin: number;
  /** No text gives a number: words name it, such as "weeks". */
  inWords: boolean;
}

/**
 * The times of a step, from those of its own nodes, else from its own words; null where no text gives any. When an agent is
 * given is no time of what it does.
 */
export function stepSpan(graph: MechanismGraph, step: Step): StepSpan | null {
  const own = graph.nodes.filter((node) => node.step === step.id && node.kind !== 'perturbing agent');
  const spans = own.flatMap((node) => spanOf(node) ?? []);
  if (spans.length === 0) {
    const order = orderInWhen(step);
    return order && { ...order, inWords: true };
  }
  const inWords = own.every((node) => !spanOf(node) || orderOfFigure(node.timing?.onset ?? node.timing?.peak) !== null);
  return { fromMin: Math.min(...spans), toMin: Math.max(...spans), inWords };
}

/** What the own times of a step span along the axis. */
export interface StepBand {
  x0: number;
  x1: number;
  /** False where no text gives a number for anything the step explains: then it stands by the order of the story. */
  read: boolean;
}

/** A band is at least this wide, in design units. */
const NARROWEST = 14;

/** The span of each step along the axis; the last lasts until what it explains is over, because no step tells of that. */
export function stepBands(graph: MechanismGraph, { scale }: TimeAxis, steps: readonly number[]): StepBand[] {
  return graph.steps.map(({ id }, i) => {
    const own = graph.nodes.filter((node) => node.step === id);
    const ends = i === graph.steps.length - 1 ? own.map(({ timing }) => lastOf(timing?.decay)) : [];
    const told = own.map((node) => ({ node, span: spanOf(node) ?? [] }));
    // That an agent is given at the start is no time of what it does.
    const counted = told.filter(
      ({ node, span }) => node.kind !== 'perturbing agent' || span.some((minutes) => minutes !== 0),
    );
    const spans = [...counted.flatMap(({ span }) => span), ...ends.filter((end) => end !== undefined)];
    const at = steps[i] as number;
    const [x0, x1] =
      spans.length > 0 ? [scale.x(Math.min(...spans)), scale.x(Math.max(...spans))] : [at - NARROWEST, at + NARROWEST];
    const missing = Math.max(0, NARROWEST - (x1 - x0)) / 2;
    return { x0: x0 - missing, x1: x1 + missing, read: spans.length > 0 };
  });
}
