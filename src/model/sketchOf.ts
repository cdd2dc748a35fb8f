import type { MechanismGraph } from './mechanism';
import type { TimeFigure, Timing } from './timing';

const bareFigure = (figure: TimeFigure | undefined) => figure && { ...figure, evidence: [] };

function bareTiming({ onset, peak, decay }: Timing): Timing {
  const figures = { onset: bareFigure(onset), peak: bareFigure(peak), decay: bareFigure(decay) };
  return Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure));
}

/**
 * What a picture and its captions need of a graph: everything but the evidence, the database entries and the remarks on
 * what the sources do not say, which come with the whole mechanism.
 */
export function sketchOf(graph: MechanismGraph): MechanismGraph {
  return {
    ...graph,
    nodes: graph.nodes.map(({ timing, ...node }) => ({
      ...node,
      silent: undefined,
      identifiers: [],
      evidence: [],
      ...(node.parts && { parts: node.parts.map(({ label }) => ({ label, identifiers: [] })) }),
      ...(timing && { timing: bareTiming(timing) }),
    })),
    edges: graph.edges.map((edge) => ({ ...edge, silent: undefined, evidence: [] })),
    steps: graph.steps.map((step) => ({ ...step, silent: undefined, evidence: [] })),
  };
}
