import type { ViewLayout } from '../../layout/view';
import type { MechanismNode } from '../../model/graph';
import type { MechanismGraph } from '../../model/mechanism';
import type { StateOverride } from '../frameState';
import { circle, group, path } from '../items';
import { layoutCache } from '../layoutCache';
import { withinSentence } from '../names';
import type { GroupItem, Scene, SceneItem } from '../scene';
import { type VisualState, visualStatesAt } from '../visualState';
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
export function stateOverrideFor(graph: MechanismGraph, { perturbations, silenced, raised }: WhatIf): StateOverride {
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
      if (isStill(source)) return 'lifted';
      return told === 'lifted' && raised.has(source) ? 'ongoing' : told;
    }
    if (isStill(id)) return 'silenced';
    const goesOn = raised.has(id) || (told === 'reversed' && isLeft(id));
    if (!HELD.has(told) || !goesOn) return told;
    return told === 'reversed' ? 'visited' : 'ongoing';
  };
}

/** A thing this much wider than high is a plate with its words in the middle; what is wider still is spread out. */
const PLATE_SHAPE = 1.6;
const WIDEST_PLATE = 230;
/** Rows of the time view are this low: a mark must not reach into the next. */
const LOW = 40;

/**
 * A slash over what is blocked or removed, in ink because no drug of the story does it. On a plate it crosses the right
 * end, past the words.
 */
function slash(w: number, h: number): SceneItem[] {
  const plate = w >= h * PLATE_SHAPE && w <= WIDEST_PLATE;
  const low = h < LOW && !plate;
  const [x, y] = plate ? [12, h / 2 + 5] : low ? [11, 14] : [Math.min(w / 2, 30), Math.min(h / 2 + 8, 30)];
  const d = `M${-x} ${y}L${x} ${-y}`;
  const marks = [
    path('gap', d, { fill: 'none', stroke: 'halo', strokeWidth: low ? 8 : 11, cap: 'round' }),
    path('slash', d, { fill: 'none', stroke: 'ink', strokeWidth: low ? 4 : 5, cap: 'round' }),
  ];
  return plate ? [group('end', marks, { x: w / 2 - 5 })] : marks;
}

/** A disc at the corner with a plus for what is held active, or a minus for what is left with a share. */
function sign(id: 'plus' | 'minus', w: number, h: number): SceneItem[] {
  const d = id === 'plus' ? 'M-7 0H7M0 -7V7' : 'M-7 0H7';
  return [
    group(
      id,
      [
        circle('ring', 0, 0, 14, { fill: 'ink', stroke: 'halo', strokeWidth: 3 }),
        path('sign', d, { fill: 'none', stroke: 'halo', strokeWidth: 3.2, cap: 'round' }),
      ],
      { x: w / 2, y: -h / 2, ...(h < LOW && { scale: 0.7 }) },
    ),
  ];
}

function markOf(perturbation: Perturbation, w: number, h: number): SceneItem[] {
  if (perturbation === 'activates') return sign('plus', w, h);
  return perturbation === 'lowers' ? sign('minus', w, h) : slash(w, h);
}

/** The marks of a what-if on its targets, one group for each that has a place in the view. */
export function perturbationMarks(layout: ViewLayout, perturbations: ReadonlyMap<string, Perturbation>): GroupItem {
  const marks = [...perturbations].flatMap(([id, perturbation]): GroupItem[] => {
    const node = layout.nodes.get(id);
    if (!node) return [];
    return [
      layoutCache(layout)(`deed ${id} ${perturbation}`, () =>
        group(`deed-${id}`, markOf(perturbation, node.w, node.h), {
          x: node.x,
          y: node.y,
          // A press on the mark is a press on what it stands on.
          target: { kind: 'node', id, name: '', pointerOnly: true },
        }),
      ),
    ];
  });
  return group('deeds', marks);
}

/** What is said of a thing that the story holds back and the what-if does not. */
const GOES_ON: Partial<Record<VisualState, string>> = {
  blocked: 'not blocked',
  silenced: 'not held back',
  reversed: 'not undone',
};

/** The words of a label and those under it; null for none. */
interface Words {
  title: string;
  sub: string | null;
}

function wordsOf({ label, kind }: MechanismNode, told: VisualState, now: VisualState, hasSub: boolean): Words {
  const name = label.replace(/\s+/g, ' ');
  if (now === 'silenced') {
    if (kind === 'phenotype') return { title: `No ${withinSentence(name)}`, sub: null };
    return { title: name, sub: 'silenced' };
  }
  const word = GOES_ON[told] ?? null;
  return hasSub || word === null ? { title: name, sub: word } : { title: `${name}, ${word}`, sub: null };
}

function retold(item: GroupItem, words: Words): GroupItem {
  const children = item.children.flatMap((child): SceneItem[] => {
    if (child.kind !== 'text') return [child];
    if (child.role === 'label-title') return [{ ...child, text: words.title, paint: 'ink' }];
    if (child.role === 'label-sub' && words.sub !== null) return [{ ...child, text: words.sub }];
    return child.role === 'label-more' || child.role === 'label-sub' ? [] : [child];
  });
  return { ...item, children };
}

/**
 * The labels of the story tell what happens in it: "More AMPA receptors", "Synapses restored". Where that does not happen
 * they name the thing, and what became of it. What has not had its turn keeps its label.
 */
export function relabelForWhatIf(scene: Scene, graph: MechanismGraph, stepIndex: number, alter: StateOverride): Scene {
  const looks = visualStatesAt(graph, stepIndex);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const items = scene.items.map((layer) => {
    if (layer.kind !== 'group' || layer.role !== 'labels') return layer;
    const children = layer.children.map((item) => {
      const node = item.kind === 'group' && item.target?.kind === 'node' ? nodes.get(item.target.id) : undefined;
      if (!node || item.kind !== 'group') return item;
      const told = looks.get(node.id) ?? 'idle';
      const now = alter(node.id, told);
      const hasSub = item.children.some(({ role }) => role === 'label-sub');
      return now === told ? item : retold(item, wordsOf(node, told, now, hasSub));
    });
    return { ...layer, children };
  });
  return { ...scene, items };
}
