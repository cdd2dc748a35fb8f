import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sceneToSvg } from '../../src/draw/sceneToSvg';
import type { AutoCellLayout } from '../../src/layout/auto/cellLayout';
import { type Box, overlaps } from '../../src/layout/geometry';
import { EDGE_KINDS, NODE_KINDS, SIGNAL_ROLES } from '../../src/model/graph';
import { type MechanismGraph, SCHEMA_VERSION } from '../../src/model/mechanism';
import { autoCellDrawing } from '../../src/scene/cell/autoCell';
import { createCellView } from '../../src/scene/cell/cellView';
import { sceneAt } from '../../src/scene/sceneAt';
import { textBoxes } from '../../src/scene/textBoxes';
import { everything, runs } from '../extent';

const COMPARTMENTS = [
  'Cell',
  'Presynaptic terminal',
  'Dendrite of a pyramidal neuron',
  'Skeletal muscle fibre',
  'Cytosol',
  'Plasma membrane',
  'Nucleus',
  'Mitochondrion',
  'Endoplasmic reticulum',
  'Golgi apparatus',
  'Secretory vesicle',
  'Synaptic cleft',
  'Blood',
  'Behaviour',
  'Something no table names',
];
const LABELS = [
  'Akt',
  'mTORC1',
  'Calcium',
  'Serotonin transporter',
  '5-hydroxytryptamine receptor 2C',
  'Nicotinic acetylcholine receptor',
  'Insulin receptor',
  'Voltage-gated sodium channel',
  'Transcription of growth and energy genes',
  'MMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMMM',
  'Age-related loss of motor units',
  'α',
];

/** Graphs with compartments of every kind, cycles, arrows to themselves, empty compartments and very long names. */
const graphs = (mostNodes: number): fc.Arbitrary<MechanismGraph> =>
  fc
    .record({
      places: fc.uniqueArray(fc.constantFrom(...COMPARTMENTS), { minLength: 1, maxLength: 8 }),
      nodes: fc.array(
        fc.record({
          label: fc.constantFrom(...LABELS),
          kind: fc.constantFrom(...NODE_KINDS),
          voice: fc.constantFrom(...SIGNAL_ROLES),
          place: fc.nat(99),
          step: fc.nat(99),
        }),
        { minLength: 2, maxLength: mostNodes, size: 'max' },
      ),
      edges: fc.array(
        fc.record({
          source: fc.nat(99),
          target: fc.nat(99),
          kind: fc.constantFrom(...EDGE_KINDS),
          label: fc.option(fc.constant('calcium')),
        }),
        {
          maxLength: mostNodes + 6,
        },
      ),
      steps: fc.array(fc.constantFrom('Rest', 'From nerve to muscle at the motor endplate', 'Calcium release'), {
        minLength: 1,
        maxLength: 5,
      }),
    })
    .map(({ places, nodes, edges, steps }): MechanismGraph => {
      const stepIds = steps.map((_, i) => `step${i}`);
      const shared = { description: '', evidence: [] };
      return {
        schemaVersion: SCHEMA_VERSION,
        id: 'generated',
        title: 'Generated',
        subtitle: '',
        summary: '',
        notice: '',
        compartments: places.map((label, i) => ({ id: `place${i}`, label })),
        nodes: nodes.map(({ label, kind, voice, place, step }, i) => ({
          ...shared,
          id: `node${i}`,
          label,
          name: label,
          kind,
          voice,
          compartment: `place${place % places.length}`,
          step: stepIds[step % steps.length]!,
          identifiers: [],
        })),
        edges: edges.map(({ source, target, kind, label }, i) => ({
          ...shared,
          id: `edge${i}`,
          source: `node${source % nodes.length}`,
          target: `node${target % nodes.length}`,
          kind,
          sbo: 'SBO:0000170',
          step: stepIds[i % steps.length]!,
          ...(label && { label }),
        })),
        steps: steps.map((title, i) => ({
          ...shared,
          id: stepIds[i]!,
          role: 'canonical',
          title,
          shortTitle: title,
          when: 'within hours',
          caption: '',
          explanation: '',
          sequence: [],
          effects: {},
        })),
      };
    });

const corners = ({ x, y, w, h }: Box) =>
  [
    [x, y],
    [x + w, y],
    [x, y + h],
    [x + w, y + h],
  ] as const;

function layoutOf(graph: MechanismGraph): AutoCellLayout {
  const drawing = autoCellDrawing(graph);
  if (!drawing) throw new Error('A graph with compartments has a cell view.');
  return drawing.layout(graph);
}

function svgsOf(graph: MechanismGraph): string[] {
  const view = createCellView(autoCellDrawing(graph)!);
  return graph.steps.map((_, stepIndex) =>
    sceneToSvg(
      sceneAt({
        mechanism: graph,
        view,
        legend: true,
        playhead: { stepIndex, fromIndex: null, motion: 'still', tMs: 0 },
      }),
    ),
  );
}

function expectRoom(graph: MechanismGraph): void {
  const layout = layoutOf(graph);
  const { width, height, anatomy } = layout;
  const items = [...layout.items.values()];
  const boxes = items.map(({ node, place }) => ({ id: node.id, box: place.box }));
  const clashes = boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (overlaps(a.box, b.box) ? [`${a.id}/${b.id}`] : [])),
  );
  expect(clashes).toEqual([]);
  for (const { node, region, place } of items) {
    const { box, normal } = place;
    expect(box.x, node.id).toBeGreaterThanOrEqual(0);
    expect(box.x + box.w, node.id).toBeLessThanOrEqual(width);
    expect(box.y, node.id).toBeGreaterThanOrEqual(0);
    expect(box.y + box.h, node.id).toBeLessThanOrEqual(height);
    if (region === 'strip') expect(box.y, node.id).toBeGreaterThanOrEqual(anatomy.stripTop);
    else if (normal)
      expect(Math.abs(anatomy.shapes[region as number]!.field(place.x, place.y)), node.id).toBeLessThan(8);
    else for (const [x, y] of corners(box)) expect(anatomy.depth(region, x, y), node.id).toBeLessThanOrEqual(2);
  }
}

function expectWords(graph: MechanismGraph): void {
  const view = createCellView(autoCellDrawing(graph)!);
  for (const stepIndex of graph.steps.keys()) {
    const scene = sceneAt({
      mechanism: graph,
      view,
      playhead: { stepIndex, fromIndex: null, motion: 'still', tMs: 0 },
    });
    const labels = textBoxes(scene);
    const outside = labels.filter(
      ({ box }) => box.x < 0 || box.y < 0 || box.x + box.w > scene.width || box.y + box.h > scene.height,
    );
    expect(outside.map(({ text }) => text)).toEqual([]);
    const clashes = labels.flatMap((a, i) =>
      labels
        .slice(i + 1)
        .flatMap((b) => (a.owner !== b.owner && overlaps(a.box, b.box) ? [`${a.text} / ${b.text}`] : [])),
    );
    expect(clashes).toEqual([]);
  }
}

describe('a cell view that nobody has drawn', () => {
  it('is not offered where a graph has no compartments', () => {
    const [graph] = fc.sample(graphs(2), { seed: 1, numRuns: 1 }) as [MechanismGraph];
    expect(autoCellDrawing({ ...graph, compartments: [] })).toBeNull();
  });

  it('keeps things apart, in their compartments and in the picture, and so its words', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(graphs(16), (graph) => {
        expectRoom(graph);
        expectWords(graph);
      }),
      { seed: 41, numRuns: runs(14), endOnFailure: true },
    );
  });

  it('is the same picture twice', { timeout: 120_000 }, () => {
    const [graph] = fc.sample(graphs(12), { seed: 5, numRuns: 1 }) as [MechanismGraph];
    expect(svgsOf(structuredClone(graph))).toEqual(svgsOf(graph));
  });

  it.runIf(everything)('draws sixty things', { timeout: 240_000 }, () => {
    const [graph] = fc.sample(
      graphs(60).filter(({ nodes }) => nodes.length > 54),
      { seed: 3, numRuns: 1 },
    ) as [MechanismGraph];
    expect(svgsOf(graph).every((svg) => !svg.includes('NaN'))).toBe(true);
  });
});
