import type { ClinicalCourse, ClinicalFigure } from './clinical';
import type { Dynamics } from './dynamics';
import type { MechanismEdge } from './edge';
import type { Claim, Quote } from './evidence';
import type { HistoryEvent } from './history';
import type { Hypothesis } from './hypothesis';
import type { IdSet } from './ids';
import type { Intervention } from './intervention';
import type { LayerEdge, LayerNode } from './layer';
import type { Limit, OpenQuestion } from './limit';
import type { Compartment, MechanismNode } from './node';
import type { Reference, SourceDocument } from './source';
import type { Step } from './step';
import type { Term } from './term';

/** The version of the file format that this code writes. */
export const SCHEMA_VERSION = 2;

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
}
