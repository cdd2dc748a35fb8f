import type { MechanismGraph } from '../../src/model/mechanism';
import { toyMechanism } from './toyMechanism';

/** The toy with so many canonical steps between its prologue and its epilogue. */
export function manyStepsGraph(count: number): MechanismGraph {
  const [prologue, first, ...rest] = toyMechanism.steps;
  const epilogue = rest.at(-1);
  if (!prologue || !first || !epilogue) throw new Error('The toy has no steps.');
  const steps = Array.from({ length: count }, (_, at) => ({ ...first, id: `step-${at + 1}` }));
  return { ...toyMechanism, steps: [prologue, ...steps, epilogue] };
}
