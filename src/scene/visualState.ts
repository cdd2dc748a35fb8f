import type { MechanismGraph } from '../model/mechanism';
import type { Effect } from '../model/graph';
import { memoize } from '../model/memoize';

/**
 * How a node or an arrow stands at a step. `idle`: the story has not reached it. `active` and `visited`: it belongs to this
 * step, or to an earlier one and still holds. `over`: it held and has ended. The others are what a step made of it.
 */
export type VisualState = 'idle' | 'active' | 'visited' | 'over' | Effect;

const statesOf = memoize((_mechanism: MechanismGraph) => new Map<number, ReadonlyMap<string, VisualState>>());

function defaultState(ownStep: number, at: number): VisualState {
  if (ownStep === at) return 'active';
  return ownStep < at ? 'visited' : 'idle';
}

/**
 * The settled states at a step, for every node and arrow. It depends on the step alone and not on the way there, which is
 * why going back undoes exactly what going forward did. Step -1 is the rest before the story starts.
 */
export function visualStatesAt(mechanism: MechanismGraph, step: number): ReadonlyMap<string, VisualState> {
  const known = statesOf(mechanism);
  const cached = known.get(step);
  if (cached) return cached;
  const order = new Map(mechanism.steps.map((s, i) => [s.id, i]));
  const states = new Map<string, VisualState>();
  for (const item of [...mechanism.nodes, ...mechanism.edges]) {
    states.set(item.id, defaultState(order.get(item.step) as number, step));
  }
  for (const past of mechanism.steps.slice(0, step + 1)) {
    for (const [id, effect] of Object.entries(past.effects)) if (effect) states.set(id, effect);
    for (const { ids, to } of past.ends ?? []) for (const id of ids) states.set(id, to);
  }
  known.set(step, states);
  return states;
}
