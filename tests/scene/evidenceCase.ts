import type { Box } from '../../src/layout/geometry';
import { ketamine } from '../../src/mechanisms/ketamine';
import { applyOverlays, type Dressed, type Overlays } from '../../src/scene/evidence/overlays';
import type { Playhead } from '../../src/scene/frameState';
import type { GroupItem, Scene, SceneItem } from '../../src/scene/scene';
import { sceneAt } from '../../src/scene/sceneAt';
import type { ViewId } from '../../src/scene/views/ids';
import type { View } from '../../src/scene/views/view';
import { ketamineViews } from '../fixtures/ketamineViews';

export const views: Readonly<Record<ViewId, View>> = ketamineViews;
export const PLAIN: Overlays = { lit: null, strengths: null, layers: { nodes: [], edges: [] } };
/** The explanations that have something of their own. */
export const layerIds = [...new Set([...ketamine.layerNodes, ...ketamine.layerEdges].map(({ layer }) => layer))];

export function layersOf(ids: readonly string[]): Overlays['layers'] {
  const over = new Set(ids);
  return {
    nodes: ketamine.layerNodes.filter(({ layer }) => over.has(layer)),
    edges: ketamine.layerEdges.filter(({ layer }) => over.has(layer)),
  };
}

export const still = (stepIndex: number): Playhead => ({ stepIndex, fromIndex: null, motion: 'still', tMs: 0 });

export function inputOf(viewId: ViewId, stepIndex: number): Dressed {
  return { graph: ketamine, view: views[viewId], stepIndex, selection: null };
}

/** A view's picture of a moment; with its key in it unless something is laid over it. */
export function bare(viewId: ViewId, playhead: Playhead, legend = false): Scene {
  return sceneAt({ mechanism: ketamine, view: views[viewId], playhead, legend });
}

export function dressed(
  viewId: ViewId,
  stepIndex: number,
  dress: Overlays,
  playhead: Playhead = still(stepIndex),
): Scene {
  const legend = dress.layers.nodes.length + dress.layers.edges.length === 0;
  return applyOverlays(bare(viewId, playhead, legend), inputOf(viewId, stepIndex), dress);
}

export function layerOf(scene: Scene, id: string): readonly GroupItem[] {
  const layer = scene.items.find((item) => item.id === id);
  return layer?.kind === 'group' ? layer.children.filter((item): item is GroupItem => item.kind === 'group') : [];
}

/** The room a mark takes: its plate and its sign, but not the words in it. */
export function boxOfMark({ x = 0, y = 0, children }: GroupItem): Box {
  const parts: Box[] = [];
  const visit = (item: SceneItem): void => {
    if (item.kind === 'group') item.children.forEach(visit);
    else if (item.kind === 'rect') parts.push({ x: item.x, y: item.y, w: item.w, h: item.h });
    else if (item.kind === 'ellipse' && item.id === 'ring')
      parts.push({ x: item.cx - item.rx, y: item.cy - item.ry, w: 2 * item.rx, h: 2 * item.ry });
  };
  const plate = children[0];
  if (plate?.kind === 'group') plate.children.filter(({ id }) => id !== 'seen-in').forEach(visit);
  const [left, top] = [Math.min(...parts.map((p) => p.x)), Math.min(...parts.map((p) => p.y))];
  const [right, foot] = [Math.max(...parts.map((p) => p.x + p.w)), Math.max(...parts.map((p) => p.y + p.h))];
  return { x: x + left, y: y + top, w: right - left, h: foot - top };
}
