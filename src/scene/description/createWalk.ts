import type { MechanismEdge, MechanismNode } from '../../model/graph';
import type { MechanismGraph } from '../../model/mechanism';
import { protagonistOf, readingOrder, readingRank } from './readingOrder';

/** The ways of the keyboard through a picture, by the ids of nodes and arrows. */
export interface Walk {
  /** Everything, causes before effects. */
  order(): readonly string[];
  /** The arrows that leave a node; the node that an arrow acts on. */
  downstream(id: string): readonly string[];
  /** The arrows that act on a node; the node that an arrow comes from. */
  upstream(id: string): readonly string[];
  /** What stands beside it, itself included: every node; the arrows that leave the same node, or act on the same one. */
  siblings(id: string, came: 'downstream' | 'upstream'): readonly string[];
  /** Ids of nodes whose name begins with what is typed, then those that contain it. */
  find(typed: string): readonly string[];
  /** Where the walk begins. */
  start(): string | undefined;
  /** The node to go to where an arrow is not drawn. */
  standIn(id: string): string | undefined;
}

export interface WalkInput {
  /** Read at each move: a draft becomes another graph with every change. */
  readonly graph: MechanismGraph;
  stepIndex: () => number;
  /** What is laid over the graph. */
  layers?: () => { nodes: readonly MechanismNode[]; edges: readonly MechanismEdge[] } | undefined;
}

/** A walk along the arrows of a graph, which begins at what the step is about. */
export function createWalk(input: WalkInput): Walk {
  const { stepIndex, layers = () => undefined } = input;
  const nodes = () => [...input.graph.nodes, ...(layers()?.nodes ?? [])];
  const edges = () => [...input.graph.edges, ...(layers()?.edges ?? [])];
  const order = () => [...readingOrder(input.graph), ...(layers() ? [...nodes(), ...edges()].map(({ id }) => id) : [])];
  const edgeOf = (id: string) =>
    input.graph.edges.find((edge) => edge.id === id) ?? layers()?.edges.find((edge) => edge.id === id);
  const inOrder = (ids: readonly string[]): string[] => {
    const own = readingRank(input.graph);
    const laid = layers();
    // What is laid over the graph comes after it.
    const later = new Map(laid && [...laid.nodes, ...laid.edges].map(({ id }, at) => [id, own.size + at]));
    const rank = (id: string) => own.get(id) ?? later.get(id) ?? 0;
    return [...ids].sort((a, b) => rank(a) - rank(b));
  };
  const leaving = (node: string) => inOrder(edges().flatMap(({ id, source }) => (source === node ? id : [])));
  const reaching = (node: string) => inOrder(edges().flatMap(({ id, target }) => (target === node ? id : [])));
  return {
    order,
    downstream(id) {
      const edge = edgeOf(id);
      return edge ? [edge.target] : leaving(id);
    },
    upstream(id) {
      const edge = edgeOf(id);
      return edge ? [edge.source] : reaching(id);
    },
    siblings(id, came) {
      const edge = edgeOf(id);
      if (!edge) return inOrder(nodes().map((node) => node.id));
      return came === 'upstream' ? reaching(edge.target) : leaving(edge.source);
    },
    find(typed) {
      const wanted = typed.toLowerCase();
      const byId = new Map(nodes().map((node) => [node.id, node]));
      const named = inOrder([...byId.keys()]).flatMap((id) => byId.get(id) ?? []);
      const words = ({ label, name }: MechanismNode) => [label.replace(/\s+/g, ' '), name].map((w) => w.toLowerCase());
      const begins = named.filter((node) => words(node).some((word) => word.startsWith(wanted)));
      const contains = named.filter((node) => words(node).some((word) => word.includes(wanted)));
      return [...new Set([...begins, ...contains])].map(({ id }) => id);
    },
    start: () => protagonistOf(input.graph, stepIndex()),
    standIn: (id) => edgeOf(id)?.source,
  };
}
