import { clamp } from '../layout/geometry';
import { stepIndexAt, stepMinutes } from '../layout/time/stepTimes';
import type { MechanismEdge, MechanismNode, TimeFigure } from '../model/graph';
import type { MechanismGraph } from '../model/mechanism';
import { memoize } from '../model/memoize';
import type { Transition } from './frameState';
import { type VisualState, visualStatesAt } from './visualState';

/** The story at a time after its start, as a reader reaches it who moves along the axis of time. */
export interface StoryMoment {
  /** After the start; before it if negative. */
  minutes: number;
  /** The step that the story has reached. */
  stepIndex: number;
  /** The state of a node or an arrow, on its way where it grows or fades at that time. */
  transition(id: string): Transition;
}

const firstOf = (figure: TimeFigure | undefined) => figure?.fromMin ?? figure?.toMin;
const lastOf = (figure: TimeFigure | undefined) => figure?.toMin ?? figure?.fromMin;
const known = (values: readonly (number | undefined)[]) => values.filter((value) => value !== undefined);

/** How far a time is from one to another: by their ratio after the start, where the axis is logarithmic. */
function shareBetween(from: number, to: number, minutes: number): number {
  if (to <= from) return minutes >= to ? 1 : 0;
  const share =
    from > 0 ? Math.log(Math.max(minutes, from) / from) / Math.log(to / from) : (minutes - from) / (to - from);
  return clamp(share, 0, 1);
}

interface Story {
  times: readonly number[];
  stepOf: ReadonlyMap<string, number>;
  nodes: ReadonlyMap<string, MechanismNode>;
  edges: ReadonlyMap<string, MechanismEdge>;
  /** The step at which a thing ends, by its id. */
  endsAt: ReadonlyMap<string, number>;
  /** When the last step is over, in minutes; none where no text gives an end to anything it shows. */
  lastEnd: number | undefined;
}

/** What every moment of a mechanism is made from; null where no text gives it a time. */
const storyOf = memoize((graph: MechanismGraph): Story | null => {
  const times = stepMinutes(graph);
  if (!times) return null;
  const order = new Map<string, number>(graph.steps.map(({ id }, i) => [id, i]));
  const lastStep = graph.steps.at(-1)?.id;
  const ends = known(graph.nodes.map(({ step, timing }) => (step === lastStep ? timing?.decay?.toMin : undefined)));
  return {
    lastEnd: ends.length > 0 ? Math.max(...ends) : undefined,
    times,
    stepOf: new Map([...graph.nodes, ...graph.edges].map(({ id, step }) => [id, order.get(step) ?? 0])),
    nodes: new Map(graph.nodes.map((node) => [node.id, node])),
    edges: new Map(graph.edges.map((edge) => [edge.id, edge])),
    endsAt: new Map(
      graph.steps.flatMap(({ ends = [] }, i) => ends.flatMap(({ ids }) => ids.map((id) => [id, i] as const))),
    ),
  };
});

const rest = (state: VisualState): Transition => ({ from: state, to: state, progress: 1 });
const between = (from: VisualState, to: VisualState, progress: number): Transition =>
  progress >= 1 ? rest(to) : progress <= 0 ? rest(from) : { from, to, progress };

/**
 * The state of everything at a time after the start, from the times that texts give: a node is idle before its onset,
 * active from then on and over after its end. Where a text gives no time, the story says it: a thing begins with its step,
 * and ends when the step is told that finds it over. Pure: the same time gives the same picture, whatever was shown before.
 * Null where nothing has a time.
 *
 * @example
 * storyAt(graph, 120)?.transition('kinase').to; // 'active'
 */
export function storyAt(graph: MechanismGraph, minutes: number): StoryMoment | null {
  const story = storyOf(graph);
  if (!story) return null;
  const { times, stepOf, nodes, edges, endsAt, lastEnd = Infinity } = story;
  const stepIndex = stepIndexAt(times, minutes);

  /** The state that the story gives at the steps up to this one; what ends does so when the step is told, not before. */
  const told = (id: string): VisualState => {
    const isWaiting = endsAt.get(id) === stepIndex && minutes < (times[stepIndex] as number);
    return visualStatesAt(graph, isWaiting ? stepIndex - 1 : stepIndex).get(id) ?? 'idle';
  };
  const before = (id: string): VisualState =>
    visualStatesAt(graph, Math.min(stepIndex, (stepOf.get(id) ?? 0) - 1)).get(id) ?? 'idle';
  /** What it is in its own step: active, or what that step makes of it. */
  const within = (id: string): VisualState => visualStatesAt(graph, stepOf.get(id) ?? 0).get(id) ?? 'active';
  const after = (id: string): VisualState => {
    const end = endsAt.get(id);
    const last = visualStatesAt(graph, end ?? graph.steps.length - 1).get(id) ?? 'over';
    if (end !== undefined || last === 'reversed') return last;
    return within(id) === 'active' ? 'over' : 'ongoing';
  };

  const ofNode = ({ id, timing }: MechanismNode): Transition => {
    const { onset, peak, decay } = timing ?? {};
    // No step follows the last that could end what it shows: what has no end of its own ends with the rest of it.
    const isOpen = decay?.toMin === undefined && stepOf.get(id) === graph.steps.length - 1;
    if (isOpen && minutes >= lastEnd) return rest('over');
    const starts = known([firstOf(onset), firstOf(peak)]);
    const start = Math.min(...starts);
    if (starts.length === 0) return rest(told(id));
    // Where no text gives the start and it lies before the story, a thing is there as soon as the story has it.
    const isThere = onset?.fromMin === undefined && start <= 0;
    if (minutes < start) return rest(isThere && told(id) !== 'idle' ? within(id) : before(id));
    const grown = isThere ? start : (firstOf(peak) ?? lastOf(onset) ?? start);
    if (minutes < grown) return between(before(id), within(id), shareBetween(start, grown, minutes));
    const end = decay?.toMin;
    const full = Math.max(...known([lastOf(onset), lastOf(peak)]));
    if (end !== undefined && end >= full) {
      if (minutes >= end) return rest(after(id));
      return between(within(id), after(id), shareBetween(Math.max(full, decay?.fromMin ?? full), end, minutes));
    }
    if (minutes <= Math.max(full, decay?.fromMin ?? full)) return rest(within(id));
    const state = told(id);
    return rest(state === 'idle' ? within(id) : state);
  };

  const hasBegun = ({ from, to, progress }: Transition) => to !== 'idle' && (from !== 'idle' || progress > 0);
  const ofEdge = ({ id, source, target }: MechanismEdge): Transition => {
    const [cause, effect] = [transition(source), transition(target)];
    if (!hasBegun(cause) || !hasBegun(effect)) return rest(before(id));
    const state = told(id);
    if (state === 'idle') return rest(within(id));
    return rest(cause.to === 'over' && cause.progress >= 1 && state !== 'ongoing' ? 'over' : state);
  };

  const found = new Map<string, Transition>();
  const transition = (id: string): Transition => {
    const cached = found.get(id);
    if (cached) return cached;
    const [node, edge] = [nodes.get(id), edges.get(id)];
    const made = node ? ofNode(node) : edge ? ofEdge(edge) : rest(told(id));
    found.set(id, made);
    return made;
  };
  return { minutes, stepIndex, transition };
}
