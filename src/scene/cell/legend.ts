import { edgeItems } from '../edgeItems';
import { polyline } from '../../layout/polyline';
import type { Point } from '../../layout/geometry';
import type { MechanismGraph } from '../../model/mechanism';
import type { MechanismNode } from '../../model/graph';
import { ampaReceptor, nmdaReceptor, trkb, vdcc } from '../glyphs/receptors';
import type { Glyph } from '../glyphs/glyph';
import { bdnfMolecule, ketamineMolecule } from '../glyphs/molecules';
import { group, path, rect, text } from '../items';
import { type VisualState, visualStatesAt } from '../visualState';
import type { GroupItem, SceneItem } from '../scene';
import { type } from '../type';
import { diamonds, dots } from './dots';
import { bubble, glutamateVesicles } from './organelles';

const WIDTH = 346;
const ROW = 36;
const PAD = 12;
const SAMPLE_X = 40;
const WORDS_X = 80;
/** A receptor is over a hundred units tall, a row a third of that. */
const RECEPTOR_SCALE = 0.33;

type Row = readonly [words: string, sample: readonly SceneItem[]];

function receptor(node: MechanismNode | undefined, glyph: Glyph, look: VisualState): SceneItem[] {
  if (!node) return [];
  const spot = { id: '', x: 0, y: 0, w: 0, h: 0, box: { x: 0, y: 0, w: 0, h: 0 } };
  return [group('receptor', glyph({ node, spot, from: look, to: look, progress: 1 }), { y: 6, scale: RECEPTOR_SCALE })];
}

const lostSpine = 'M-22 12H-8C-4 12 -5 5 -7 1C-14 -12 14 -12 7 1C5 5 4 12 8 12H22';

function rows(graph: MechanismGraph, stepIndex: number): Row[] {
  const looks = visualStatesAt(graph, stepIndex);
  const node = (id: string) => graph.nodes.find((item) => item.id === id);
  const look = (id: string) => looks.get(id) ?? 'idle';
  const blocked = look('nmdar-gaba') === 'blocked';
  const told = look('eef2k') !== 'idle';
  const rival = graph.edges.find((edge) => edge.id === 'eef2k-synthesis');
  const eef2k = node('eef2k');
  const all: (Row | false)[] = [
    look('ketamine') !== 'idle' && ['ketamine', [ketamineMolecule('molecule', 0, 0, 0.9)]],
    [
      'glutamate, vesicle',
      [
        dots(
          'free',
          [
            [-22, -5],
            [-18, 6],
          ],
          3.6,
          'excite',
        ),
        glutamateVesicles('vesicle', [{ x: 6, y: 0, r: 13 }], 5),
      ],
    ],
    [
      'GABA',
      [
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
    ],
    [
      'BDNF, vesicle',
      [bdnfMolecule('free', -18, 0, 0.8), ...bubble('vesicle', 8, 0, 12, 'post'), bdnfMolecule('held', 8, 0, 0.7)],
    ],
    [
      blocked ? 'NMDA receptor, blocked' : 'NMDA receptor',
      receptor(node('nmdar-gaba'), nmdaReceptor, look('nmdar-gaba')),
    ],
    ['AMPA receptor', receptor(node('ampar'), ampaReceptor, look('ampar'))],
    ['calcium channel', receptor(node('vdcc'), vdcc, look('vdcc'))],
    ['TrkB', receptor(node('trkb'), trkb, look('trkb'))],
    look('synapse-loss') !== 'reversed' &&
      stepIndex >= 0 && [
        'lost spine',
        [
          path('ghost', lostSpine, {
            fill: 'none',
            stroke: 'post-mem',
            strokeWidth: 2.2,
            dash: [0.1, 5],
            cap: 'round',
          }),
        ],
      ],
    look('synapse-loss') === 'reversed' && [
      'new spine',
      [path('spine', lostSpine, { fill: 'growth-soft', stroke: 'growth', strokeWidth: 2.6 })],
    ],
    told &&
      rival !== undefined &&
      eef2k !== undefined && [
        'debated',
        edgeItems({
          edge: rival,
          placed: {
            id: 'sample',
            line: polyline([
              [-28, 0],
              [24, 0],
            ]),
            middle: [0, 0],
          },
          source: eef2k,
          target: eef2k,
          transition: { from: 'active', to: 'active', progress: 1 },
          beforeEndMs: 0,
          selected: false,
        }).filter(({ id }) => !id.startsWith('bead')),
      ],
  ];
  return all.filter((row) => row !== false);
}

/** A key to the glyphs of a step's picture, and to nothing else, with the room it takes. */
export function legend(
  graph: MechanismGraph,
  [x, y]: Point,
  stepIndex: number,
): GroupItem & { width: number; height: number } {
  const list = rows(graph, stepIndex);
  const height = 2 * PAD + list.length * ROW;
  const items: SceneItem[] = [
    rect('shadow', 0, 5, WIDTH, height, 14, { fill: 'shadow', fillOpacity: 0.06 }),
    rect('card', 0, 0, WIDTH, height, 14, { fill: 'surface', stroke: 'rule', strokeWidth: 1.6 }),
    ...list.flatMap(([words, sample], i) => {
      const middle = PAD + ROW * (i + 0.5);
      return [
        group(`sample${i}`, sample, { x: SAMPLE_X, y: middle }),
        text(`words${i}`, WORDS_X, middle + 8, words, { size: type.sublabel, weight: 450 }),
      ];
    }),
  ];
  return { ...group('legend', items, { x, y }), width: WIDTH, height };
}
