import type { MechanismGraph } from '../../model/mechanism';
import type { MechanismNode } from '../../model/graph';
import { type VisualState, visualStatesAt } from '../visualState';
import type { StateOverride } from '../frameState';
import { withinSentence } from '../names';
import type { GroupItem, Scene, SceneItem } from '../scene';

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
export function retoldLabels(scene: Scene, graph: MechanismGraph, stepIndex: number, alter: StateOverride): Scene {
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
