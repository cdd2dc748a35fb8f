import type { MechanismEdge, MechanismNode } from '../../model/graph';
import type { MechanismGraph } from '../../model/mechanism';
import { protagonistOf, readingRank } from './readingOrder';

/** The ways of the keyboard through a picture, by the ids of nodes and arrows. */
export interface Walk {
  /** The place of a node or an arrow in the order of causes before effects; none for what is not of the graph. */
  rank(id: string): number | undefined;
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
  const edgeOf = (id: string) =>
    input.graph.edges.find((edge) => edge.id === id) ?? layers()?.edges.find((edge) => edge.id === id);
  /** What is laid over the graph comes after it. */
  const rank = (id: string): number | undefined => {
    const own = readingRank(input.graph);
    const known = own.get(id);
    if (known !== undefined) return known;
    const laid = layers();
    const at = laid ? [...laid.nodes, ...laid.edges].findIndex((item) => item.id === id) : -1;
    return at < 0 ? undefined : own.size + at;
  };
  const inOrder = (ids: readonly string[]): string[] => {
    const ranks = new Map(ids.map((id) => [id, rank(id) ?? 0]));
    return [...ids].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  };
  const leaving = (node: string) => inOrder(edges().flatMap(({ id, source }) => (source === node ? id : [])));
  const reaching = (node: string) => inOrder(edges().flatMap(({ id, target }) => (target === node ? id : [])));
  return {
    rank,
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
