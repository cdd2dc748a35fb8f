import type { PlacedLayerNode, PlacedLayers, PlacedProxyNode } from '../../layout/layers';
import { textWidth } from '../../layout/textWidth';
import type { PlacedEdge } from '../../layout/view';
import type { LayerEdge, LayerNode, MechanismNode } from '../../model/graph';
import { edgeItems } from '../edgeItems';
import { glyphFor, glyphKind } from '../glyphs';
import { plateShape } from '../glyphs/plate';
import { centredLines, group, path, rect, text } from '../items';
import { edgeName, nameWithWords } from '../names';
import { messages } from '../description/messages';
import { nodeStyle } from '../nodeStyle';
import type { GroupItem, SceneItem } from '../scene';
import { type } from '../type';
import type { PicturedSelection } from '../views/view';
import { debateSign } from './strengthSymbols';

const LONG_DASH = [10, 5];
/** A silhouette is made of small curves, in which long dashes would get lost. */
const SHORT_DASH = [5, 3];
const SMALLEST_PLATE = 44;
/** The size at which a disc is drawn, and a receptor, before they are made to fit. */
const DISC = 68;
const RECEPTOR = 128;

/** What nobody disputes is drawn in whole lines: this is not. */
function dashed(items: readonly SceneItem[]): SceneItem[] {
  return items.map((item): SceneItem => {
    if (item.kind === 'group') return { ...item, children: dashed(item.children) };
    return item.kind === 'text' || !item.stroke || item.stroke === 'none' ? item : { ...item, dash: SHORT_DASH };
  });
}

/** A label on the plate: as it was broken, else on one line where it fits, else broken where the room asks. */
function linesFor(label: string, w: number, h: number): string[] {
  const fits = (line: string) => textWidth(line, type.plate, 600) <= w - 14;
  const whole = label.replace('\n', ' ');
  if (h < SMALLEST_PLATE || (fits(whole) && h < 50)) return [whole];
  if (label.includes('\n')) return label.split('\n');
  return fits(label) ? [label] : label.split(' ');
}

function outside(node: MechanismNode, spot: PlacedLayerNode): SceneItem[] {
  if (!spot.label) return [];
  const { x, y, anchor } = spot.label;
  return (spot.lines ?? node.label.split('\n')).map((line, i) =>
    text(`label${i}`, x, y + i * type.label * 1.14, line, { size: type.label, anchor, halo: 'halo' }),
  );
}

function plate(node: MechanismNode, { w, h, lines }: PlacedLayerNode, isDebated: boolean): SceneItem[] {
  const skin = {
    ...nodeStyle('over', 'neutral'),
    text: 'ink' as const,
    ...(isDebated && { line: 'ink2' as const, width: 2, dash: LONG_DASH }),
  };
  const style = { fill: skin.fill, stroke: skin.line, strokeWidth: skin.width, ...(skin.dash && { dash: skin.dash }) };
  const shape =
    node.kind === 'simple chemical'
      ? [rect('plate', -w / 2, -h / 2, w, h, h / 2, style)]
      : plateShape(glyphKind(node.glyph)?.isReceptor ? 'complex' : node.kind, w, h, skin);
  return [
    ...shape,
    ...centredLines('label', node.kind === 'process' ? 3 : 0, 0, lines ?? linesFor(node.label, w, h), {
      size: type.plate,
      paint: skin.text,
    }),
  ];
}

/** A silhouette where it has its label beside it, else the plate of its kind. */
function layerShape(node: MechanismNode, spot: PlacedLayerNode, isDebated: boolean): SceneItem[] {
  if (!spot.label) return [group('plate', plate(node, spot, isDebated), { role: 'plate', x: spot.x, y: spot.y })];
  const glyphSpot = { ...spot, w: DISC, h: DISC };
  const look = isDebated ? 'over' : 'visited';
  const still = glyphFor(node.glyph)({ node, spot: glyphSpot, from: look, to: look, progress: 1 });
  const glyph = isDebated ? dashed(still) : still;
  const scale = glyphKind(node.glyph)?.molecule ? spot.w / DISC : spot.h / RECEPTOR;
  return [group('glyph', glyph, { role: 'glyph', x: spot.x, y: spot.y, scale }), ...outside(node, spot)];
}

function ring({ x, y, w, h }: PlacedLayerNode['box']): SceneItem {
  return rect('ring', x - 8, y - 8, w + 16, h + 16, 16, {
    role: 'selection',
    fill: 'none',
    stroke: 'ink',
    strokeWidth: 2.8,
  });
}

function layerNode(node: LayerNode, spot: PlacedLayerNode, selected: boolean): GroupItem {
  const { x, y, w, h } = spot.box;
  const items = [
    rect('hit', x - 4, y - 4, w + 8, h + 8, 8, { role: 'hit', fill: 'stage', fillOpacity: 0 }),
    ...layerShape(node, spot, true),
    debateSign(x + w, y),
    ...(selected ? [ring(spot.box)] : []),
  ];
  const name = nameWithWords(`${node.name}, ${messages.debatedPart}`, items);
  return group(node.id, items, { target: { kind: 'node', id: node.id, name, selected } });
}

/** The thing itself serves keyboard and screen reader; its second drawing only answers a pointer. */
function standIn(node: MechanismNode, spot: PlacedProxyNode): GroupItem {
  const { x, y, w, h } = spot.box;
  return group(
    spot.id,
    [
      rect('hit', x - 4, y - 4, w + 8, h + 8, 8, { role: 'hit', fill: 'stage', fillOpacity: 0 }),
      ...layerShape(node, spot, false),
    ],
    { target: { kind: 'node', id: node.id, name: '', pointerOnly: true } },
  );
}

function layerEdge(
  edge: LayerEdge,
  placed: PlacedEdge,
  nodes: ReadonlyMap<string, MechanismNode>,
  selected: boolean,
): GroupItem[] {
  const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
  if (!source || !target) return [];
  const told = { ...edge, hypothesis: edge.layer };
  const still = { from: 'visited', to: 'visited', progress: 1 } as const;
  const drawn = edgeItems({ edge: told, placed, source, target, transition: still, beforeEndMs: 0, selected });
  const d = `M${placed.line.points.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join('L')}`;
  const items = [
    path('hit', d, { role: 'hit', fill: 'none', stroke: 'stage', strokeOpacity: 0, strokeWidth: 18 }),
    ...drawn,
  ];
  const name = nameWithWords(edgeName(told, nodes), items);
  return [group(edge.id, items, { target: { kind: 'edge', id: edge.id, name, selected } })];
}

export interface LayersInput {
  nodes: readonly LayerNode[];
  edges: readonly LayerEdge[];
  told: readonly MechanismNode[];
  placed: PlacedLayers;
  selection: PicturedSelection | null;
}

/** What is laid over a view: arrows, then what they run between. */
export function layerItems({ nodes, edges, told, placed, selection }: LayersInput): GroupItem[] {
  const known = new Map<string, MechanismNode>([...told, ...nodes].map((node) => [node.id, node]));
  const isSelected = (kind: 'node' | 'edge', id: string) => selection?.kind === kind && selection.id === id;
  const captions = placed.captions.map(({ text: words, x, y, anchor }, i) =>
    text(`caption${i}`, x, y, words.toUpperCase(), { size: type.territory, tracking: 1.6, anchor, paint: 'ink2' }),
  );
  return [
    ...(captions.length > 0 ? [group('layer-captions', captions)] : []),
    group(
      'layer-edges',
      edges.flatMap((edge) => {
        const way = placed.edges.get(edge.id);
        return way ? layerEdge(edge, way, known, isSelected('edge', edge.id)) : [];
      }),
      { role: 'layer-edges' },
    ),
    group(
      'layer-nodes',
      [
        ...placed.standIns.flatMap((spot) => {
          const node = known.get(spot.of);
          return node ? [standIn(node, spot)] : [];
        }),
        ...nodes.flatMap((node) => {
          const spot = placed.nodes.get(node.id);
          return spot ? [layerNode(node, spot, isSelected('node', node.id))] : [];
        }),
      ],
      { role: 'layer-nodes' },
    ),
  ];
}
