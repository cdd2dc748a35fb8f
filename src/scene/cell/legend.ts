import type { Point } from '../../layout/geometry';
import { textWidth } from '../../layout/textWidth';
import { polyline } from '../../layout/polyline';
import type { EdgeKind, MechanismEdge, MechanismNode } from '../../model/graph';
import { edgeItems } from '../edgeItems';
import type { Glyph } from '../glyphs/glyph';
import { group, rect, text } from '../items';
import { edgeKindWords } from '../names';
import type { GroupItem, SceneItem } from '../scene';
import { type } from '../type';
import type { VisualState } from '../visualState';

/** A row of the key to the picture: a sample around its origin, at most 60 units wide and 30 high, and what it means. */
export interface LegendRow {
  words: string;
  sample: readonly SceneItem[];
}

const WIDTH = 368;
const HALF = WIDTH / 2 - 3;
const ROW = 35;
const PAD = 12;
const SAMPLE_X = 39;
const WORDS_X = 76;
/** A receptor is over a hundred units tall, a row a third of that. */
const RECEPTOR_SCALE = 0.33;

/** A receptor in the state it is drawn in, small enough for a row. */
export function receptorSample(node: MechanismNode, glyph: Glyph, state: VisualState): SceneItem[] {
  const spot = { id: '', x: 0, y: 0, w: 0, h: 0, box: { x: 0, y: 0, w: 0, h: 0 } };
  const items = glyph({ node, spot, from: state, to: state, progress: 1 });
  return [group('receptor', items, { y: 6, scale: RECEPTOR_SCALE })];
}

function stretchOf(edge: MechanismEdge, source: MechanismNode, target: MechanismNode, state: VisualState): SceneItem[] {
  const line = polyline([
    [-28, 0],
    [26, 0],
  ]);
  return edgeItems({
    edge,
    placed: { id: 'sample', line, middle: [0, 0] },
    source,
    target,
    transition: { from: state, to: state, progress: 1 },
    beforeEndMs: 0,
    selected: false,
  });
}

const plain: MechanismNode = {
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

/** What the tips of arrows mean, of the kinds that the picture has. */
export function arrowRows(kinds: ReadonlySet<EdgeKind>): LegendRow[] {
  return (Object.keys(edgeKindWords) as EdgeKind[])
    .filter((kind) => kinds.has(kind))
    .map((kind) => {
      const edge = {
        id: 'sample',
        source: '',
        target: '',
        kind,
        sbo: 'SBO:0000168',
        step: '',
        description: '',
        evidence: [],
      } as const;
      const sample = stretchOf(edge, plain, plain, 'visited').filter(({ role }) => role !== 'edge-halo');
      return { words: edgeKindWords[kind], sample };
    });
}

/** Rows on lines, two on one where both are short. */
function linesOf(rows: readonly LegendRow[]): (readonly LegendRow[])[] {
  const isShort = ({ words }: LegendRow) => textWidth(words, type.sublabel, 450) <= HALF - WORDS_X - 2;
  const lines: LegendRow[][] = [];
  for (const row of rows) {
    const last = lines.at(-1);
    if (last?.length === 1 && isShort(last[0] as LegendRow) && isShort(row)) last.push(row);
    else lines.push([row]);
  }
  return lines;
}

/** The key to a picture as a card with its upper left corner at a point, and the room it takes in design units. */
export function legendCard(rows: readonly LegendRow[], [x, y]: Point): GroupItem & { width: number; height: number } {
  const lines = linesOf(rows);
  const height = 2 * PAD + lines.length * ROW;
  const items: SceneItem[] = [
    rect('shadow', 0, 5, WIDTH, height, 14, { fill: 'shadow', fillOpacity: 0.06 }),
    rect('card', 0, 0, WIDTH, height, 14, { role: 'card', fill: 'surface', stroke: 'rule', strokeWidth: 1.6 }),
    ...lines.flatMap((line, i) => {
      const middle = PAD + ROW * (i + 0.5);
      return line.flatMap(({ words, sample }, k) => [
        group(`sample${i}-${k}`, sample, { x: k * HALF + SAMPLE_X, y: middle }),
        text(`words${i}-${k}`, k * HALF + WORDS_X, middle + 8, words, {
          role: 'legend-words',
          size: type.sublabel,
          weight: 450,
        }),
      ]);
    }),
  ];
  return { ...group('legend', items, { role: 'legend', x, y }), width: WIDTH, height };
}
