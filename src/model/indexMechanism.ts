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
import type { Compartment, LayerEdge, LayerNode, MechanismEdge, MechanismNode, Step } from './graph';
import type { Claim, Quote, Reference, SourceDocument } from './evidence';
import type { Mechanism } from './mechanism';
import { memoize } from './memoize';

type ById<T> = ReadonlyMap<string, T>;

/** A mechanism to be looked up by id. */
export interface MechanismIndex {
  compartments: ById<Compartment>;
  /** Those of the graph and of the layers. */
  nodes: ById<MechanismNode | LayerNode>;
  edges: ById<MechanismEdge | LayerEdge>;
  steps: ById<Step>;
  quotes: ById<Quote>;
  claims: ById<Claim>;
  documents: ById<SourceDocument>;
  references: ById<Reference>;
  hypotheses: ById<Hypothesis>;
  interventions: ById<Intervention>;
  history: ById<HistoryEvent>;
  courses: ById<ClinicalCourse>;
  figures: ById<ClinicalFigure>;
  limits: ById<Limit>;
  questions: ById<OpenQuestion>;
  terms: ById<Term>;
  /** The edges that end at a node, in the order of the file; none for an unknown node. */
  incoming(nodeId: string): readonly MechanismEdge[];
  /** The edges that begin at a node, in the order of the file; none for an unknown node. */
  outgoing(nodeId: string): readonly MechanismEdge[];
  /** The step that explains a node or an edge, or the step of that id. */
  stepOf(id: string): Step | undefined;
}

function byId<T extends { id: string }>(items: readonly T[]): ById<T> {
  return new Map(items.map((item) => [item.id, item]));
}

function groupEdges(edges: readonly MechanismEdge[], end: 'source' | 'target'): Map<string, MechanismEdge[]> {
  const groups = new Map<string, MechanismEdge[]>();
  for (const edge of edges) {
    const group = groups.get(edge[end]);
    if (group) group.push(edge);
    else groups.set(edge[end], [edge]);
  }
  return groups;
}

function buildIndex(mechanism: Mechanism): MechanismIndex {
  const nodes = byId([...mechanism.nodes, ...mechanism.layerNodes]);
  const edges = byId([...mechanism.edges, ...mechanism.layerEdges]);
  const steps = byId(mechanism.steps);
  const incoming = groupEdges(mechanism.edges, 'target');
  const outgoing = groupEdges(mechanism.edges, 'source');
  return {
    compartments: byId(mechanism.compartments),
    nodes,
    edges,
    steps,
    quotes: byId(mechanism.quotes),
    claims: byId(mechanism.claims),
    documents: byId(mechanism.documents),
    references: byId(mechanism.references),
    hypotheses: byId(mechanism.hypotheses),
    interventions: byId(mechanism.interventions),
    history: byId(mechanism.history),
    courses: byId(mechanism.courses),
    figures: byId(mechanism.figures),
    limits: byId(mechanism.limits),
    questions: byId(mechanism.questions),
    terms: byId(mechanism.terms),
    incoming: (nodeId) => incoming.get(nodeId) ?? [],
    outgoing: (nodeId) => outgoing.get(nodeId) ?? [],
    stepOf: (id) => steps.get((nodes.get(id) ?? edges.get(id))?.step ?? id),
  };
}

/** Built once for each mechanism object and kept as long as it lives: a mechanism is never changed in place. */
export const indexMechanism: (mechanism: Mechanism) => MechanismIndex = memoize(buildIndex);
