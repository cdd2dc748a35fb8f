import type { Box } from '../../layout/geometry';
import { boxOfLayers, type PlacedLayers, placeLayers } from '../../layout/layers';
import type { Polyline } from '../../layout/polyline';
import type { LayerEdge, LayerNode } from '../../model/graph';
import type { MechanismGraph } from '../../model/mechanism';
import { memoize } from '../../model/memoize';
import type { Strength } from '../../model/strength';
import { layoutCache } from '../layoutCache';
import { stateWords } from '../description/arrowMessages';
import { messages } from '../description/messages';
import type { GroupItem, ItemRole, Scene, SceneItem, Target } from '../scene';
import type { PicturedSelection, View } from '../views/view';
import { drawnThings } from '../whatIf/drawnThings';
import { type WhatIfMarks, whatIfMarks } from '../whatIf/marks';
import { layerItems } from './layerItems';
import { type StrengthMarks, strengthMarks } from './strengthMarks';
import { strengthWords, weightedArrow } from './strengthSymbols';

/** How much of a thing is seen that is set aside: there, and not in the way. */
const SET_ASIDE = 0.22;

/** What is added to a thing: whether it is set aside, and its strength, which an arrow shows by its line. */
interface Change {
  aside: boolean;
  /** What a what-if does to it, in words. */
  whatIf?: string | undefined;
  strength?: Strength | undefined;
  line?: Polyline | undefined;
}

const changesOf = memoize((_item: GroupItem) => new Map<string, GroupItem>());

/** A name with what a what-if does: in the name of a node in place of the state that follows from it. */
function toldName({ kind, name }: Target, whatIf: string | undefined): string {
  if (whatIf === undefined) return name;
  const follows = `, ${stateWords.silenced}`;
  return kind === 'node' && name.includes(follows) ? name.replace(follows, `, ${whatIf}`) : `${name}, ${whatIf}`;
}

/** A thing with a change. The same thing with the same change is the same object, so that only what changed is drawn. */
function changed(item: GroupItem, { aside, whatIf, strength, line }: Change): GroupItem {
  if (!aside && !strength && whatIf === undefined) return item;
  const words = strength ? strengthWords(strength) : '';
  const key = `${aside} ${whatIf} ${words}`;
  const known = changesOf(item);
  const cached = known.get(key);
  if (cached) return cached;
  const { target } = item;
  const added = [...(words === '' ? [] : [words]), ...(aside ? [messages.setAside] : [])];
  const result: GroupItem = {
    ...(strength && target?.kind === 'edge' ? weightedArrow(item, strength, line) : item),
    ...(aside && { opacity: Math.round((item.opacity ?? 1) * SET_ASIDE * 1000) / 1000 }),
    ...(target &&
      target.name !== '' && { target: { ...target, name: [toldName(target, whatIf), ...added].join(', ') } }),
  };
  known.set(key, result);
  return result;
}

/** Bounded: the last change of each layer. */
const lastOf = new WeakMap<GroupItem, GroupItem>();

/** A layer with each of its things changed; the layer itself if nothing was, and the same object as last time if it can. */
function changedLayer(layer: GroupItem, changeOf: (item: GroupItem) => Change): GroupItem {
  const children = layer.children.map(
    (child): SceneItem => (child.kind === 'group' ? changed(child, changeOf(child)) : child),
  );
  const isSame = (other: GroupItem) => children.every((child, i) => child === other.children[i]);
  if (isSame(layer)) return layer;
  const last = lastOf.get(layer);
  if (last && isSame(last)) return last;
  const result = { ...layer, children };
  lastOf.set(layer, result);
  return result;
}

/** What is laid over a picture to show what it rests on. */
export interface Overlays {
  /** The ids of nodes and arrows that stay in full light; null where nothing is set aside. */
  lit: ReadonlySet<string> | null;
  /** How well each node and arrow is backed, by id, to be marked on the picture; null where the marks are off. */
  strengths: ReadonlyMap<string, Strength> | null;
  /** What explanations have of their own, of those laid over the graph. */
  layers: { nodes: readonly LayerNode[]; edges: readonly LayerEdge[] };
  /** What a what-if does to nodes and arrows, to be marked on them. */
  whatIf?: WhatIfMarks;
}

/** What a scene is a picture of. */
export interface Dressed {
  graph: MechanismGraph;
  view: View;
  stepIndex: number;
  selection: PicturedSelection | null;
}

/** Layers of a scene whose items have a target: the node or the arrow that they show. */
const OF_THINGS = new Set<ItemRole | undefined>([
  'edges',
  'nodes',
  'labels',
  'layer-edges',
  'layer-nodes',
  'strengths',
]);

/** What is laid over a view, drawn; the same objects for the same layers and the same selection. */
function laidOver({ graph, view, selection }: Dressed, layers: Overlays['layers']): readonly GroupItem[] {
  const placed = placedLayers(view, graph, layers);
  if (!placed) return [];
  const own = [...layers.nodes, ...layers.edges].some(({ id }) => id === selection?.id) ? selection : null;
  return layoutCache(view.layout(graph))(`layers ${layersKey(layers)} | ${own?.kind} ${own?.id}`, () =>
    layerItems({ ...layers, told: graph.nodes, placed, selection: own }),
  );
}

function marksOf(scene: Scene, input: Dressed, { strengths, layers }: Overlays): StrengthMarks | null {
  if (!strengths) return null;
  const placed = placedLayers(input.view, input.graph, layers);
  // Marks keep their places when something is selected.
  const laid = laidOver({ ...input, selection: null }, layers);
  const nodes = scene.items.flatMap((item) => (item.kind === 'group' && item.role === 'nodes' ? item.children : []));
  return strengthMarks({ ...input, strengths, placed, laid, nodes });
}

/** What is seen at a step at rest and has no room for a mark. */
export function unmarked(scene: Scene, input: Dressed, dress: Overlays): readonly string[] {
  return marksOf(scene, input, dress)?.unmarked ?? [];
}

/** Puts what is laid over a view behind the labels and the key, which stand over everything; an inset makes room. */
function withLayers(items: readonly SceneItem[], layers: readonly GroupItem[]): readonly SceneItem[] {
  if (layers.length === 0) return items;
  const at = items.findIndex(({ role }) => role === 'nodes') + 1;
  return [...items.slice(0, at), ...layers, ...items.slice(at).filter(({ role }) => role !== 'inset')];
}

/**
 * A scene, at rest or moving, with what it rests on: what is not lit is set aside, tags and the weight of arrows tell how
 * well each thing is backed, and explanations are laid over. A pure function; what did not change stays the same object. Between two views
 * everything flies, and marks have no place: call it without strengths and layers there.
 */
export function applyOverlays(scene: Scene, input: Dressed, dress: Overlays): Scene {
  const { lit, strengths, layers, whatIf } = dress;
  const marks = marksOf(scene, input, dress);
  const [own, over] = strengths ? [input.view.layout(input.graph), placedLayers(input.view, input.graph, layers)] : [];
  const items = [...withLayers(scene.items, laidOver(input, layers)), ...(marks ? [marks.layer] : [])].map((item) => {
    if (item.kind !== 'group' || !OF_THINGS.has(item.role)) return item;
    return changedLayer(item, (thing) => {
      const { target } = thing;
      if (target?.kind !== 'node' && target?.kind !== 'edge') return { aside: false };
      const strength = target.pointerOnly ? undefined : strengths?.get(target.id);
      const line = (own?.edges.get(target.id) ?? over?.edges.get(target.id))?.line;
      const perturbation = whatIf?.perturbations.get(target.id);
      const cut = whatIf?.cuts.has(target.id) ? messages.cut : undefined;
      const told = perturbation ? messages.perturbed[perturbation] : cut;
      return { aside: lit !== null && !lit.has(target.id), whatIf: told, strength, line };
    });
  });
  const marked = whatIf && whatIfMarks(input.view.layout(input.graph), whatIf, drawnThings(scene));
  return { ...scene, items: marked && marked.children.length > 0 ? [...items, marked] : items };
}

/** What tells one set of layers from another. */
function layersKey({ nodes, edges }: Overlays['layers']): string {
  return [...nodes, ...edges].map(({ id }) => id).join(' ');
}

/** Where layers stand in a view; null where they are not drawn. The same object for the same layers. */
export function placedLayers(view: View, graph: MechanismGraph, layers: Overlays['layers']): PlacedLayers | null {
  const placement = view.layers?.(graph, layers);
  if (!placement || layers.nodes.length + layers.edges.length === 0) return null;
  const layout = view.layout(graph);
  const isDrawn = ({ layer }: { layer: string }) => !placement.omits?.includes(layer);
  return layoutCache(layout)(`placed layers ${layersKey(layers)}`, () =>
    placeLayers(placement, layout, { nodes: layers.nodes.filter(isDrawn), edges: layers.edges.filter(isDrawn) }),
  );
}

/** Whether a view draws what one explanation has of its own. */
export function drawsLayer(view: View, graph: MechanismGraph, layer: string): boolean {
  const placement = view.layers?.(graph, { nodes: [], edges: [] });
  return placement !== undefined && !placement.omits?.includes(layer);
}

/** The box of what is laid over a view, so that a camera can bring it into sight; null where nothing is. */
export function layerFocus(view: View, graph: MechanismGraph, layers: Overlays['layers']): Box | null {
  const placed = placedLayers(view, graph, layers);
  return placed && boxOfLayers(placed);
}
