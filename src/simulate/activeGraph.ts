import type { LayerNode, MechanismEdge, MechanismNode } from '../model/graph';
import type { Mechanism } from '../model/mechanism';

/** The explanations that the steps tell: they are on unless a run says otherwise, all others are off. */
export function defaultHypotheses({ hypotheses }: Mechanism): string[] {
  return hypotheses.filter(({ relation }) => relation === 'told').map(({ id }) => id);
}

/** The layers that are part of a run: those switched on, and those of what the steps tell, which is never switched off. */
function activeLayers(mechanism: Mechanism, hypotheses: readonly string[]): ReadonlySet<string> {
  return new Set([...hypotheses, ...defaultHypotheses(mechanism)]);
}

/** The arrows that act: undisputed ones, and those of the explanations that are switched on. */
export function activeEdges(mechanism: Mechanism, hypotheses: readonly string[]): MechanismEdge[] {
  const on = new Set(hypotheses);
  const layers = activeLayers(mechanism, hypotheses);
  return [
    ...mechanism.edges.filter(({ hypothesis }) => hypothesis === undefined || on.has(hypothesis)),
    ...mechanism.layerEdges.filter(({ layer }) => layers.has(layer)),
  ];
}

/** The nodes of the graph, and those of the layers that are switched on. */
export function activeNodes(mechanism: Mechanism, hypotheses: readonly string[]): (MechanismNode | LayerNode)[] {
  const layers = activeLayers(mechanism, hypotheses);
  return [...mechanism.nodes, ...mechanism.layerNodes.filter(({ layer }) => layers.has(layer))];
}

function isOn(hypotheses: readonly string[]): (part: { hypothesis?: string | undefined }) => boolean {
  return ({ hypothesis }) => hypothesis === undefined || hypotheses.includes(hypothesis);
}

/** An arrow that no picture has, in the shape of one that has. */
function hiddenEdges({ dynamics }: Mechanism, hypotheses: readonly string[]): MechanismEdge[] {
  return (dynamics?.hidden?.arrows ?? []).filter(isOn(hypotheses)).map(({ why, ...arrow }) => ({
    ...arrow,
    sbo: 'SBO:0000167',
    step: '',
    description: why,
    evidence: [],
  }));
}

/** The arrows that act in the run: not what only stands in the picture, but what is hidden from it. */
export function runEdges(mechanism: Mechanism, hypotheses: readonly string[]): MechanismEdge[] {
  const drawnOnly = new Set(mechanism.dynamics?.edges.flatMap(({ edge, drawnOnly: only }) => (only ? edge : [])));
  return [
    ...activeEdges(mechanism, hypotheses).filter(({ id }) => !drawnOnly.has(id)),
    ...hiddenEdges(mechanism, hypotheses),
  ];
}

/**
 * The arrows of the run that a cut of drawn arrows leaves without strength. One that only stands in the picture for a
 * hidden way is cut where that way leaves its source.
 */
export function cutEdges(mechanism: Mechanism, cuts: readonly string[]): Set<string> {
  const { edges = [], hidden } = mechanism.dynamics ?? {};
  const drawnOnly = new Set(edges.flatMap(({ edge, drawnOnly: only }) => (only ? edge : [])));
  const sources = new Set(
    mechanism.edges.flatMap(({ id, source }) => (cuts.includes(id) && drawnOnly.has(id) ? source : [])),
  );
  const standIns = (hidden?.arrows ?? []).filter(({ source }) => sources.has(source));
  return new Set([...cuts, ...standIns.map(({ id }) => id)]);
}

/** The nodes of the run by id and name: those that are drawn, then those that are not. */
export function runNodes(mechanism: Mechanism, hypotheses: readonly string[]): { id: string; name: string }[] {
  return [...activeNodes(mechanism, hypotheses), ...(mechanism.dynamics?.hidden?.nodes ?? []).filter(isOn(hypotheses))];
}

/** What is drawn and what is hidden, to follow causes along. */
export function causalEdges(mechanism: Mechanism, hypotheses: readonly string[]): MechanismEdge[] {
  return [...activeEdges(mechanism, hypotheses), ...hiddenEdges(mechanism, hypotheses)];
}

/** The ids of the drawn nodes, causes before effects, whatever hidden ways there are between them. Where arrows run in a circle it is entered at the node listed first. */
export function causalOrder(mechanism: Mechanism, hypotheses: readonly string[]): string[] {
  const drawn = new Set(activeNodes(mechanism, hypotheses).map(({ id }) => id));
  const ids = runNodes(mechanism, hypotheses).map(({ id }) => id);
  const edges = causalEdges(mechanism, hypotheses);
  const causes = new Map(
    ids.map((id) => [id, edges.filter(({ target }) => target === id).map(({ source }) => source)]),
  );
  const order: string[] = [];
  const left = new Set(ids);
  while (left.size > 0) {
    const ready = [...left].find((id) => causes.get(id)?.every((cause) => !left.has(cause)));
    const next = ready ?? ids.find((id) => left.has(id)) ?? '';
    left.delete(next);
    order.push(next);
  }
  return order.filter((id) => drawn.has(id));
}

function shortestPath(edges: readonly MechanismEdge[], fromNode: string, toNode: string): MechanismEdge[] {
  const arrivedBy = new Map<string, MechanismEdge | undefined>([[fromNode, undefined]]);
  for (const node of arrivedBy.keys()) {
    if (node === toNode) break;
    for (const edge of edges) {
      if (edge.source === node && !arrivedBy.has(edge.target)) arrivedBy.set(edge.target, edge);
    }
  }
  const path: MechanismEdge[] = [];
  for (let edge = arrivedBy.get(toNode); edge; edge = arrivedBy.get(edge.source)) path.unshift(edge);
  return path;
}

/**
 * The arrows of a shortest way from one node to another, in order; none where there is no way. A way that is drawn goes
 * before one that only the run has.
 */
export function causalPath(
  mechanism: Mechanism,
  fromNode: string,
  toNode: string,
  { hypotheses = defaultHypotheses(mechanism) }: { hypotheses?: readonly string[] } = {},
): MechanismEdge[] {
  const drawn = shortestPath(activeEdges(mechanism, hypotheses), fromNode, toNode);
  return drawn.length > 0 ? drawn : shortestPath(causalEdges(mechanism, hypotheses), fromNode, toNode);
}

/** Every node that can be reached from one along `edges`, without itself; by default along what is drawn. */
export function downstreamOf(
  mechanism: Mechanism,
  node: string,
  hypotheses: readonly string[] = defaultHypotheses(mechanism),
  edges: readonly MechanismEdge[] = activeEdges(mechanism, hypotheses),
): Set<string> {
  const reached = new Set([node]);
  for (const id of reached) for (const { source, target } of edges) if (source === id) reached.add(target);
  reached.delete(node);
  return reached;
}
