import { diamonds, dots } from '../../../../scene/cell/dots';
import { arrowRows, type LegendRow, receptorSample } from '../../../../scene/cell/legend';
import { isLit } from '../../../../scene/cell/motion';
import { bubble, vesicles } from '../../../../scene/cell/organelles';
import type { Glyph } from '../../../../scene/glyphs/glyph';
import { bdnfMolecule, twoRingMolecule } from '../../../../scene/glyphs/molecules';
import { nmdaReceptor, vdcc } from '../../../../scene/glyphs/receptors';
import { path } from '../../../../scene/items';
import { visualStatesAt } from '../../../../scene/visualState';
import type { MechanismGraph } from '../../../../model/mechanism';
import { drawnKinds } from './edges';

const SPINE = 'M-22 12H-8C-4 12 -5 5 -7 1C-14 -12 14 -12 7 1C5 5 4 12 8 12H22';

const glutamate: LegendRow = {
  words: 'glutamate, vesicle',
  sample: [
    dots(
      'free',
      [
        [-22, -5],
        [-18, 6],
      ],
      3.6,
      'excite',
    ),
    vesicles('vesicle', [{ x: 6, y: 0, r: 13 }], { tone: 'glu', paint: 'excite', perVesicle: 5 }),
  ],
};

const gaba: LegendRow = {
  words: 'GABA',
  sample: [
    diamonds(
      'free',
      [
        [-9, 3],
        [2, -5],
        [11, 5],
      ],
      5,
      'inhibit',
    ),
  ],
};

const bdnf: LegendRow = {
  words: 'BDNF, vesicle',
  sample: [bdnfMolecule('free', -18, 0, 0.8), ...bubble('vesicle', 8, 0, 12, 'post'), bdnfMolecule('held', 8, 0, 0.7)],
};

const lostSpine: LegendRow = {
  words: 'lost spine',
  sample: [path('ghost', SPINE, { fill: 'none', stroke: 'post-mem', strokeWidth: 2.2, dash: [0.1, 5], cap: 'round' })],
};

const newSpine: LegendRow = {
  words: 'new spine',
  sample: [path('spine', SPINE, { fill: 'growth-soft', stroke: 'growth', strokeWidth: 2.6 })],
};

/** A key to what the picture of a step shows. What its label names is left out, so that the tips of arrows have room. */
export function legend(graph: MechanismGraph, stepIndex: number): LegendRow[] {
  const states = visualStatesAt(graph, stepIndex);
  const stateOf = (id: string) => states.get(id) ?? 'idle';
  const node = (id: string) => graph.nodes.find((item) => item.id === id);
  const receptor = (words: string, id: string, glyph: Glyph): LegendRow => {
    const item = node(id);
    return { words, sample: item ? receptorSample(item, glyph, stateOf(id)) : [] };
  };
  const restored = stateOf('synapse-loss') === 'reversed';
  const nmdarWords = stateOf('nmdar-gaba') === 'blocked' ? 'NMDA receptor, blocked' : 'NMDA receptor';
  return [
    ...(isLit(stateOf('ketamine')) ? [{ words: 'ketamine', sample: [twoRingMolecule('molecule', 0, 0, 0.9)] }] : []),
    gaba,
    glutamate,
    bdnf,
    receptor(nmdarWords, 'nmdar-gaba', nmdaReceptor),
    receptor('calcium channel', 'vdcc', vdcc),
    ...(restored ? [newSpine] : stepIndex >= 0 ? [lostSpine] : []),
    ...arrowRows(drawnKinds(graph)).map((row) => ({ ...row, words: row.words.toLowerCase() })),
  ];
}
