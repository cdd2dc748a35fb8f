import type { PlacedLayerNode, PlacedLayers, PlacedProxyNode } from '../../layout/layers';
import type { PlacedEdge } from '../../layout/view';
import type { LayerEdge, LayerNode, MechanismNode } from '../../model/graph';
import { edgeItems } from '../edgeItems';
import { group, path, rect, text } from '../items';
import { edgeName, nameWithWords } from '../names';
import type { GroupItem, SceneItem } from '../scene';
import { type } from '../type';
import type { PicturedSelection } from '../views/view';
import { layerShape } from './layerShape';
import { debateSign } from './mark';

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
  const name = nameWithWords(`${node.name}, debated`, items);
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
