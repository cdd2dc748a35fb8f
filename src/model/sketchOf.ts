import type { MechanismGraph } from './mechanism';

/**
 * What a picture and its captions need of a graph: everything but the evidence (save that of time figures, whose
 * disagreements are drawn), the descriptions of nodes and arrows and of the whole, the database entries and the remarks on what the
 * sources do not say, which come with the whole mechanism.
 */
export function sketchOf(graph: MechanismGraph): MechanismGraph {
  return {
    ...graph,
    summary: '',
    notice: '',
    nodes: graph.nodes.map((node) => ({
      ...node,
      description: '',
      silent: undefined,
      identifiers: [],
      evidence: [],
      ...(node.parts && { parts: node.parts.map(({ label }) => ({ label, identifiers: [] })) }),
    })),
    edges: graph.edges.map((edge) => ({ ...edge, description: '', silent: undefined, evidence: [] })),
    steps: graph.steps.map((step) => ({ ...step, silent: undefined, evidence: [] })),
  };
}
