import { describe, expect, it } from 'vitest';
import { type Box, overlaps, type Point } from '../../src/layout/geometry';
import { cellLayers } from '../../src/mechanisms/ketamine/drawing/cell/layers';
import { placeLayers } from '../../src/layout/layers';
import { layers as pathwayLayers } from '../../src/mechanisms/ketamine/drawing/pathway/layers';
import { ketamine } from '../../src/mechanisms/ketamine';
import { applyOverlays, drawsLayer, layerFocus, placedLayers } from '../../src/scene/evidence/overlays';
import type { Scene } from '../../src/scene/scene';
import { textBoxes } from '../../src/scene/textBoxes';
import { SMALLEST_TEXT } from '../../src/scene/type';
import { bare, dressed, inputOf, layerIds, layerOf, layersOf, PLAIN, still, views } from './evidenceCase';

const placements = { cell: cellLayers, pathway: pathwayLayers } as const;
const cases = (['cell', 'pathway'] as const).flatMap((viewId) =>
  [...drawnIn(viewId).map((id) => [id]), drawnIn(viewId)].map((ids) => ({
    viewId,
    ids,
    name: ids.length > 1 ? 'all together' : (ids[0] ?? ''),
  })),
);

/** The explanations whose own parts a view draws. */
function drawnIn(viewId: 'cell' | 'pathway'): string[] {
  return layerIds.filter((id) => drawsLayer(views[viewId], ketamine, id));
}

/** Whether a line runs through a box. */
function passes(points: readonly Point[], box: Box): boolean {
  return points.slice(1).some(([bx, by], i) => {
    const [ax, ay] = points[i] as Point;
    const count = Math.ceil(Math.hypot(bx - ax, by - ay) / 3);
    return Array.from({ length: count + 1 }, (_, k) => k / count).some((t) => {
      const [x, y] = [ax + (bx - ax) * t, ay + (by - ay) * t];
      return x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h;
    });
  });
}

const OURS = ['layer-edges', 'layer-nodes', 'layer-captions'];
const laid = (scene: Scene) => textBoxes({ items: scene.items.filter(({ id }) => OURS.includes(id)) });
const told = (scene: Scene) => textBoxes({ items: scene.items.filter(({ id }) => !OURS.includes(id)) });

describe.each(cases)('in the view $viewId, $name', ({ viewId, ids }) => {
  const layers = layersOf(ids);
  const layout = views[viewId].layout(ketamine);
  const scenes = ketamine.steps.map((_, i) => dressed(viewId, i, { ...PLAIN, layers }));
  const placed = placedLayers(views[viewId], ketamine, layers);

  it('is drawn whole, each thing at a place of its own', () => {
    const drawn = new Set([
      ...layerOf(scenes[5] as Scene, 'layer-nodes').map(({ id }) => id),
      ...layerOf(scenes[5] as Scene, 'layer-edges').map(({ id }) => id),
    ]);
    for (const { id } of [...layers.nodes, ...layers.edges]) expect(drawn).toContain(id);
    for (const { id } of layers.nodes) expect(placements[viewId].nodes).toHaveProperty(id);
    for (const { id } of layers.edges) expect(placements[viewId].edges).toHaveProperty([id]);
  });

  it('has words that are apart from one another and from those of every step, and large enough', () => {
    for (const scene of scenes) {
      const [own, others] = [laid(scene), told(scene)];
      const clashes = own.flatMap((a, i) =>
        [...own.slice(i + 1), ...others].flatMap((b) => (overlaps(a.box, b.box) ? [`${a.text} / ${b.text}`] : [])),
      );
      expect(clashes).toEqual([]);
      expect(Math.min(...own.map(({ size }) => size))).toBeGreaterThanOrEqual(SMALLEST_TEXT);
    }
  });

  it('has arrows that run through no word of any step', () => {
    for (const scene of scenes) {
      const words = [...laid(scene), ...told(scene)].filter(({ text }) => text !== '?');
      const crossed = [...(placed?.edges.values() ?? [])].flatMap(({ id, line }) =>
        words.flatMap(({ text, box }) => (passes(line.points, box) ? [`${id} / ${text}`] : [])),
      );
      expect(crossed).toEqual([]);
    }
  });

  it('has plates within the frame that hold their words and stand on no other thing', () => {
    const boxes = [...(placed?.nodes.values() ?? []), ...(placed?.standIns ?? [])];
    for (const { box } of boxes) {
      expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
      expect(box.x + box.w).toBeLessThanOrEqual(layout.width);
      expect(box.y + box.h).toBeLessThanOrEqual(layout.height);
    }
    const clashes = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).flatMap((b) => (overlaps(a.box, b.box) ? [`${a.id} / ${b.id}`] : [])),
    );
    expect(clashes).toEqual([]);
    const things = [...layout.nodes.values()];
    const covered = boxes.flatMap((a) => things.flatMap((b) => (overlaps(a.box, b.box) ? [`${a.id} / ${b.id}`] : [])));
    expect(covered).toEqual([]);
    for (const { box, owner, text } of laid(scenes[5] as Scene)) {
      const plate = boxes.find((item) => (item.id === owner || ('of' in item && item.of === owner)) && !item.label);
      if (text === '?' || !plate || !overlaps(plate.box, box)) continue;
      expect(box.x - plate.box.x, text).toBeGreaterThan(5);
      expect(plate.box.x + plate.box.w - box.x - box.w, text).toBeGreaterThan(5);
    }
  });

  it('can be asked for, and can be brought into sight', () => {
    const focus = layerFocus(views[viewId], ketamine, layers) as Box;
    for (const node of placed?.nodes.values() ?? []) expect(overlaps(focus, node.box)).toBe(true);
    const names = ['layer-nodes', 'layer-edges'].flatMap((layer) =>
      layerOf(scenes[5] as Scene, layer).flatMap(({ target }) => (target?.pointerOnly ? [] : [target?.name ?? ''])),
    );
    expect(names.every((name) => name.includes('debated'))).toBe(true);
  });
});

describe('layers', () => {
  it('are the same objects each time, and show what is selected', () => {
    const layers = layersOf(['lateral-habenula']);
    const [a, b] = [0, 1].map(() => dressed('pathway', 5, { ...PLAIN, layers }));
    expect(layerOf(a as Scene, 'layer-nodes').every((item, i) => item === layerOf(b as Scene, 'layer-nodes')[i])).toBe(
      true,
    );
    const selection = { kind: 'node', id: 'lhb-bursting' } as const;
    const chosen = applyOverlays(
      bare('pathway', still(5)),
      { ...inputOf('pathway', 5), selection },
      { ...PLAIN, layers },
    );
    const node = layerOf(chosen, 'layer-nodes').find(({ id }) => id === 'lhb-bursting');
    expect(node?.target?.selected).toBe(true);
    expect(node?.children.some(({ id }) => id === 'ring')).toBe(true);
  });

  it('have a place for what nobody placed', () => {
    const layout = views.pathway.layout(ketamine);
    const nodes = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, label: 'Something\nadditional' }));
    const edges = nodes.map(({ id }) => ({ id: `ketamine-${id}`, source: 'ketamine', target: id }));
    const placed = placeLayers(pathwayLayers, layout, { nodes, edges });
    expect(placed.nodes.size).toBe(6);
    expect(placed.edges.size).toBe(6);
    const boxes = [...placed.nodes.values()].map(({ box }) => box);
    expect(boxes.some((a, i) => boxes.slice(i + 1).some((b) => overlaps(a, b)))).toBe(false);
  });

  it('are all drawn in the pathway, and what the cells omit is nowhere in their picture', () => {
    expect(drawnIn('pathway')).toEqual(layerIds);
    expect(drawnIn('cell')).toContain('direct-inhibition');
    const omitted = layerIds.filter((id) => !drawnIn('cell').includes(id));
    expect(omitted).toEqual(cellLayers.omits);
    const scene = dressed('cell', 5, { ...PLAIN, layers: layersOf(omitted) });
    for (const layer of ['layer-nodes', 'layer-edges']) expect(layerOf(scene, layer)).toEqual([]);
    expect(layerFocus(views.cell, ketamine, layersOf(omitted))).toBeNull();
    expect(layerIds.map((id) => drawsLayer(views.time, ketamine, id))).not.toContain(true);
  });

  it('are drawn in no view where they have no place, and bring nothing into sight there', () => {
    expect(layerFocus(views.time, ketamine, layersOf(layerIds))).toBeNull();
    expect(layerFocus(views.pathway, ketamine, layersOf([]))).toBeNull();
  });
});
