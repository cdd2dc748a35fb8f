import type { MechanismGraph } from './mechanism';

/** How a step is numbered on its badge and named aloud. */
export interface StepNumber {
  /** 0 for a prologue, 1 to n for the canonical steps, n + 1 for an epilogue. */
  number: number;
  /** "Prologue", "Step 2 of 6", "Epilogue". */
  label: string;
}

/** Counts only the canonical steps; an index that no step has is the caller's error and throws. */
export function canonicalNumber(mechanism: MechanismGraph, stepIndex: number): StepNumber {
  const { steps } = mechanism;
  const step = steps[stepIndex];
  if (!step) throw new RangeError(`There is no step ${stepIndex}: the mechanism has ${steps.length}.`);
  const count = steps.filter((other) => other.role === 'canonical').length;
  if (step.role === 'prologue') return { number: 0, label: 'Prologue' };
  if (step.role === 'epilogue') return { number: count + 1, label: 'Epilogue' };
  const number = steps.slice(0, stepIndex + 1).filter((other) => other.role === 'canonical').length;
  return { number, label: `Step ${number} of ${count}` };
}

/** The place of the step that has a number, from 0; -1 where none has it. */
export function indexOfNumber(mechanism: MechanismGraph, number: number): number {
  return mechanism.steps.findIndex((_, at) => canonicalNumber(mechanism, at).number === number);
}
