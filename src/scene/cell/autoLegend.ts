import { polyline } from '../../layout/polyline';
import type { EdgeKind, MechanismNode, NodeKind } from '../../model/graph';
import type { MechanismGraph } from '../../model/mechanism';
import { edgeItems } from '../edgeItems';
import { plateShape } from '../glyphs/plate';
import { kindWords } from '../names';
import { nodeStyle } from '../nodeStyle';
import type { SceneItem } from '../scene';
import { particle } from './autoMolecules';
import type { LegendRow } from './legend';

const EDGE_WORDS: Readonly<Record<EdgeKind, string>> = {
  stimulation: 'Stimulates',
  inhibition: 'Inhibits',
  'necessary stimulation': 'Is required for',
  catalysis: 'Catalyses',
  production: 'Gives rise to',
  modulation: 'Modulates',
  transport: 'Moves, releases',
};
const PLATES: readonly NodeKind[] = ['macromolecule', 'complex', 'process', 'phenotype', 'perturbing agent'];

const sample: MechanismNode = {
  id: 'sample',
  label: '',
  name: '',
  kind: 'macromolecule',
  voice: 'neutral',
  compartment: '',
  step: '',
  description: '',
  identifiers: [],
  evidence: [],
};

function arrow(kind: EdgeKind): SceneItem[] {
  const line = polyline([
    [-28, 0],
    [28, 0],
  ]);
  return edgeItems({
    edge: { id: 'sample', source: '', target: '', kind, sbo: 'SBO:0000168', step: '', description: '', evidence: [] },
    placed: { id: 'sample', line, middle: [0, 0] },
    source: sample,
    target: sample,
    transition: { from: 'visited', to: 'visited', progress: 1 },
    beforeEndMs: 0,
    selected: false,
  }).filter(({ role }) => role !== 'edge-halo');
}

/** What the key explains: the kinds of things and arrows that the graph has, and nothing else. */
export function autoLegend(graph: MechanismGraph): readonly LegendRow[] {
  const kinds = new Set(graph.nodes.map(({ kind }) => kind));
  const edgeKinds = new Set(graph.edges.map(({ kind }) => kind));
  const style = nodeStyle('visited', 'signal');
  const molecules = [particle('a', -12, 4, 'excite', { scale: 0.8 }), particle('b', 6, -4, 'excite', { scale: 0.8 })];
  return [
    ...(kinds.has('simple chemical') ? [{ words: kindWords['simple chemical'], sample: molecules }] : []),
    ...PLATES.filter((kind) => kinds.has(kind)).map((kind) => ({
      words: kindWords[kind],
      sample: plateShape(kind, 48, 22, style),
    })),
    ...(Object.keys(EDGE_WORDS) as EdgeKind[])
      .filter((kind) => edgeKinds.has(kind))
      .map((kind) => ({ words: EDGE_WORDS[kind], sample: arrow(kind) })),
  ];
}
