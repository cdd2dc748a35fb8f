import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openMechanismFile } from '../../src/formats/openMechanismFile';
import { placePathway } from '../../src/layout/auto/arrangement';
import { freePathway } from '../../src/layout/auto/freePathway';
import { tangle } from '../../src/layout/auto/tangle';
import type { PathwayPlacement } from '../../src/layout/pathway/types';
import { ketamineGraph } from '../../src/mechanisms/ketamine/graph';
import type { MechanismGraph } from '../../src/model/mechanism';
import { everything, few } from '../extent';
import { generatedTable } from '../fixtures/generatedGraph';
import { toyMechanism } from '../fixtures/toyMechanism';
import { hasSamples, opened, openText, readBytes, samples } from '../formats/sharedFiles';
import { layeredAlone } from './layeredAlone';
import { pictureFaults } from './pictureFaults';

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
  it('is arranged by forces where layers would cross more', async () => {
    const graph = opened(await openText(generatedTable(100), 'network.csv')).mechanism;
    const chosen = placePathway(graph);
    expect(chosen.columns).toEqual([]);
    expect(tangle(graph.edges, chosen)).toBeLessThan(tangle(graph.edges, freePathway(graph, 'layers')));
  });

  it('tells how far it is', async () => {
    const graph = opened(await openText(generatedTable(70), 'network.csv')).mechanism;
    const shares: number[] = [];
    placePathway(graph, 'steps', { onProgress: (share) => void shares.push(share) });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(2);
  });
});

/** A few of each format; `npm run test:all` opens every file, of which some take seconds. */
const TELLING = /DB06148|DB00993|rich-edge|WP(1466|2037|4829|1941|5065)|various/;
const files = hasSamples
  ? readdirSync(samples, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(gpml|ya?ml|cx2|sif)$/.test(name) && !/SCHEMA|invalid/.test(name))
      .filter((name) => everything || TELLING.test(name))
      .sort()
  : [];

describe('no file is drawn with more crossings and nodes run through than by d3-dag alone', () => {
  it.each([
    ['ketamine', ketamineGraph],
    ['a toy', toyMechanism],
  ] as [string, MechanismGraph][])('%s', (_, graph) => {
    expect(tangle(graph.edges, placePathway(graph))).toBeLessThanOrEqual(tangle(graph.edges, layeredAlone(graph)));
  });

  it.skipIf(!hasSamples).each(hasSamples ? files : ['(needs ../shared/samples)'])(
    '%s',
    async (name) => {
      const { mechanism } = opened(await openMechanismFile(readBytes(samples, name), path.basename(name)));
      const drawn = placePathway(mechanism, 'steps');
      expect(tangle(mechanism.edges, drawn)).toBeLessThanOrEqual(tangle(mechanism.edges, layeredAlone(mechanism)));
    },
    30_000,
  );
});

describe('a pathway in layers', () => {
  it.skipIf(!hasSamples).each(few(['WP2037', 'WP722', 'WP1589']))(
    'runs through no node and hides no word: %s (needs ../shared/samples)',
    async (name) => {
      const file = await openMechanismFile(readBytes(samples, `gpml/${name}.gpml`), `${name}.gpml`);
      const { mechanism } = opened(file);
      const { arrowsThroughNodes, nodesOverNodes, arrowsOffTheirTargets, wordsOverNodes, wordsOverWords } =
        pictureFaults(mechanism, freePathway(mechanism, 'layers'));
      expect({ arrowsThroughNodes, nodesOverNodes, arrowsOffTheirTargets, wordsOverNodes, wordsOverWords }).toEqual({
        arrowsThroughNodes: [],
        nodesOverNodes: [],
        arrowsOffTheirTargets: [],
        wordsOverNodes: [],
        wordsOverWords: [],
      });
    },
  );
});
