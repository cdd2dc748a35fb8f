import { type Box, union } from '../geometry';
import { isNumbered, type MechanismGraph } from '../../model/mechanism';
import type { MechanismNode, Step } from '../../model/graph';

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

function likeness(node: MechanismNode, step: Step): number {
  const title = wordsOf(`${step.title} ${step.shortTitle}`);
  const own = wordsOf(`${node.label} ${node.name}`);
  const shared = [...own].filter((word) => title.has(word)).length;
  const label = node.label.replace(/\s+/g, ' ').toLowerCase();
  return shared * 3 + (step.title.toLowerCase().includes(label) ? 5 : 0);
}

/** The node each step is named for: the one whose name is most like its title, else the last that moves in it. */
export function protagonists(graph: MechanismGraph): ReadonlyMap<string, string> {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
  const found = new Map<string, string>();
  for (const step of graph.steps) {
    const order = step.sequence.flat();
    const moved = order.filter((id) => nodes.has(id));
    const own = graph.nodes.filter((node) => node.step === step.id).map(({ id }) => id);
    const ofArrows = [...order, ...graph.edges.filter((edge) => edge.step === step.id).map(({ id }) => id)].flatMap(
      (id) => edges.get(id)?.target ?? [],
    );
    const changed = Object.keys(step.effects).filter((id) => nodes.has(id));
    const pool = [...new Set([...moved, ...own, ...(moved.length + own.length > 0 ? [] : [...ofArrows, ...changed])])];
    let best: string | undefined;
    let most = -1;
    for (const id of pool) {
      const node = nodes.get(id);
      if (!node) continue;
      const score = likeness(node, step) + (moved.includes(id) ? 0.5 + moved.indexOf(id) * 0.01 : 0);
      if (score > most) [best, most] = [id, score];
    }
    if (best !== undefined) found.set(step.id, best);
  }
  return found;
}

/**
 * Which step each badge stands for, by the node that carries it: a node carries that of the first step only. A single step has
 * no number.
 */
export function badgeSteps(graph: MechanismGraph, named: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const badges = new Map<string, number>();
  if (!isNumbered(graph)) return badges;
  graph.steps.forEach(({ id }, i) => {
    const node = named.get(id);
    if (node !== undefined && !badges.has(node)) badges.set(node, i);
  });
  return badges;
}

/** The ids of the nodes and arrows a step is about. */
export function stepIds(graph: MechanismGraph, step: Step): ReadonlySet<string> {
  return new Set([
    ...step.sequence.flat(),
    ...Object.keys(step.effects),
    ...[...graph.nodes, ...graph.edges].filter((item) => item.step === step.id).map(({ id }) => id),
  ]);
}

const MARGIN = 44;

/** A frame around some boxes, with a margin, that stays within the picture. */
export function frameAround(boxes: readonly Box[], whole: { width: number; height: number }): Box {
  if (boxes.length === 0) return { x: 0, y: 0, w: whole.width, h: whole.height };
  const { x, y, w, h } = union(boxes);
  const [left, top] = [Math.max(0, x - MARGIN), Math.max(0, y - MARGIN)];
  return {
    x: left,
    y: top,
    w: Math.min(whole.width, x + w + MARGIN) - left,
    h: Math.min(whole.height, y + h + MARGIN) - top,
  };
}
