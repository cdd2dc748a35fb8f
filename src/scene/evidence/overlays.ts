import type { LayerEdge, LayerNode } from '../../model/graph';
import type { MechanismGraph } from '../../model/mechanism';
import type { Strength } from '../../model/strength';
import { layoutCache } from '../layoutCache';
import type { GroupItem, Scene, SceneItem } from '../scene';
import type { PicturedSelection, View } from '../views/view';
import type { Deed } from '../whatIf/alterBy';
import { deedMarks } from '../whatIf/deedMarks';
import { changedLayer } from './dimItems';
import { layersKey, placedLayers } from './laidOver';
import { layerItems } from './layerItems';
import { strengthWords } from './mark';
import { type StrengthMarks, strengthMarks } from './strengthMarks';

/** What is laid over a picture to show what it rests on. */
export interface Overlays {
  /** The ids of nodes and arrows that stay in full light; null where nothing is set aside. */
  lit: ReadonlySet<string> | null;
  /** How well each node and arrow is backed, by id, to be marked on the picture; null where the marks are off. */
  strengths: ReadonlyMap<string, Strength> | null;
  /** What explanations have of their own, of those laid over the graph. */
  layers: { nodes: readonly LayerNode[]; edges: readonly LayerEdge[] };
  /** What a what-if does to nodes, to be marked on them. */
  deeds?: ReadonlyMap<string, Deed>;
}

/** What a scene is a picture of. */
export interface Dressed {
  graph: MechanismGraph;
  view: View;
  stepIndex: number;
  selection: PicturedSelection | null;
}

/** Layers of a scene in which things stand, each with its id or with a target that names it. */
const OF_THINGS = new Set(['edges', 'nodes', 'labels', 'layer-edges', 'layer-nodes', 'strengths']);

/** What is laid over a view, drawn; the same objects for the same layers and the same selection. */
function laidOver({ graph, view, selection }: Dressed, layers: Overlays['layers']): readonly GroupItem[] {
  const placed = placedLayers(view, graph, layers);
  if (!placed) return [];
  const own = [...layers.nodes, ...layers.edges].some(({ id }) => id === selection?.id) ? selection : null;
  return layoutCache(view.layout(graph))(`layers ${layersKey(layers)} | ${own?.kind} ${own?.id}`, () =>
    layerItems({ ...layers, told: graph.nodes, placed, selection: own }),
  );
}

function marksOf(input: Dressed, { strengths, layers }: Overlays): StrengthMarks | null {
  if (!strengths) return null;
  const placed = placedLayers(input.view, input.graph, layers);
  // Marks keep their places when something is selected.
  const laid = laidOver({ ...input, selection: null }, layers);
  return strengthMarks({ ...input, strengths, placed, laid });
}

/** What is seen at a step at rest and has no room for a mark. */
export function unmarked(input: Dressed, dress: Overlays): readonly string[] {
  return marksOf(input, dress)?.unmarked ?? [];
}

/** Puts what is laid over a view behind the labels and the key, which stand over everything. */
function withLayers(items: readonly SceneItem[], layers: readonly GroupItem[]): readonly SceneItem[] {
  const at = items.findIndex(({ id }) => id === 'nodes') + 1;
  return layers.length === 0 ? items : [...items.slice(0, at), ...layers, ...items.slice(at)];
}

/**
 * A scene, at rest or moving, with what it rests on: what is not lit is set aside, marks tell how well each thing is
 * backed, and explanations are laid over. A pure function; what did not change stays the same object. Between two views
 * everything flies, and marks have no place: call it without strengths and layers there.
 */
export function applyOverlays(scene: Scene, input: Dressed, dress: Overlays): Scene {
  const { lit, strengths, layers, deeds } = dress;
  const marks = marksOf(input, dress);
  const items = [...withLayers(scene.items, laidOver(input, layers)), ...(marks ? [marks.layer] : [])].map((item) => {
    if (item.kind !== 'group' || !OF_THINGS.has(item.id)) return item;
    return changedLayer(item, (thing) => {
      const { target } = thing;
      const isThing = target ? target.kind === 'node' || target.kind === 'edge' : item.id !== 'labels';
      const id = target?.id ?? thing.id;
      const strength = isThing ? strengths?.get(id) : undefined;
      return {
        aside: isThing && lit !== null && !lit.has(id),
        ...(strength && target && !target.pointerOnly && { words: strengthWords(strength) }),
      };
    });
  });
  const marked = deeds && deeds.size > 0 ? [deedMarks(input.view.layout(input.graph), deeds)] : [];
  return { ...scene, items: [...items, ...marked] };
}

export { layerFocus } from './laidOver';
