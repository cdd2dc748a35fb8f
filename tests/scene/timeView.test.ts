import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sceneToSvg } from '../../src/draw/sceneToSvg';
import { overlaps } from '../../src/layout/geometry';
import type { TimeLayout } from '../../src/layout/time/types';
import type { MechanismGraph } from '../../src/model/mechanism';
import { frameStateAt } from '../../src/scene/frameState';
import { group } from '../../src/scene/items';
import type { Scene } from '../../src/scene/scene';
import { createTimeView } from '../../src/scene/time/timeView';
import type { PicturedSelection } from '../../src/scene/views/view';
import { GRAPH_SEED, graphArbitrary } from '../fixtures/graphArbitrary';
import { secondMechanism } from '../fixtures/secondMechanism/index';
import { runs } from '../extent';
import { itKeepsLabelRules } from './labelRules';
import { type TextBox, textBoxes } from './textBoxes';

const view = createTimeView();
const layoutOf = (graph: MechanismGraph) => view.layout(graph) as TimeLayout;

function sceneOf(graph: MechanismGraph, stepIndex: number, selection: PicturedSelection | null = null): Scene {
  const frameState = frameStateAt(graph, { stepIndex, fromIndex: null, motion: 'still', tMs: 0 });
  const { backdrop, edges, nodes, overlay } = view.picture({ graph, frameState, selection, legend: true });
  const { width, height } = layoutOf(graph);
  return {
    width,
    height,
    gradients: [],
    items: [...backdrop, group('edges', edges), group('nodes', nodes), ...overlay],
  };
}

const clashes = (boxes: readonly TextBox[]) =>
  boxes.flatMap((a, i) => boxes.slice(i + 1).flatMap((b) => (overlaps(a.box, b.box) ? [`${a.text} / ${b.text}`] : [])));
const outside = (boxes: readonly TextBox[], { width, height }: TimeLayout) =>
  boxes.flatMap(({ text, box: { x, y, w, h } }) =>
    x < 0 || y < 0 || x + w > width || y + h > height ? [`${text} at ${Math.round(x)} ${Math.round(y)}`] : [],
  );
/** Words that stand on a bar or on a glyph. */
function covered(boxes: readonly TextBox[], { nodes }: TimeLayout) {
  const things = [...nodes.values()].flatMap(({ y, box, bar }) => [
    box,
    ...(bar ? [{ x: bar.start, y: y - 11, w: bar.end - bar.start, h: 22 }] : []),
  ]);
  return boxes.filter(({ box }) => things.some((thing) => overlaps(box, thing))).map(({ text }) => text);
}

describe.each(secondMechanism.steps.map(({ id }, index) => ({ id, index })))(
  'the second mechanism at $id',
  ({ index }) => {
    const layout = layoutOf(secondMechanism);
    const boxes = textBoxes(sceneOf(secondMechanism, index));

    itKeepsLabelRules(boxes, layout);

    it('has no word on a bar or a glyph', () => {
      expect(
        covered(
          boxes.filter(({ owner }) => owner !== 'legend'),
          layout,
        ),
      ).toEqual([]);
    });
  },
);

describe('the time view of the second mechanism', () => {
  const layout = layoutOf(secondMechanism);

  it('runs from before the start to decades', () => {
    expect(layout.axis.named.map(({ name }) => name)).toEqual(expect.arrayContaining(['−20 y', '1 s', '1 h', '1 y']));
  });

  it('has a place for each step, which a hand that drags finds again', () => {
    expect(new Set(layout.steps.map(Math.round)).size).toBe(secondMechanism.steps.length);
    const clock = view.storyClock?.(secondMechanism);
    layout.steps.forEach((x, i) => expect(clock?.momentAt(x)?.stepIndex).toBe(i));
  });
});

describe('the time view of any graph', () => {
  it('has its words apart and in the picture, and its steps in order', { timeout: 60_000 }, () => {
    const property = fc.property(graphArbitrary, fc.nat(), (graph, picked) => {
      const layout = layoutOf(graph);
      const index = picked % graph.steps.length;
      const boxes = textBoxes(sceneOf(graph, index));
      expect(clashes(boxes.filter(({ owner }) => owner !== 'playhead'))).toEqual([]);
      expect(outside(boxes, layout)).toEqual([]);
      expect(
        covered(
          boxes.filter(({ owner }) => owner.startsWith('node')),
          layout,
        ),
      ).toEqual([]);
      expect(layout.steps).toEqual([...layout.steps].sort((a, b) => a - b));
      expect(new Set(layout.steps).size).toBe(graph.steps.length);
      const clock = view.storyClock?.(graph);
      layout.steps.forEach((x, i) => expect(clock ? clock.momentAt(x)?.stepIndex : view.stepAt?.(graph, x)).toBe(i));
      const { before, last } = layout.axis.scale.range;
      for (const { x } of layout.axis.named) expect(x >= before - 1e-6 && x <= last + 1e-6).toBe(true);
    });
    fc.assert(property, { seed: GRAPH_SEED, numRuns: runs(40) });
  });

  it('is the same picture each time', () => {
    const property = fc.property(graphArbitrary, (graph) => {
      expect(sceneToSvg(sceneOf({ ...graph }, 0))).toBe(sceneToSvg(sceneOf(graph, 0)));
    });
    fc.assert(property, { seed: GRAPH_SEED, numRuns: runs(5) });
  });

  it('has words in place of times where no node has one', () => {
    const graph: MechanismGraph = {
      ...secondMechanism,
      nodes: secondMechanism.nodes.map((node) => ({ ...node, timing: undefined })),
    };
    const layout = layoutOf(graph);
    const boxes = textBoxes(sceneOf(graph, 3));
    expect(boxes.map(({ text }) => text)).toContain('No times read');
    expect(clashes(boxes)).toEqual([]);
    expect(outside(boxes, layout)).toEqual([]);
    // Each row has its place in the order of the steps.
    const places = secondMechanism.nodes.map(({ id }) => Math.round(layout.places.get(id) ?? 0));
    expect(new Set(places).size).toBeGreaterThan(5);
    expect(view.storyClock?.(graph)).toBeNull();
  });

  it('says the whole of a figure in the name of its row, and on a note in the picture where it is selected', () => {
    const text = 'a figure of many words that '.repeat(12).trim();
    const [first, ...rest] = secondMechanism.nodes;
    const timing = { onset: { fromMin: 1, text, evidence: [] } };
    const graph = { ...secondMechanism, nodes: [{ ...first, timing }, ...rest] } as MechanismGraph;
    const scene = sceneOf(graph, 1, { kind: 'node', id: graph.nodes[0]?.id ?? '' });
    expect(outside(textBoxes(scene), layoutOf(graph))).toEqual([]);
    expect(sceneToSvg(scene)).toContain(text);
    const note = textBoxes({ items: scene.items.filter(({ id }) => id === 'note') });
    expect(note.map((line) => line.text).join(' ')).toContain(text);
  });
});
