import type {
  ClinicalCourse,
  ClinicalFigure,
  HistoryEvent,
  Hypothesis,
  Intervention,
  Limit,
  OpenQuestion,
  Term,
} from './contextRecords';
import type { Dynamics } from './dynamics';
import type { Claim, Quote, Reference, SourceDocument } from './evidence';
import type { Compartment, LayerEdge, LayerNode, MechanismEdge, MechanismNode, Step } from './graph';
import type { IdSet } from './idSet';
import type { Teaching } from './teaching';

/** The version of the file format that this code writes. */
export const SCHEMA_VERSION = 3;

/** The graph of a mechanism and its story: what a picture is drawn from. */
export interface MechanismGraph<I extends IdSet = IdSet> {
  schemaVersion: typeof SCHEMA_VERSION;
  id: string;
  title: string;
  subtitle: string;
  /** One paragraph for a page description. */
  summary: string;
  /** What a reader must be told: "Educational, not medical advice." */
  notice: string;
  compartments: readonly Compartment<I>[];
  nodes: readonly MechanismNode<I>[];
  edges: readonly MechanismEdge<I>[];
  steps: readonly Step<I>[];
}

/** A whole mechanism: the graph, its story, and the records they rest on. */
export interface Mechanism<I extends IdSet = IdSet> extends MechanismGraph<I> {
  /** What explanations have of their own; the graph's `nodes` and `edges` never name them. */
  layerNodes: readonly LayerNode<I>[];
  layerEdges: readonly LayerEdge<I>[];
  quotes: readonly Quote<I>[];
  claims: readonly Claim<I>[];
  documents: readonly SourceDocument<I>[];
  references: readonly Reference<I>[];
  hypotheses: readonly Hypothesis<I>[];
  interventions: readonly Intervention<I>[];
  history: readonly HistoryEvent<I>[];
  courses: readonly ClinicalCourse<I>[];
  figures: readonly ClinicalFigure<I>[];
  limits: readonly Limit<I>[];
  questions: readonly OpenQuestion<I>[];
  terms: readonly Term<I>[];
  /** Without it the graph still runs, with every number at its default and nothing to set it going. */
  dynamics?: Dynamics<I>;
  /** What helps to teach it: questions put by hand, readouts, a treatment to compare with. */
  teaching?: Teaching<I>;
}

/** How a step is numbered on its badge and named aloud. */
export interface StepNumber {
  /** 0 for a prologue, 1 to n for the canonical steps, n + 1 for an epilogue. */
  number: number;
  /** "Prologue", "Step 2 of 6", "Epilogue". */
  label: string;
}

/** Whether the steps of a mechanism have numbers: a single one is no story to be counted. */
export function isNumbered({ steps }: MechanismGraph): boolean {
  return steps.length > 1;
}

/** Counts only the canonical steps; an index that no step has is the caller's error and throws. */
export function stepNumberAt(mechanism: MechanismGraph, stepIndex: number): StepNumber {
  const { steps } = mechanism;
  const step = steps[stepIndex];
  if (!step) throw new RangeError(`There is no step ${stepIndex}: the mechanism has ${steps.length}.`);
  if (!isNumbered(mechanism)) return { number: 1, label: 'One step' };
  const count = steps.filter((other) => other.role === 'canonical').length;
  if (step.role === 'prologue') return { number: 0, label: 'Prologue' };
  if (step.role === 'epilogue') return { number: count + 1, label: 'Epilogue' };
  const number = steps.slice(0, stepIndex + 1).filter((other) => other.role === 'canonical').length;
  return { number, label: `Step ${number} of ${count}` };
}

/** The place of the step that has a number, from 0; -1 where none has it. */
export function stepIndexOfNumber(mechanism: MechanismGraph, number: number): number {
  return mechanism.steps.findIndex((_, at) => stepNumberAt(mechanism, at).number === number);
}

/** The numbers of the first and the last step, such as 0 and 7; each number between them has a step too. */
export function stepNumberRange(mechanism: MechanismGraph): { first: number; last: number } {
  const numbers = mechanism.steps.map((_, at) => stepNumberAt(mechanism, at).number);
  return { first: numbers[0] ?? 0, last: numbers.at(-1) ?? -1 };
}
