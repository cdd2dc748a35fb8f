import { overlaps, type Point } from '../../layout/geometry';
import type { ViewLayout } from '../../layout/view';
import type { MechanismNode } from '../../model/graph';
import type { MechanismGraph } from '../../model/mechanism';
import type { LabelSpec } from '../cell/labels';
import type { StateOverride } from '../frameState';
import { withinSentence } from '../names';
import type { GroupItem, Scene, SceneItem } from '../scene';
import { textBoxes } from '../textBoxes';
import type { PlacedLabel } from '../views/view';
import { type VisualState, visualStatesAt } from '../visualState';
import { drawnThings } from './drawnThings';
import type { Perturbation, WhatIf } from './whatIf';

const HELD = new Set(['blocked', 'silenced', 'lifted', 'reversed']);

/** Nothing of it is left to act, whatever reaches it. */
function isStopped(perturbation: Perturbation | undefined): boolean {
  return perturbation === 'blocks' || perturbation === 'removes';
}

/**
 * The visual states of a what-if: what the signal no longer reaches falls silent and its arrows no longer act; what the drug stops
 * in the story and does not stop here goes on as before. What has not had its turn stays as it is.
 */
export function stateOverrideFor(
  graph: MechanismGraph,
  { perturbations, cuts, silenced, raised }: WhatIf,
): StateOverride {
  const sources = new Map(graph.edges.map(({ id, source }) => [id, source]));
  const isStill = (id: string) => silenced.has(id) || isStopped(perturbations.get(id));
  /** What only a silenced thing would undo is not undone. */
  const isLeft = (id: string) => {
    const undoing = graph.edges.filter(({ target, kind }) => target === id && kind === 'inhibition');
    return undoing.length > 0 && undoing.every(({ source }) => isStill(source));
  };
  return (id, told) => {
    if (told === 'idle') return told;
    const source = sources.get(id);
    if (source !== undefined) {
      if (isStill(source) || cuts.has(id)) return 'lifted';
      return told === 'lifted' && raised.has(source) ? 'ongoing' : told;
    }
    if (isStill(id)) return 'silenced';
    const goesOn = raised.has(id) || (told === 'reversed' && isLeft(id));
    if (!HELD.has(told) || !goesOn) return told;
    return told === 'reversed' ? 'visited' : 'ongoing';
  };
}

/** What is said of a thing that the story holds back and the what-if does not. */
const GOES_ON: Partial<Record<VisualState, string>> = {
  blocked: 'not blocked',
  silenced: 'not held back',
  reversed: 'not undone',
};

const STOPPED: Partial<Record<Perturbation, string>> = { blocks: 'blocked', removes: 'absent' };

/** What the labels of a scene tell, and how to draw them with other words. */
interface Relabelling {
  graph: MechanismGraph;
  layout: ViewLayout;
  /** The labels of the view by the ids of their groups. */
  labels: ReadonlyMap<string, PlacedLabel>;
  stepIndex: number;
  /** The step whose labels are on their way out. */
  fromIndex: number | null;
  alter: StateOverride;
  perturbations: ReadonlyMap<string, Perturbation>;
}

/** The ids whose states a label tells. */
export function toldBy({ node, tells = [] }: LabelSpec): readonly string[] {
  return [...new Set([...(node === undefined ? [] : [node]), ...tells])];
}

/**
 * The words of a label of which something does not happen. A thing is named with its state; of several outcomes those that
 * come are named first; where only more than the thing itself was told, the thing keeps its bare name.
 */
function wordsOf(spec: LabelSpec, failed: readonly string[], input: Relabelling): Pick<LabelSpec, 'title' | 'sub'> {
  const { graph, alter, perturbations, stepIndex } = input;
  const told = toldBy(spec);
  const nodes = told.flatMap((id) => graph.nodes.filter((node) => node.id === id));
  const [own] = nodes;
  if (!own) return { title: spec.title };
  const states = visualStatesAt(graph, stepIndex);
  const isGone = (id: string): boolean => alter(id, states.get(id) ?? 'idle') === 'silenced';
  const bare = (node: MechanismNode): string => node.label.replace(/\s+/g, ' ');
  const no = (name: string): string => `no ${withinSentence(name)}`;
  const ends = nodes.filter(({ kind }) => kind === 'phenotype');
  if (own.kind === 'phenotype' && ends.some(({ id }) => isGone(id))) {
    const [missing, coming] = [true, false].map((is) => ends.filter(({ id }) => isGone(id) === is));
    const [first] = coming ?? [];
    if (first && missing?.[0]) return { title: bare(first), sub: no(bare(missing[0])) };
    return { title: `No ${withinSentence(ends.length > 1 ? spec.title : bare(own))}` };
  }
  if (!failed.includes(own.id)) return { title: bare(own) };
  if (isGone(own.id)) return { title: bare(own), sub: STOPPED[perturbations.get(own.id) ?? 'lowers'] ?? 'silenced' };
  const word = GOES_ON[states.get(own.id) ?? 'idle'];
  if (word === undefined) return { title: bare(own) };
  return spec.sub === undefined && spec.more === undefined
    ? { title: `${bare(own)}, ${word}` }
    : { title: bare(own), sub: word };
}

/** Around a thing, within which the end of a leader points at the thing itself. */
const NEAR = 6;

/**
 * The leader of a label that names its thing alone: its own where that ends at the thing, else one to where another label
 * of the same thing points.
 */
function plainLeader({ id, node, leader }: LabelSpec, { layout, labels }: Relabelling): LabelSpec['leader'] {
  const box = layout.nodes.get(node ?? '')?.box;
  const isNear = ([x, y]: Point): boolean =>
    !box || (x > box.x - NEAR && x < box.x + box.w + NEAR && y > box.y - NEAR && y < box.y + box.h + NEAR);
  const [start, end] = [leader?.[0], leader?.at(-1)];
  if (!start || !end || isNear(end)) return leader;
  const ends = [...labels.values()].flatMap(({ spec }) => (spec.id === id ? (spec.leader?.slice(-1) ?? []) : []));
  const plain = ends.find(isNear);
  return plain && [start, plain];
}

function relabel(item: GroupItem, label: PlacedLabel, drawn: (id: string) => boolean, input: Relabelling): Relabelled {
  const { spec } = label;
  const { graph, stepIndex, fromIndex, alter } = input;
  const at = spec.steps.includes(stepIndex) ? stepIndex : (fromIndex ?? stepIndex);
  const states = visualStatesAt(graph, at);
  const failed = toldBy(spec).filter((id) => {
    const told = states.get(id) ?? 'idle';
    return alter(id, told) !== told;
  });
  if (failed.length === 0) return { item };
  const words = wordsOf(spec, failed, { ...input, stepIndex: at });
  const [own] = toldBy(spec);
  const leader = own === undefined || !drawn(own) ? undefined : plainLeader(spec, input);
  const { more: _more, sub: _sub, leader: _leader, ...rest } = spec;
  const changed = { ...rest, paint: 'ink' as const, ...(leader && { leader }) };
  const drawnWith = (added: Pick<LabelSpec, 'title' | 'sub'>): GroupItem => ({
    ...label.draw({ ...changed, ...added }),
    ...(item.opacity !== undefined && { opacity: item.opacity }),
  });
  const hasRoom = spec.sub !== undefined || spec.more !== undefined;
  return {
    item: drawnWith(words),
    ...(words.sub !== undefined && !hasRoom && { bare: () => drawnWith({ title: words.title }) }),
  };
}

/** A label with a second line that may have no room, where another label stands; `bare` is it without that line. */
interface Relabelled {
  item: SceneItem;
  bare?: () => GroupItem;
}

/** Leaves out added second lines that would run into other labels. */
function withRoom(labels: readonly Relabelled[]): SceneItem[] {
  const boxes = labels.map(({ item }) => textBoxes({ items: [item] }).map(({ box }) => box));
  return labels.map(({ item, bare }, i) => {
    const isCrowded = () =>
      boxes.some((others, k) => k !== i && others.some((box) => boxes[i]?.some((own) => overlaps(own, box))));
    return bare && isCrowded() ? bare() : item;
  });
}

/**
 * The labels of the story tell what happens in it: "New receptors", "Contact restored". Where that does not happen
 * they name the thing, and what became of it; a line to what is not drawn is left out. What has not had its turn keeps its
 * label.
 */
export function relabelForWhatIf(scene: Scene, input: Relabelling): Scene {
  const { isDrawn } = drawnThings(scene);
  const items = scene.items.map((layer) => {
    if (layer.kind !== 'group' || layer.role !== 'labels') return layer;
    const labels = layer.children.map((item): Relabelled => {
      const label = item.kind === 'group' ? input.labels.get(item.id) : undefined;
      return item.kind === 'group' && label ? relabel(item, label, isDrawn, input) : { item };
    });
    const children = withRoom(labels);
    return children.every((item, i) => item === layer.children[i]) ? layer : { ...layer, children };
  });
  return { ...scene, items };
}
