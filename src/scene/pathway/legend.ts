import type { Box } from '../../layout/geometry';
import { polyline } from '../../layout/polyline';
import type { EdgeKind, MechanismEdge, MechanismNode, NodeKind } from '../../model/graph';
import type { MechanismGraph } from '../../model/mechanism';
import { glyphFor, glyphKind } from '../glyphs';
import { plateShape } from '../glyphs/plate';
import { circle, group, path, rect, text } from '../items';
import { type VisualState, visualStatesAt } from '../visualState';
import { edgeKindWords, kindWords } from '../names';
import type { GroupItem, SceneItem } from '../scene';
import { nodeStyle } from '../nodeStyle';
import { type } from '../type';
import { edgeItems } from '../edgeItems';

/** Height of a row, in design units. */
export const ROW = 30.5;
const HEAD = 40;
const COLUMNS = [14, 286, 536] as const;

const lookWords: Record<VisualState, string> = {
  idle: 'Not yet',
  active: 'Active now',
  visited: 'Earlier step',
  blocked: 'Blocked',
  silenced: 'Silenced',
  lifted: 'No longer acts',
  reversed: 'Reversed',
  ongoing: 'As before',
  over: 'Over',
};

/** Whether a node is drawn as the plate of its kind, be it with more on it. */
const isPlain = ({ glyph }: MechanismNode): boolean => glyphKind(glyph)?.isPlate ?? glyphKind(glyph) === undefined;

/** The receptors in the picture; a plain one stands for all, where there is one. */
function receptorGlyph({ nodes }: MechanismGraph): string | undefined {
  const names = nodes.flatMap(({ glyph }) => (glyph !== undefined && glyphKind(glyph)?.isReceptor ? [glyph] : []));
  return names.find((name) => !glyphKind(name)?.showsBlock) ?? names[0];
}

const sampleNode = (kind: NodeKind, glyph?: string): MechanismNode => ({
  id: 'sample',
  label: '',
  name: '',
  kind,
  ...(glyph && { glyph }),
  voice: 'signal',
  compartment: '',
  step: '',
  description: '',
  identifiers: [],
  evidence: [],
});

function nodeRows(mechanism: MechanismGraph): [string, SceneItem[]][] {
  const rows: [string, SceneItem[]][] = [];
  const idle = nodeStyle('over', 'neutral');
  if (mechanism.nodes.some((n) => n.kind === 'simple chemical')) {
    rows.push(['Small molecule', [circle('disc', 0, 0, 13, { fill: idle.fill, stroke: idle.line, strokeWidth: 1.8 })]]);
  }
  const receptor = receptorGlyph(mechanism);
  if (receptor !== undefined) {
    const node = sampleNode('complex', receptor);
    const spot = { id: '', x: 0, y: 0, w: 0, h: 0, box: { x: 0, y: 0, w: 0, h: 0 } };
    const glyph = glyphFor(receptor)({ node, spot, from: 'idle', to: 'idle', progress: 1 });
    rows.push(['Receptor, channel', [group('receptor', glyph, { y: 6, scale: 0.32 })]]);
  }
  const kinds = new Set(mechanism.nodes.filter(isPlain).map((n) => n.kind));
  for (const kind of ['macromolecule', 'complex', 'process', 'phenotype', 'perturbing agent'] as const) {
    if (kinds.has(kind)) rows.push([kindWords[kind], plateShape(kind, 44, 22, idle)]);
  }
  return rows;
}

function edgeSample(
  kind: EdgeKind,
  look: VisualState,
  marks: Pick<MechanismEdge, 'hypothesis' | 'guessed'> = {},
): SceneItem[] {
  const line = polyline([
    [-32, 0],
    [34, 0],
  ]);
  const source = { ...sampleNode('macromolecule'), voice: 'neutral' as const };
  return edgeItems({
    edge: {
      id: 'sample',
      source: '',
      target: '',
      kind,
      sbo: 'SBO:0000168',
      step: '',
      description: '',
      evidence: [],
      ...marks,
    },
    placed: { id: 'sample', line, middle: [-2, 0] },
    source,
    target: source,
    transition: { from: look, to: look, progress: 1 },
    beforeEndMs: 0,
    selected: false,
  });
}

function edgeRows(mechanism: MechanismGraph, looks: ReadonlyMap<string, VisualState>): [string, SceneItem[]][] {
  const kinds = new Set(mechanism.edges.filter((e) => !e.hypothesis).map((e) => e.kind));
  const rows: [string, SceneItem[]][] = (Object.keys(edgeKindWords) as EdgeKind[])
    .filter((kind) => kinds.has(kind))
    .map((kind) => [edgeKindWords[kind], edgeSample(kind, 'visited')]);
  if (mechanism.edges.some((e) => looks.get(e.id) === 'lifted'))
    rows.push([lookWords.lifted, edgeSample('inhibition', 'lifted')]);
  if (mechanism.edges.some((e) => e.hypothesis))
    rows.push(['Debated', edgeSample('stimulation', 'visited', { hypothesis: 'debated' })]);
  if (mechanism.edges.some((e) => e.guessed))
    rows.push(['Guessed', edgeSample('stimulation', 'visited', { guessed: 'guessed' })]);
  return rows;
}

const SLASH = path('slash', 'M-10 15L10 -15', { fill: 'none', stroke: 'drug', strokeWidth: 3, cap: 'round' });

function lookRows(mechanism: MechanismGraph, looks: ReadonlyMap<string, VisualState>): [string, SceneItem[]][] {
  return (['idle', 'ongoing', 'active', 'visited', 'over', 'blocked', 'silenced', 'reversed'] as const)
    .map((look) => ({ look, nodes: mechanism.nodes.filter(({ id }) => looks.get(id) === look) }))
    .filter(({ nodes }) => nodes[0])
    .map(({ look, nodes }) => {
      // In a colour that something of this state has.
      const { voice } = nodes.find((node) => node.voice === 'excite') ?? nodes[0]!;
      const sample = plateShape('macromolecule', 44, 22, nodeStyle(look, voice));
      if (look !== 'blocked') return [lookWords[look], sample];
      const blocked = nodes.find(({ glyph }) => glyphKind(glyph)?.showsBlock);
      // Elsewhere a slash is drawn through what is blocked.
      if (!blocked) return [lookWords[look], [...sample, SLASH]];
      const node = { ...sampleNode('complex', blocked.glyph), voice: 'inhibit' as const };
      const spot = { id: '', x: 0, y: 0, w: 0, h: 0, box: { x: 0, y: 0, w: 0, h: 0 } };
      return [
        lookWords[look],
        [
          group('blocked', glyphFor(blocked.glyph)({ node, spot, from: look, to: look, progress: 1 }), {
            y: 6,
            scale: 0.32,
          }),
        ],
      ];
    });
}

/** What is on screen at a step, by columns of words and samples, each drawn around 0 0. */
export function legendColumns(mechanism: MechanismGraph, stepIndex: number) {
  const looks = visualStatesAt(mechanism, stepIndex);
  return [
    { title: 'Nodes', rows: nodeRows(mechanism) },
    { title: 'Arrows', rows: edgeRows(mechanism, looks) },
    { title: 'States', rows: lookRows(mechanism, looks) },
  ];
}

/** A key to what is on screen at this step, and to nothing else, with the height it takes. */
export function legend(mechanism: MechanismGraph, box: Box, stepIndex: number): GroupItem & { height: number } {
  const columns = legendColumns(mechanism, stepIndex);
  const rows = Math.max(...columns.map((column) => column.rows.length));
  const h = HEAD + rows * ROW + 16;
  const items: SceneItem[] = [
    rect('shadow', 0, 5, box.w, h, 14, { fill: 'shadow', fillOpacity: 0.06 }),
    rect('card', 0, 0, box.w, h, 14, { role: 'card', fill: 'surface', stroke: 'rule', strokeWidth: 1.6 }),
    path('rule', `M20 ${HEAD}H${box.w - 20}`, { fill: 'none', stroke: 'rule', strokeWidth: 1.6 }),
  ];
  columns.forEach(({ title, rows: list }, c) => {
    const x = COLUMNS[c] as number;
    items.push(
      text(`title${c}`, x + 10, 29, title.toUpperCase(), { size: type.territory, tracking: 1.4, paint: 'ink2' }),
    );
    list.forEach(([words, sample], r) => {
      const y = HEAD + 8 + ROW * (r + 0.5);
      items.push(
        group(`sample${c}-${r}`, sample, { x: x + 36, y }),
        text(`words${c}-${r}`, x + 78, y + 8, words, { role: 'legend-words', size: type.sublabel, weight: 450 }),
      );
    });
  });
  return { ...group('legend', items, { role: 'legend', x: box.x, y: box.y }), height: h };
}
