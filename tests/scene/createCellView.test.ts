import { describe, expect, it } from 'vitest';
import { memoize } from '../../src/model/memoize';
import { polyline } from '../../src/layout/polyline';
import type { PlacedEdge, PlacedNode, ViewLayout } from '../../src/layout/view';
import type { MechanismGraph } from '../../src/model/mechanism';
import { createCellView } from '../../src/scene/cell/cellView';
import { innerArrow } from '../../src/scene/cell/edgeShapes';
import { plateItems } from '../../src/scene/cell/nodeShapes';
import { tissueGradients } from '../../src/scene/cell/tones';
import type { CellDrawing } from '../../src/scene/drawing';
import { rect } from '../../src/scene/items';
import type { GroupItem, Scene } from '../../src/scene/scene';
import { sceneAt } from '../../src/scene/sceneAt';
import { toyMechanism } from '../fixtures/toyMechanism';

/** The nodes in a row, each arrow between its two. */
const layout = memoize((graph: MechanismGraph): ViewLayout => {
  const nodes = new Map(
    graph.nodes.map(({ id }, i): [string, PlacedNode] => {
      const x = 150 + 250 * i;
      return [id, { id, x, y: 100, w: 120, h: 40, box: { x: x - 60, y: 80, w: 120, h: 40 } }];
    }),
  );
  const edges = new Map(
    graph.edges.map(({ id, source, target }): [string, PlacedEdge] => {
      const [from, to] = [nodes.get(source)!.x + 60, nodes.get(target)!.x - 60];
      const line = polyline([
        [from, 100],
        [to, 100],
      ]);
      return [id, { id, line, middle: [(from + to) / 2, 100] }];
    }),
  );
  return { width: 800, height: 200, nodes, edges, focus: new Map() };
});

const [acted, drawn] = toyMechanism.edges.map(({ id }) => id) as [string, string];

const drawing: CellDrawing = {
  layout,
  backdrop: () => [rect('dish', 0, 0, 800, 200, 0, { fill: 'surface' })],
  node: plateItems,
  edge: (input) => (input.edge.id === acted ? [] : innerArrow(input)),
  labels: () => [
    { id: 'opening', node: 'pore', steps: [1], x: 400, y: 40, title: 'The pore opens', style: 'event', badge: 1 },
    { id: 'cell', steps: [0, 1, 2], x: 20, y: 180, title: 'Cell', style: 'territory' },
  ],
  legend: (_graph, stepIndex) => [{ words: `step ${stepIndex}`, sample: [] }],
  legendAt: [500, 10],
  gradients: tissueGradients(),
};

const view = createCellView(drawing);
const at = (stepIndex: number, edge?: string): Scene =>
  sceneAt({
    mechanism: toyMechanism,
    view,
    playhead: { stepIndex, fromIndex: null, motion: 'still', tMs: 0 },
    selection: edge ? { kind: 'edge', id: edge } : null,
    legend: true,
  });
const child = (items: Scene['items'], id: string) => items.find((item) => item.id === id) as GroupItem;
const ids = ({ children }: GroupItem) => children.map(({ id }) => id);

describe('a cell view made from a drawing', () => {
  it('is the same for the same drawing', () => {
    expect(createCellView(drawing)).toBe(view);
    expect(createCellView({ ...drawing })).not.toBe(view);
  });

  it('gives every node and arrow its name and room to be pointed at', () => {
    const { items } = at(1);
    for (const layer of ['nodes', 'edges']) {
      for (const item of child(items, layer).children as GroupItem[]) {
        expect(ids(item)[0]).toBe('hit');
        expect(item.target?.name, item.id).not.toBe('');
      }
    }
    expect(child(child(items, 'nodes').children, 'pore').target?.name).toBe('Pore: The pore, blocked');
  });

  it('hides an arrow that is acted out until it is selected', () => {
    const edge = (scene: Scene, id: string) => child(child(scene.items, 'edges').children, id);
    expect(edge(at(1), acted).opacity).toBe(0);
    expect(edge(at(1), drawn).opacity).toBeUndefined();
    expect(edge(at(1, acted), acted).opacity).toBeUndefined();
    expect(ids(edge(at(1, acted), acted))).toEqual(['hit', 'selected', 'way']);
  });

  it('shows the labels of the step, each with the node it names', () => {
    const labels = (stepIndex: number) => child(at(stepIndex).items, 'labels').children as GroupItem[];
    expect(labels(0).map(({ id }) => id)).toEqual(['label-cell-1']);
    expect(labels(1).map(({ id }) => id)).toEqual(['label-opening-0', 'label-cell-1']);
    expect(labels(1)[0]?.target).toMatchObject({ kind: 'node', id: 'pore', pointerOnly: true });
  });

  it('lays the key where the drawing has room for it, and gives it by itself', () => {
    const card = child(at(1).items, 'legend');
    expect([card.x, card.y]).toEqual([500, 10]);
    expect(JSON.stringify(view.key(toyMechanism, 2))).toContain('step 2');
  });

  it('hands out what does not move as the same objects', () => {
    const [first, second] = [at(1), at(1)];
    expect(child(second.items, 'labels')).toBe(child(first.items, 'labels'));
    expect(child(second.items, 'nodes').children[0]).toBe(child(first.items, 'nodes').children[0]);
  });
});
