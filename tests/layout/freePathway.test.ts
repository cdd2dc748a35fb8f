import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { arrangementsOf, placePathway } from '../../src/layout/auto/arrangement';
import { hasPlaces } from '../../src/layout/auto/hasPlaces';
import { freePathway } from '../../src/layout/auto/freePathway';
import { tangle } from '../../src/layout/auto/tangle';
import { pathwayLayout } from '../../src/layout/pathway/pathwayLayout';
import type { Mechanism, MechanismGraph } from '../../src/model/mechanism';
import { generatedTable } from '../fixtures/generatedGraph';
import { GRAPH_SEED, graphArbitrary } from '../fixtures/graphArbitrary';
import { secondMechanism } from '../fixtures/secondMechanism/index';
import { hasSamples, opened, openText, readBytes, samples } from '../formats/sharedFiles';
import { openMechanismFile } from '../../src/formats/openMechanismFile';
import { everything, runs } from '../extent';
import { layeredAlone } from './layeredAlone';
import { pictureFaults } from './pictureFaults';

const graphOf = async (nodes: number): Promise<Mechanism> =>
  opened(await openText(generatedTable(nodes), 'network.csv')).mechanism;

/** The graph as its file would have it if all of it stood where a picture has it. */
function withPlaces<T extends MechanismGraph>(graph: T, placement = placePathway(graph)): T {
  const nodes = graph.nodes.map((node) => {
    const { x, y } = placement.nodes[node.id] as { x: number; y: number };
    return { ...node, at: { x, y } };
  });
  return { ...graph, nodes };
}

describe('a pathway of forces', () => {
  let hundred: Mechanism;
  beforeAll(async () => {
    hundred = await graphOf(100);
  });

  it('has no node on another, no word on a node and every arrow at its target', () => {
    const { nodesOverNodes, arrowsOffTheirTargets, wordsOverNodes, wordsOverWords, wordsOutside } = pictureFaults(
      hundred,
      freePathway(hundred, 'forces'),
    );
    expect({ nodesOverNodes, arrowsOffTheirTargets, wordsOverNodes, wordsOverWords, wordsOutside }).toEqual({
      nodesOverNodes: [],
      arrowsOffTheirTargets: [],
      wordsOverNodes: [],
      wordsOverWords: [],
      wordsOutside: [],
    });
  });

  it('is less tangled than the layered layout of d3-dag alone', () => {
    expect(tangle(hundred.edges, freePathway(hundred, 'forces'))).toBeLessThan(
      tangle(hundred.edges, layeredAlone(hundred)),
    );
  });

  it('is the same each time', () => {
    expect(JSON.stringify(freePathway(hundred, 'forces'))).toBe(JSON.stringify(freePathway({ ...hundred }, 'forces')));
  });

  it('lays out a thousand nodes apart, tells how far it is and ends when told to', async () => {
    const graph = await graphOf(1000);
    const shares: number[] = [];
    const placement = freePathway(graph, 'forces', { onProgress: (share) => shares.push(share) });
    expect(pathwayLayout(graph, placement).nodes.size).toBe(1000);
    expect(pictureFaults({ ...graph, edges: [] }, { ...placement, edges: {} }).nodesOverNodes).toEqual([]);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    const stop = () => {
      throw new Error('stopped');
    };
    expect(() => freePathway(graph, 'forces', { onProgress: stop })).toThrow('stopped');
  });

  it('draws what a file has placed very far away nearer, on the same side', () => {
    const far = {
      ...secondMechanism,
      nodes: secondMechanism.nodes.map((node, at) => ({
        ...node,
        at: { x: at === 1 ? 1e9 : at * 60, y: at === 2 ? -1e9 : at * 80 },
      })),
    };
    const placement = freePathway(far, 'file');
    const [xs, ys] = [
      far.nodes.map(({ id }) => placement.nodes[id]!.x),
      far.nodes.map(({ id }) => placement.nodes[id]!.y),
    ];
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(20_000);
    expect(Math.max(...xs)).toBe(xs[1]);
    expect(Math.min(...ys)).toBe(ys[2]);
  });

  it('keeps compartments apart as lanes', () => {
    const placement = freePathway(secondMechanism, 'forces');
    const ends = secondMechanism.compartments.flatMap(({ id }) => {
      const ys = secondMechanism.nodes
        .filter(({ compartment }) => compartment === id)
        .map((node) => placement.nodes[node.id]!);
      if (ys.length === 0) return [];
      return [[Math.min(...ys.map(({ y, h }) => y - h / 2)), Math.max(...ys.map(({ y, h }) => y + h / 2))] as const];
    });
    expect(ends.length).toBeGreaterThan(1);
    for (const [i, [top]] of ends.entries()) if (i > 0) expect(top).toBeGreaterThan(ends[i - 1]![1]);
  });
});

describe('a pathway as its file places it', () => {
  it('keeps the order of things from left to right and from top to bottom', () => {
    const property = fc.property(graphArbitrary, fc.integer({ min: 1, max: 9 }), (graph, seed) => {
      const nodes = graph.nodes.map((node, i) => ({
        ...node,
        at: { x: ((i * 7919 * seed) % 13) * 400, y: ((i * 311 * seed) % 29) * 260 },
      }));
      const placed = { ...graph, nodes };
      if (!hasPlaces(placed)) return;
      const { nodes: spots } = placePathway(placed, 'file');
      const { nodesOverNodes } = pictureFaults(placed, placePathway(placed, 'file'));
      expect(nodesOverNodes).toEqual([]);
      for (const a of nodes)
        for (const b of nodes) {
          if (b.at.x - a.at.x > 1500) expect(spots[b.id]!.x).toBeGreaterThan(spots[a.id]!.x);
          if (b.at.y - a.at.y > 1500) expect(spots[b.id]!.y).toBeGreaterThan(spots[a.id]!.y);
        }
    });
    fc.assert(property, { seed: GRAPH_SEED, numRuns: runs(12) });
  });

  it.runIf(everything)('leaves everything where it was when a node is added that has no place yet', () => {
    const property = fc.property(graphArbitrary, (graph) => {
      const before = withPlaces(graph);
      const first = placePathway(before, 'file');
      const settled = withPlaces(graph, first);
      const added = { ...settled.nodes[0]!, id: 'added', label: 'Added', at: undefined };
      const joined = { ...graph.edges[0]!, id: 'joined', source: graph.nodes[0]!.id, target: 'added' };
      const more = {
        ...settled,
        nodes: [...settled.nodes, added],
        edges: graph.edges[0] ? [...settled.edges, joined] : settled.edges,
      } as unknown as MechanismGraph;
      const now = placePathway(more, 'file');
      const again = placePathway(settled, 'file');
      // As seen from the middle of all, because a picture may become larger on one side.
      const moves = settled.nodes.map(({ id }) => [
        now.nodes[id]!.x - again.nodes[id]!.x,
        now.nodes[id]!.y - again.nodes[id]!.y,
      ]);
      const middle = (k: number) => moves.map((move) => move[k]!).sort((a, b) => a - b)[moves.length >> 1]!;
      const [dx, dy] = [middle(0), middle(1)];
      const far = moves.filter(([x, y]) => Math.hypot(x! - dx, y! - dy) > 60).length;
      expect(far).toBeLessThanOrEqual(Math.ceil(moves.length * 0.1));
    });
    fc.assert(property, { seed: GRAPH_SEED, numRuns: runs(12) });
  });

  it('moves nothing farther than the width of a node when one is added to a graph of 200', async () => {
    const graph = await graphOf(200);
    const settled = withPlaces(graph, placePathway(withPlaces(graph), 'file'));
    const [first] = settled.nodes;
    const added = { ...first!, id: 'added', label: 'Added', at: undefined };
    const joined = { ...graph.edges[0]!, id: 'joined', source: first!.id, target: 'added' };
    const more = { ...settled, nodes: [...settled.nodes, added], edges: [...settled.edges, joined] };
    const now = placePathway(more, 'file').nodes;
    const again = placePathway(settled, 'file').nodes;
    const offsets = settled.nodes.map(({ id }) => [now[id]!.x - again[id]!.x, now[id]!.y - again[id]!.y] as const);
    const middle = (k: 0 | 1) => offsets.map((offset) => offset[k]).sort((a, b) => a - b)[100]!;
    const [dx, dy] = [middle(0), middle(1)];
    const moves = offsets.map(([x, y]) => Math.hypot(x - dx, y - dy)).sort((a, b) => a - b);
    // In design units: a node is some 100 wide.
    expect(moves[100]).toBeLessThan(50);
    expect(moves.at(-1)).toBeLessThan(100);
    expect(now['added']).toBeDefined();
  });

  it('offers the arrangement of the file only where the file places things', () => {
    expect(arrangementsOf(secondMechanism)).toEqual(['steps']);
    expect(arrangementsOf(withPlaces(secondMechanism))).toEqual(['file', 'steps']);
    const heaped = secondMechanism.nodes.map((node) => ({ ...node, at: { x: 0, y: 0 } }));
    expect(arrangementsOf({ ...secondMechanism, nodes: heaped })).toEqual(['steps']);
  });

  it.runIf(hasSamples)('draws a WikiPathways file as it is there, each node clear of the others', async () => {
    const { mechanism } = opened(await openMechanismFile(readBytes(samples, 'gpml/WP722.gpml'), 'WP722.gpml'));
    const placement = placePathway(mechanism);
    const { nodesOverNodes, arrowsOffTheirTargets } = pictureFaults(mechanism, placement);
    expect([nodesOverNodes, arrowsOffTheirTargets]).toEqual([[], []]);
    const [xs, ys] = (['x', 'y'] as const).map((side) => {
      const pairs = mechanism.nodes.flatMap(({ id, at }) =>
        at ? [[at[side], placement.nodes[id]![side]] as const] : [],
      );
      const mean = (k: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[k], 0) / pairs.length;
      const [a, b] = [mean(0), mean(1)];
      const cov = (f: 0 | 1, g: 0 | 1) =>
        pairs.reduce((sum, pair) => sum + (pair[f] - (f ? b : a)) * (pair[g] - (g ? b : a)), 0);
      return cov(0, 1) / Math.sqrt(cov(0, 0) * cov(1, 1));
    });
    expect(xs).toBeGreaterThan(0.97);
    expect(ys).toBeGreaterThan(0.97);
  });
});
