import type { Point } from '../../layout/geometry';
import { polyline } from '../../layout/polyline';
import type { MechanismEdge, MechanismNode } from '../../model/graph';
import { edgeItems } from '../edgeItems';
import type { Glyph } from '../glyphs/glyph';
import { group, rect, text } from '../items';
import type { GroupItem, SceneItem } from '../scene';
import { type } from '../type';
import type { VisualState } from '../visualState';

/** A row of the key to the picture: a sample around its origin, at most 60 units wide and 30 high, and what it means. */
export interface LegendRow {
  words: string;
  sample: readonly SceneItem[];
}

const WIDTH = 346;
const ROW = 36;
const PAD = 12;
const SAMPLE_X = 40;
const WORDS_X = 80;
/** A receptor is over a hundred units tall, a row a third of that. */
const RECEPTOR_SCALE = 0.33;

/** A receptor in the state it is drawn in, small enough for a row. */
export function receptorSample(node: MechanismNode, glyph: Glyph, state: VisualState): SceneItem[] {
  const spot = { id: '', x: 0, y: 0, w: 0, h: 0, box: { x: 0, y: 0, w: 0, h: 0 } };
  const items = glyph({ node, spot, from: state, to: state, progress: 1 });
  return [group('receptor', items, { y: 6, scale: RECEPTOR_SCALE })];
}

/** A stretch of an active arrow, without what travels on it. */
export function arrowSample(edge: MechanismEdge, source: MechanismNode, target: MechanismNode): SceneItem[] {
  const line = polyline([
    [-28, 0],
    [24, 0],
  ]);
  return edgeItems({
    edge,
    placed: { id: 'sample', line, middle: [0, 0] },
    source,
    target,
    transition: { from: 'active', to: 'active', progress: 1 },
    beforeEndMs: 0,
    selected: false,
  }).filter(({ role }) => role !== 'edge-bead');
}

/** The key to a picture as a card with its upper left corner at a point, and the room it takes in design units. */
export function legendCard(rows: readonly LegendRow[], [x, y]: Point): GroupItem & { width: number; height: number } {
  const height = 2 * PAD + rows.length * ROW;
  const items: SceneItem[] = [
    rect('shadow', 0, 5, WIDTH, height, 14, { fill: 'shadow', fillOpacity: 0.06 }),
    rect('card', 0, 0, WIDTH, height, 14, { role: 'card', fill: 'surface', stroke: 'rule', strokeWidth: 1.6 }),
    ...rows.flatMap(({ words, sample }, i) => {
      const middle = PAD + ROW * (i + 0.5);
      return [
        group(`sample${i}`, sample, { x: SAMPLE_X, y: middle }),
        text(`words${i}`, WORDS_X, middle + 8, words, { size: type.sublabel, weight: 450 }),
      ];
    }),
  ];
  return { ...group('legend', items, { role: 'legend', x, y }), width: WIDTH, height };
}
