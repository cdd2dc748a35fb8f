import type { EdgeKind, NodeKind, Step } from '../model/graph';
import { arrowSentence, captionOf, captionWithoutArrows, listNames, type NamedArrow, oneLine } from './arrowSentences';
import { causalOrder } from './causalOrder';

export interface StepNode {
  id: string;
  label: string;
  kind: NodeKind;
}

export interface StepEdge {
  id: string;
  source: string;
  target: string;
  kind: EdgeKind;
  relation?: string;
  guessed?: string;
}

/** Steps, and which of them explains each node and arrow. */
export interface ProposedSteps {
  steps: readonly Step[];
  stepOf: ReadonlyMap<string, string>;
}

const LEAST_STEPS = 3;
const MOST_STEPS = 12;
/** A step that tells more than this cannot be followed. */
const NODES_A_STEP = 3;
const LONGEST_TITLE = 60;
const LONGEST_SHORT_TITLE = 18;

function shorten(text: string, length: number): string {
  const letters = [...text];
  return letters.length > length
    ? `${letters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
    : text;
}

/**
 * Where the order is cut into steps: near equal shares, rather between two branches than within one. `follows(at)` says
 * whether the node at a place is led to by the one before it.
 */
function cutAt(count: number, parts: number, follows: (at: number) => boolean): number[] {
  const share = count / parts;
  const reach = Math.floor(share / 3);
  const cuts: number[] = [];
  for (let part = 1; part < parts; part++) {
    const ideal = Math.round(part * share);
    let best = ideal;
    let cost = Number.POSITIVE_INFINITY;
    for (let at = ideal - reach; at <= ideal + reach; at++) {
      const price = Math.abs(at - ideal) + (follows(at) ? reach + 1 : 0);
      if (price >= cost || at <= (cuts.at(-1) ?? 0)) continue;
      [best, cost] = [at, price];
    }
    cuts.push(best);
  }
  return cuts;
}

/** What moves in a step, in its order: arrows to a node, then the node; what does not wait for each other at once. */
function sequenceOf(nodes: readonly string[], arrows: readonly StepEdge[]): string[][] {
  const place = new Map(nodes.map((id, at) => [id, at]));
  const into = new Map<string, StepEdge[]>();
  const back: string[] = [];
  for (const arrow of arrows) {
    const [from, to] = [place.get(arrow.source), place.get(arrow.target)];
    // Back along the order, as the last arrow of a cycle leads, or out of the step to what was there before.
    if (to === undefined || (from !== undefined && from >= to)) back.push(arrow.id);
    else into.set(arrow.target, [...(into.get(arrow.target) ?? []), arrow]);
  }
  const depth = new Map<string, number>();
  const levels: { arrows: string[]; nodes: string[] }[] = [];
  for (const id of nodes) {
    const before = (into.get(id) ?? []).map(({ source }) => depth.get(source) ?? -1);
    const own = 1 + Math.max(-1, ...before);
    depth.set(id, own);
    const level = (levels[own] ??= { arrows: [], nodes: [] });
    level.nodes.push(id);
    level.arrows.push(...(into.get(id) ?? []).map((arrow) => arrow.id));
  }
  return [...levels.flatMap(({ arrows, nodes }) => [arrows, nodes]), back].filter((ids) => ids.length > 0);
}

function titleOf(nodes: readonly StepNode[], arrows: readonly StepEdge[], isolated: boolean): string {
  if (isolated) return listNames(nodes.map(({ label }) => oneLine(label)));
  const touched = new Map(nodes.map(({ id }) => [id, 0]));
  for (const { source, target } of arrows) {
    for (const end of new Set([source, target])) {
      const count = touched.get(end);
      if (count !== undefined) touched.set(end, count + 1);
    }
  }
  const main = nodes.reduce((best, node) => (touched.get(node.id)! > touched.get(best.id)! ? node : best));
  return oneLine(main.label);
}

function explanationOf(arrows: readonly NamedArrow[]): string {
  const [first] = arrows;
  const words = first && arrows.length === 1 ? `${arrowSentence(first)} ` : '';
  return `${words}This step was proposed from the arrows of the file, in the order in which they lead. The file gives no times.`;
}

/** How many steps a story of so many nodes takes. */
function stepCount(nodes: number): number {
  const wanted = Math.round(nodes / NODES_A_STEP);
  return Math.min(nodes, Math.max(LEAST_STEPS, Math.min(MOST_STEPS, wanted)));
}

/**
 * Three to twelve steps for a graph that has none (fewer where it has fewer than three nodes), in causal order and with
 * branches kept together. Every node and arrow belongs to one step: an arrow to that in which its later end appears.
 */
export function proposeSteps(nodes: readonly StepNode[], edges: readonly StepEdge[]): ProposedSteps {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const order = causalOrder(
    nodes.map(({ id }) => id),
    edges,
  );
  const leads = new Set(edges.map(({ source, target }) => JSON.stringify([source, target])));
  const follows = (at: number): boolean => leads.has(JSON.stringify([order[at - 1], order[at]]));
  const cuts = cutAt(order.length, stepCount(order.length), follows);
  const shares = [0, ...cuts].map((from, at) => order.slice(from, cuts[at] ?? order.length));

  const indexOf = new Map(shares.flatMap((ids, at) => ids.map((id): [string, number] => [id, at])));
  const arrowsOf = shares.map((): StepEdge[] => []);
  for (const edge of edges) {
    const at = Math.max(indexOf.get(edge.source) ?? 0, indexOf.get(edge.target) ?? 0);
    indexOf.set(edge.id, at);
    arrowsOf[at]?.push(edge);
  }
  const steps = shares.map((ids, at): Step => {
    const own = ids.map((id) => byId.get(id)!);
    const place = new Map(ids.map((id, index) => [id, index]));
    // Told in the order of their ends, those from earlier steps first.
    const arrows = arrowsOf[at]!.toSorted(
      (a, b) =>
        (place.get(a.target) ?? ids.length) - (place.get(b.target) ?? ids.length) ||
        (place.get(a.source) ?? -1) - (place.get(b.source) ?? -1),
    );
    const named = arrows.map((arrow): NamedArrow => {
      const target = byId.get(arrow.target)!;
      const { kind, relation, guessed, source: from, target: to } = arrow;
      const ends = { from, to, source: byId.get(from)!.label, target: target.label };
      return {
        ...ends,
        kind,
        targetKind: target.kind,
        ...(relation !== undefined && { relation }),
        ...(guessed !== undefined && { guessed: true }),
      };
    });
    const title = titleOf(own, arrows, arrows.length === 0);
    const labels = own.map(({ label }) => label);
    return {
      id: `step-${at + 1}`,
      role: 'canonical',
      title: shorten(title, LONGEST_TITLE),
      shortTitle: shorten(title, LONGEST_SHORT_TITLE),
      when: '',
      caption: named.length > 0 ? captionOf(named) : captionWithoutArrows(labels, at === 0),
      explanation: explanationOf(named),
      sequence: sequenceOf(ids, arrows),
      effects: {},
      evidence: [],
    };
  });
  return { steps, stepOf: new Map([...indexOf].map(([id, at]) => [id, `step-${at + 1}`])) };
}
