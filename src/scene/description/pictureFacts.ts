import type { LayerEdge, LayerNode, MechanismEdge, MechanismNode } from '../../model/graph';
import type { MechanismGraph } from '../../model/mechanism';
import { memoize } from '../../model/memoize';
import { frameStateAt } from '../frameState';
import type { Highlighting } from '../highlighting';
import { edgeName } from '../names';
import type { StoryMoment } from '../storyAt';
import type { ViewId } from '../views/ids';
import type { Perturbation } from '../whatIf/whatIf';
import { type VisualState, visualStatesAt } from '../visualState';
import { stateWords } from './arrowMessages';
import { messages } from './messages';
import { readingRank } from './readingOrder';

/** A picture that is to be said in words: the settled picture of a step, or of a time within it. */
export interface DescribedPicture {
  graph: MechanismGraph;
  view: ViewId;
  stepIndex: number;
  moment?: StoryMoment | null;
  highlighting?: Highlighting | null;
}

interface Fact {
  id: string;
  state: VisualState;
  /** Whether the step brought it into this state. */
  isNew: boolean;
  /** Whether a lens leaves it out. */
  isAside: boolean;
  /** The explanation that alone has it. */
  layer: string | null;
}

/** A part of a picture. */
export interface PartFact extends Fact {
  node: MechanismNode | LayerNode;
  /** What it does now, in words. */
  words: string;
  /** What a what-if does to it. */
  perturbation?: Perturbation | undefined;
}

/** An arrow of a picture. */
export interface ArrowFact extends Fact {
  edge: MechanismEdge | LayerEdge;
  /** What it says now, in one sentence; made when it is asked for. */
  readonly sentence: string;
}

/** What a picture shows, in the order in which it is read. */
export interface PictureFacts {
  parts: readonly PartFact[];
  arrows: readonly ArrowFact[];
  /** Every part by its id, those of explanations too. */
  nodes: ReadonlyMap<string, MechanismNode>;
}

/** The parts and arrows of a graph as they are read, and its parts by id. */
const readableGraph = memoize((graph: MechanismGraph) => {
  const rank = readingRank(graph);
  const inOrder = <T extends { id: string }>(items: readonly T[]): readonly T[] =>
    [...items].sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  return {
    nodes: inOrder(graph.nodes),
    edges: inOrder(graph.edges),
    byId: new Map(graph.nodes.map((node) => [node.id, node])),
  };
});

/** Everything that a picture shows and the state it shows it in: what its description, its text view and its names rest on. */
export function pictureFacts({ graph, stepIndex, moment, highlighting }: DescribedPicture): PictureFacts {
  const { alter, overlays } = highlighting ?? {};
  const playhead = { stepIndex, fromIndex: null, motion: 'still', tMs: 0, moment: moment ?? null } as const;
  const now = frameStateAt(graph, playhead, alter);
  const before = visualStatesAt(graph, stepIndex - 1);
  const { layers, lit = null, whatIf } = overlays ?? {};
  const own = readableGraph(graph);
  const nodes = layers ? new Map([...own.byId, ...layers.nodes.map((node) => [node.id, node] as const)]) : own.byId;

  const stateOf = (id: string): VisualState => now.transition(id).to;
  const isNew = (id: string, state: VisualState): boolean => {
    if (state === 'visited') return false;
    const told = before.get(id) ?? 'idle';
    return state !== (stepIndex > 0 ? (alter?.(id, told) ?? told) : 'idle');
  };
  const isAside = (id: string): boolean => lit !== null && !lit.has(id);
  // Each object in one piece: a graph may have ten thousand of them.
  const partOf = (node: MechanismNode): PartFact => {
    const { id } = node;
    const state = stateOf(id);
    const perturbation = whatIf?.perturbations.get(id);
    const words = perturbation ? messages.perturbed[perturbation] : stateWords[state];
    return { id, state, isNew: isNew(id, state), isAside: isAside(id), layer: null, node, words, perturbation };
  };
  const arrowOf = (edge: MechanismEdge): ArrowFact => {
    const { id } = edge;
    const state = stateOf(id);
    return {
      id,
      state,
      isNew: isNew(id, state),
      isAside: isAside(id),
      layer: null,
      edge,
      get sentence() {
        const sentence = edgeName(edge, nodes, state);
        return whatIf?.cuts.has(id) ? `${sentence}, ${messages.cut}` : sentence;
      },
    };
  };
  // What only one explanation has takes no part in the story: it neither begins nor ends.
  const laid = ({ id, layer }: LayerNode | LayerEdge) =>
    ({ id, state: 'visited', isNew: false, isAside: isAside(id), layer }) as const;
  return {
    parts: [
      ...own.nodes.map(partOf),
      ...(layers?.nodes ?? []).map((node) => ({ ...laid(node), node, words: messages.debatedPart })),
    ],
    arrows: [
      ...own.edges.map(arrowOf),
      ...(layers?.edges ?? []).map((edge) => ({
        ...laid(edge),
        edge,
        sentence: edgeName({ ...edge, hypothesis: edge.layer }, nodes),
      })),
    ],
    nodes,
  };
}
