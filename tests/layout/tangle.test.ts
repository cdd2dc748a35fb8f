import { describe, expect, it } from 'vitest';
import { openMechanismFile } from '../../src/formats/openMechanismFile';
import { autoPathway } from '../../src/layout/auto/autoPathway';
import { placePathway } from '../../src/layout/auto/arrangement';
import { freePathway } from '../../src/layout/auto/freePathway';
import { tangle } from '../../src/layout/auto/tangle';
import type { PathwayPlacement } from '../../src/layout/pathway/types';
import { generatedTable } from '../fixtures/generatedGraph';
import { hasSamples, opened, openText, readBytes, samples } from '../formats/sharedFiles';

const EDGES = [
  { id: 'ab', source: 'a', target: 'b' },
  { id: 'cd', source: 'c', target: 'd' },
];
const at = (x: number, y: number) => ({ x, y, w: 20, h: 20, lines: [] });
const placed = (nodes: PathwayPlacement['nodes'], ...lines: [number, number][][]): PathwayPlacement => ({
  width: 400,
  height: 400,
  columns: [],
  nodes,
  edges: Object.fromEntries(EDGES.map(({ id }, i) => [id, { route: { corners: lines[i] ?? [] } }])),
  compartments: {},
  legend: { x: 0, y: 0, w: 0, h: 0 },
});

describe('tangle', () => {
  it('counts arrows that cross and nodes that are run through, and nothing that only touches', () => {
    const corners = { a: at(0, 0), b: at(200, 200), c: at(0, 200), d: at(200, 0) };
    expect(
      tangle(
        EDGES,
        placed(
          corners,
          [
            [10, 10],
            [190, 190],
          ],
          [
            [10, 190],
            [190, 10],
          ],
        ),
      ),
    ).toBe(1);
    const inLine = { a: at(0, 0), c: at(100, 0), b: at(200, 0), d: at(100, 100) };
    expect(
      tangle(
        EDGES,
        placed(
          inLine,
          [
            [10, 0],
            [190, 0],
          ],
          [
            [100, 10],
            [100, 90],
          ],
        ),
      ),
    ).toBe(1);
    const apart = { a: at(0, 0), b: at(200, 0), c: at(0, 100), d: at(200, 100) };
    expect(
      tangle(
        EDGES,
        placed(
          apart,
          [
            [10, 0],
            [190, 0],
          ],
          [
            [10, 100],
            [190, 100],
          ],
        ),
      ),
    ).toBe(0);
  });
});

describe('a graph of more than 64 parts', () => {
  it('is arranged by forces where columns would cross more', async () => {
    const graph = opened(await openText(generatedTable(70), 'network.csv')).mechanism;
    const chosen = placePathway(graph);
    expect(chosen.columns).toEqual([]);
    expect(tangle(graph.edges, chosen)).toBeLessThan(tangle(graph.edges, autoPathway(graph)));
  });

  it.skipIf(!hasSamples).each(['WP1025', 'WP2037'])(
    'is arranged in columns where they cross less, with no arrow through a node: %s (needs ../shared/samples)',
    async (name) => {
      const file = await openMechanismFile(readBytes(samples, `gpml/${name}.gpml`), `${name}.gpml`);
      const { mechanism } = opened(file);
      const shares: number[] = [];
      const chosen = placePathway(mechanism, 'steps', { onProgress: (share) => void shares.push(share) });
      expect(chosen.columns).toHaveLength(mechanism.steps.length + 1);
      // Less than a third of what forces leave.
      expect(tangle(mechanism.edges, chosen) * 3).toBeLessThan(
        tangle(mechanism.edges, freePathway(mechanism, 'forces')),
      );
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.length).toBeGreaterThan(2);
    },
  );
});
