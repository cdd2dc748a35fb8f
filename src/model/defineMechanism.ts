import { firstSentence } from './firstSentence';
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
import type {
  Compartment,
  Effect,
  LayerEdge,
  LayerNode,
  MechanismEdge,
  MechanismNode,
  Step,
  TimeFigure,
  Timing,
} from './graph';
import type { IdSet } from './idSet';
import { type Mechanism, type MechanismGraph, SCHEMA_VERSION } from './mechanism';
import type { Teaching } from './teaching';

/** The lists of a graph as records, so that the keys are the ids. */
export interface GraphParts<I extends IdSet>
  extends Pick<Mechanism, 'id' | 'title' | 'subtitle' | 'summary' | 'notice'> {
  compartments: Record<I['compartment'], Omit<Compartment<I>, 'id'>>;
  nodes: Record<string, Omit<MechanismNode<I>, 'id'>>;
  edges: Record<string, Omit<MechanismEdge<I>, 'id'>>;
  steps: Record<I['step'], Omit<Step<I>, 'id'>>;
}

/** The lists of a whole mechanism as records. */
export interface MechanismParts<I extends IdSet> extends GraphParts<I> {
  layerNodes: Record<string, Omit<LayerNode<I>, 'id'>>;
  layerEdges: Record<string, Omit<LayerEdge<I>, 'id'>>;
  quotes: Record<I['quote'], Omit<Quote<I>, 'id'>>;
  claims: Record<I['claim'], Omit<Claim<I>, 'id'>>;
  documents: Record<I['document'], Omit<SourceDocument<I>, 'id'>>;
  references: Record<I['reference'], Omit<Reference<I>, 'id'>>;
  hypotheses: Record<I['hypothesis'], Omit<Hypothesis<I>, 'id'>>;
  interventions: Record<I['intervention'], Omit<Intervention<I>, 'id'>>;
  history: Record<I['event'], Omit<HistoryEvent<I>, 'id'>>;
  courses: Record<I['course'], Omit<ClinicalCourse<I>, 'id'>>;
  figures: Record<I['figure'], Omit<ClinicalFigure<I>, 'id'>>;
  limits: Record<I['limit'], Omit<Limit<I>, 'id'>>;
  questions: Record<I['question'], Omit<OpenQuestion<I>, 'id'>>;
  terms: Record<I['term'], Omit<Term<I>, 'id'>>;
  dynamics?: Dynamics<I>;
  teaching?: Teaching<I>;
}

type Key<P, K extends keyof P> = { [L in K]: keyof P[L] & string }[K];

/** The ids of what the run has beyond the picture, where it is written out. */
type Hidden<P, L extends 'nodes' | 'arrows'> = P extends {
  dynamics: { hidden: Record<L, readonly { id: infer Id extends string }[]> };
}
  ? Id
  : never;

/** The ids that the keys of the parts spell. */
export interface IdsOf<P extends MechanismParts<IdSet>> extends IdSet {
  compartment: Key<P, 'compartments'>;
  node: Key<P, 'nodes' | 'layerNodes'> | Hidden<P, 'nodes'>;
  edge: Key<P, 'edges' | 'layerEdges'> | Hidden<P, 'arrows'>;
  step: Key<P, 'steps'>;
  quote: Key<P, 'quotes'>;
  claim: Key<P, 'claims'>;
  document: Key<P, 'documents'>;
  reference: Key<P, 'references'>;
  hypothesis: Key<P, 'hypotheses'>;
  intervention: Key<P, 'interventions'>;
  event: Key<P, 'history'>;
  course: Key<P, 'courses'>;
  figure: Key<P, 'figures'>;
  limit: Key<P, 'limits'>;
  question: Key<P, 'questions'>;
  term: Key<P, 'terms'>;
}

/**
 * A type parameter takes in whatever keys it is given, so that keys of `effects` are not checked as those of a literal
 * would be; this makes the value of each unknown key impossible.
 */
interface KnownEffects<P extends MechanismParts<IdSet>> {
  steps: {
    [S in keyof P['steps']]: {
      effects: { [E in keyof P['steps'][S]['effects']]: E extends Key<P, 'nodes' | 'edges'> ? Effect : never };
    };
  };
}

/** In the order the record was written. */
function withIds<T extends object>(record: Record<string, T>): (T & { id: string })[] {
  return Object.entries(record).map(([id, value]) => ({ id, ...value }));
}

/**
 * The graph alone, so that a page can draw before the records have arrived. It is not checked here: its parts are the
 * same that `defineMechanism` checks.
 */
export function defineGraph(parts: GraphParts<IdSet>): MechanismGraph {
  const { id, title, subtitle, summary, notice } = parts;
  return {
    schemaVersion: SCHEMA_VERSION,
    id,
    title,
    subtitle,
    summary,
    notice,
    compartments: withIds(parts.compartments),
    nodes: withIds(parts.nodes),
    edges: withIds(parts.edges),
    steps: withIds(parts.steps),
  };
}

/**
 * A built-in mechanism from its parts. A reference to an id that no record has as its key is a compile error here; for
 * a file, `findProblems` gives the same verdict at run time.
 */
export function defineMechanism<const P extends MechanismParts<IdSet>>(
  parts: P & MechanismParts<IdsOf<P>> & KnownEffects<P>,
): Mechanism {
  return {
    ...defineGraph(parts),
    layerNodes: withIds(parts.layerNodes),
    layerEdges: withIds(parts.layerEdges),
    quotes: withIds(parts.quotes),
    claims: withIds(parts.claims),
    documents: withIds(parts.documents),
    references: withIds(parts.references),
    hypotheses: withIds(parts.hypotheses),
    interventions: withIds(parts.interventions),
    history: withIds(parts.history),
    courses: withIds(parts.courses),
    figures: withIds(parts.figures),
    limits: withIds(parts.limits),
    questions: withIds(parts.questions),
    terms: withIds(parts.terms),
    ...(parts.dynamics && { dynamics: parts.dynamics }),
    ...(parts.teaching && { teaching: parts.teaching }),
  };
}

/** A figure of time with no more of its evidence than the disagreement, which is drawn. */
function bareFigure(figure: TimeFigure): TimeFigure {
  return { ...figure, evidence: figure.evidence.filter(({ stance }) => stance === 'contradicts') };
}

function bareTiming({ onset, peak, decay }: Timing): Timing {
  return {
    ...(onset && { onset: bareFigure(onset) }),
    ...(peak && { peak: bareFigure(peak) }),
    ...(decay && { decay: bareFigure(decay) }),
  };
}

/**
 * What a picture and its captions need of a graph. The evidence (save what speaks against a time figure), the descriptions of nodes and
 * arrows, the explanations of steps, the database entries, and what the sources do not say, come with the whole mechanism.
 */
export function graphOnly(graph: MechanismGraph): MechanismGraph {
  return {
    ...graph,
    summary: firstSentence(graph.summary),
    notice: '',
    compartments: graph.compartments.map(({ id, label }) => ({ id, label })),
    nodes: graph.nodes.map((node) => ({
      ...node,
      description: '',
      silent: undefined,
      identifiers: [],
      evidence: [],
      ...(node.timing && { timing: bareTiming(node.timing) }),
      ...(node.parts && { parts: node.parts.map(({ label }) => ({ label, identifiers: [] })) }),
    })),
    edges: graph.edges.map((edge) => ({ ...edge, sbo: 'SBO:', description: '', silent: undefined, evidence: [] })),
    steps: graph.steps.map((step) => ({
      ...step,
      explanation: '',
      silent: undefined,
      evidence: [],
      ...(step.ends && { ends: step.ends.map(({ ids, to }) => ({ ids, to, text: '', evidence: [] })) }),
    })),
  };
}
