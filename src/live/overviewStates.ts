import type { OverviewLook, OverviewStyle } from '../draw/overviewPainter';
import type { MechanismEdge, SignalRole } from '../model/graph';
import type { MechanismGraph } from '../model/mechanism';
import type { PlayerState } from '../player/playerState';
import type { StateOverride } from '../scene/frameState';
import { timelineOf } from '../scene/timeline';
import { type VisualState, visualStatesAt } from '../scene/visualState';
import { styleNumber } from './overviewShapes';

/** The states of a graph as they are seen from far: each thing changes at once, when its time within the step has come. */
export function createOverviewStates(graph: MechanismGraph, alterNow: () => StateOverride | undefined) {
  const { nodes, edges } = graph;
  const roles = new Map<string, SignalRole>(nodes.map(({ id, voice }) => [id, voice]));
  const roleOfEdge = ({ kind, source, target }: MechanismEdge): SignalRole =>
    roles.get(kind === 'transport' ? target : source) ?? 'neutral';

  /** The states at a moment; while a step plays, what its order has not reached yet is as before. */
  const statesAt = ({ stepIndex, fromIndex, motion, tMs, moment }: PlayerState): ((id: string) => VisualState) => {
    const after = visualStatesAt(graph, stepIndex);
    const alter = alterNow();
    const changed = (id: string, state: VisualState) => (alter ? alter(id, state) : state);
    if (moment) return (id) => changed(id, moment.transition(id).to);
    if (motion !== 'play') return (id) => changed(id, after.get(id) ?? 'idle');
    const before = visualStatesAt(graph, fromIndex ?? stepIndex - 1);
    const { cues } = timelineOf(graph, stepIndex);
    return (id) => {
      const cue = cues.get(id);
      return changed(id, (cue && tMs < cue.startMs ? before : after).get(id) ?? 'idle');
    };
  };

  const indexOf = new Map([...nodes, ...edges].map(({ id }, at) => [id, at]));
  /** The styles of everything at rest in a step: nodes, then arrows. */
  const styledSteps = new Map<number, Uint8Array>();
  const styledStep = (stepIndex: number): Uint8Array => {
    const known = styledSteps.get(stepIndex);
    if (known) return known;
    const states = visualStatesAt(graph, stepIndex);
    const made = new Uint8Array(nodes.length + edges.length);
    nodes.forEach(({ id, voice }, at) => {
      made[at] = styleNumber(states.get(id) ?? 'idle', voice);
    });
    edges.forEach((edge, at) => {
      made[nodes.length + at] = styleNumber(states.get(edge.id) ?? 'idle', roleOfEdge(edge));
    });
    styledSteps.set(stepIndex, made);
    return made;
  };
  /** The story's own picture: that of the step, without what its order has not reached yet. */
  const toldStyles = ({ stepIndex, fromIndex, motion, tMs }: PlayerState): Uint8Array => {
    const now = styledStep(stepIndex).slice();
    if (motion !== 'play') return now;
    const before = styledStep(fromIndex ?? stepIndex - 1);
    for (const [id, { startMs }] of timelineOf(graph, stepIndex).cues) {
      const at = indexOf.get(id);
      if (at !== undefined && tMs < startMs) now[at] = before[at] as number;
    }
    return now;
  };

  return {
    statesAt,
    /** Names the moments at which the picture from far changes: the beginnings of what moves together. */
    momentKey({ stepIndex, fromIndex, motion, tMs, moment }: PlayerState): string {
      if (moment) return `moment ${moment.minutes}`;
      if (motion !== 'play') return `still ${stepIndex}`;
      let begun = 0;
      for (const { startMs } of timelineOf(graph, stepIndex).cues.values()) if (startMs <= tMs) begun++;
      return `play ${fromIndex} ${stepIndex} ${begun}`;
    },
    lookAt(state: PlayerState, styles: readonly OverviewStyle[]): OverviewLook {
      if (!state.moment && !alterNow()) {
        const all = toldStyles(state);
        return { styles, nodes: all.slice(0, nodes.length), edges: all.slice(nodes.length) };
      }
      const stateOf = statesAt(state);
      return {
        styles,
        nodes: Uint8Array.from(nodes, ({ id, voice }) => styleNumber(stateOf(id), voice)),
        edges: Uint8Array.from(edges, (edge) => styleNumber(stateOf(edge.id), roleOfEdge(edge))),
      };
    },
  };
}
