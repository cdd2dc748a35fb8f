import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { autoLayers } from '../../src/layout/auto/autoLayers';
import { autoPathway } from '../../src/layout/auto/autoPathway';
import { overlaps } from '../../src/layout/geometry';
import { placeLayers } from '../../src/layout/layers';
import { pathwayLayout } from '../../src/layout/pathway/pathwayLayout';
import { ketamineGraph } from '../../src/mechanisms/ketamine/graph';
import type { MechanismGraph } from '../../src/model/mechanism';
import { GRAPH_SEED, graphArbitrary } from '../fixtures/graphArbitrary';
import { secondMechanism } from '../fixtures/secondMechanism/index';
import { toyMechanism } from '../fixtures/toyMechanism';
import { runs } from '../extent';
import { pictureFaults, runsThrough } from './pictureFaults';

const NONE = {
  nodesOverNodes: [],
  arrowsThroughNodes: [],
  arrowsOffTheirTargets: [],
  wordsOverNodes: [],
  wordsOverWords: [],
  wordsOutside: [],
};
/** Words on arrows that stand on a node or on other words, of all words, where a graph is nothing but parallel arrows. */
const FEW = 0.02;

const told: [string, MechanismGraph][] = [
  ['ketamine without its placement', ketamineGraph],
  ['a second mechanism, of 12 steps and 14 nodes', secondMechanism],
  ['a toy', toyMechanism],
];

describe('the automatic pathway of', () => {
  it.each(told)('%s has no fault', (_, graph) => {
    expect(pictureFaults(graph, autoPathway(graph))).toEqual(NONE);
  });

  it.each(told)('%s is the same each time', (_, graph) => {
    expect(JSON.stringify(autoPathway(graph))).toBe(JSON.stringify(autoPathway({ ...graph })));
  });
});

describe('the automatic pathway', () => {
  it('lays out any graph with every node and arrow clear of the other nodes', { timeout: 120_000 }, () => {
    let [words, hidden] = [0, 0];
    const property = fc.property(graphArbitrary, (graph) => {
      const placement = autoPathway(graph);
      const { wordsOverNodes, wordsOverWords, ...faults } = pictureFaults(graph, placement);
      words += graph.edges.filter(({ label }) => label).length;
      hidden += wordsOverNodes.length + wordsOverWords.length;
      const { wordsOverNodes: _, wordsOverWords: __, ...none } = NONE;
      expect(faults).toEqual(none);
      expect(placement.columns).toHaveLength(graph.steps.length + 1);
      expect([...placement.columns].sort((a, b) => a - b)).toEqual(placement.columns);
    });
    fc.assert(property, { seed: GRAPH_SEED, numRuns: runs(12) });
    expect(hidden).toBeLessThanOrEqual(words * FEW);
  });

  it('stands up to a graph of one node, of nodes in no compartment, and of a step with nothing', () => {
    const [node] = toyMechanism.nodes;
    const alone = { ...toyMechanism, compartments: [], edges: [], nodes: node ? [node] : [] };
    expect(pictureFaults(alone, autoPathway(alone))).toEqual(NONE);
    const loops = ['a', 'b', 'c'].map((id) => ({ ...toyMechanism.edges[0], id, source: node?.id, target: node?.id }));
    const looped = { ...alone, edges: loops } as MechanismGraph;
    expect(pictureFaults(looped, autoPathway(looped))).toEqual(NONE);
  });

  it('seats receptors in the membrane of their cell, outside out', () => {
    const { nodes, compartments } = autoPathway(ketamineGraph);
    const rim = (id: string) => compartments[id]?.outline?.points.map(([, y]) => y) ?? [];
    expect(nodes['ampar']?.y).toBeCloseTo(Math.min(...rim('dendrite')) + 2, -1);
    expect(nodes['nmdar-gaba']?.y).toBeCloseTo(Math.max(...rim('interneuron')) - 2, -1);
    expect(nodes['nmdar-gaba']?.rotate).toBe(180);
    expect(compartments['cleft']?.outline).toBeUndefined();
  });

  it('gives small graphs room', () => {
    const { width, height } = autoPathway(toyMechanism);
    expect(width).toBeGreaterThanOrEqual(1100);
    expect(height).toBeGreaterThanOrEqual(660);
  });
});

describe('explanations over an automatic pathway', () => {
  const layout = pathwayLayout(secondMechanism, autoPathway(secondMechanism));
  const over = { nodes: secondMechanism.layerNodes, edges: secondMechanism.layerEdges };
  const { nodes, edges } = placeLayers(autoLayers(over, layout), layout, over);

  it('stand on no node, on no label and not on one another', () => {
    const own = [...nodes.values()];
    expect(own.map(({ id }) => id)).toEqual(secondMechanism.layerNodes.map(({ id }) => id));
    const taken = [...layout.nodes.values()];
    const clashes = own.flatMap((a) =>
      [...own, ...taken].filter((b) => a.id !== b.id && overlaps(a.box, b.box)).map((b) => `${a.id} / ${b.id}`),
    );
    expect(clashes).toEqual([]);
  });

  it('are joined by arrows round what stands between', () => {
    const boxes = [...layout.nodes.values(), ...nodes.values()];
    const through = secondMechanism.layerEdges.flatMap(({ id, source, target }) => {
      const points = edges.get(id)?.line.points ?? [];
      return boxes
        .filter((node) => node.id !== source && node.id !== target && runsThrough(points, node.box))
        .map((node) => `${id} / ${node.id}`);
    });
    expect(through).toEqual([]);
  });
});
