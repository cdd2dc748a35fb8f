import type { LayerEdge, LayerNode, MechanismEdge, MechanismNode } from '../../model/graph';
import type { MechanismGraph } from '../../model/mechanism';
import { frameStateAt } from '../frameState';
import type { Highlighting } from '../highlighting';
import { edgeName } from '../names';
import type { StoryMoment } from '../storyAt';
import type { ViewId } from '../views/ids';
import type { Perturbation } from '../whatIf/whatIf';
import { type VisualState, visualStatesAt } from '../visualState';
import { stateWords } from './arrowMessages';
import { messages } from './messages';
import { readingOrder } from './readingOrder';

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
  /** What it says now, in one sentence. */
  sentence: string;
}

/** What a picture shows, in the order in which it is read. */
export interface PictureFacts {
  parts: readonly PartFact[];
  arrows: readonly ArrowFact[];
  /** Every part by its id, those of explanations too. */
  nodes: ReadonlyMap<string, MechanismNode>;
}

/** Everything that a picture shows and the state it shows it in: what its description, its text view and its names rest on. */
export function pictureFacts({ graph, stepIndex, moment, highlighting }: DescribedPicture): PictureFacts {
  const { alter, overlays } = highlighting ?? {};
  const playhead = { stepIndex, fromIndex: null, motion: 'still', tMs: 0, moment: moment ?? null } as const;
  const now = frameStateAt(graph, playhead, alter);
  const before = visualStatesAt(graph, stepIndex - 1);
  const rank = new Map(readingOrder(graph).map((id, at) => [id, at]));
  const inOrder = <T extends { id: string }>(items: readonly T[]): T[] =>
    [...items].sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  const { layers, lit = null, whatIf } = overlays ?? {};
  const nodes = new Map([...graph.nodes, ...(layers?.nodes ?? [])].map((node) => [node.id, node]));

  const factOf = (id: string): Fact => {
    const { to: state } = now.transition(id);
    const told = before.get(id) ?? 'idle';
    const was = stepIndex > 0 ? (alter?.(id, told) ?? told) : 'idle';
    return {
      id,
      state,
      isNew: state !== was && state !== 'visited',
      isAside: lit !== null && !lit.has(id),
      layer: null,
    };
  };
  const partOf = (node: MechanismNode): PartFact => {
    const fact = factOf(node.id);
    const perturbation = whatIf?.perturbations.get(node.id);
    const words = perturbation ? messages.perturbed[perturbation] : stateWords[fact.state];
    return { ...fact, node, words, perturbation };
  };
  const arrowOf = (edge: MechanismEdge): ArrowFact => {
    const fact = factOf(edge.id);
    const sentence = edgeName(edge, nodes, fact.state);
    return { ...fact, edge, sentence: whatIf?.cuts.has(edge.id) ? `${sentence}, ${messages.cut}` : sentence };
  };
  // What only one explanation has takes no part in the story: it neither begins nor ends.
  const laid = ({ id, layer }: LayerNode | LayerEdge) =>
    ({ id, state: 'visited', isNew: false, isAside: lit !== null && !lit.has(id), layer }) as const;
  return {
    parts: [
      ...inOrder(graph.nodes).map(partOf),
      ...(layers?.nodes ?? []).map((node) => ({ ...laid(node), node, words: messages.debatedPart })),
    ],
    arrows: [
      ...inOrder(graph.edges).map(arrowOf),
      ...(layers?.edges ?? []).map((edge) => ({
        ...laid(edge),
        edge,
        sentence: edgeName({ ...edge, hypothesis: edge.layer }, nodes),
      })),
    ],
    nodes,
  };
}
