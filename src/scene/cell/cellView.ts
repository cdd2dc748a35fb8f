import { anatomyParts } from '../../layout/cell/anatomy';
import { cellLayout } from '../../layout/cell/cellLayout';
import type { Point } from '../../layout/geometry';
import type { PlacedEdge, PlacedNode } from '../../layout/view';
import type { MechanismEdge, MechanismNode } from '../../model/graph';
import { group } from '../items';
import { layoutCache } from '../layoutCache';
import { restKey } from '../frameState';
import { edgeName, nameWithWords, nodeName } from '../names';
import type { GroupItem } from '../scene';
import type { View, ViewInput, ViewPicture } from '../views/view';
import { backdrop } from './backdrop';
import { restOf } from './choreography';
import { cellEdge } from './edgeShapes';
import { labels } from './labels';
import { legend } from './legend';
import { nodeItems, painterOf } from './nodeItems';
import { cellGradients } from './tones';

/** The free corner at the upper right. */
const LEGEND_AT: Point = [1240, 14];

function picture({ graph, frameState, selection, legend: showLegend }: ViewInput): ViewPicture {
  const layout = cellLayout(graph);
  const keep = layoutCache(layout);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const isSelected = (kind: 'node' | 'edge', id: string) => selection?.kind === kind && selection.id === id;

  const edge = (item: MechanismEdge): GroupItem => {
    const transition = frameState.transition(item.id);
    const selected = isSelected('edge', item.id);
    const rest = restKey(transition);
    const travelling = frameState.beforeEndMs > 0 && transition.to === 'active' && transition.progress > 0;
    return keep(rest === null || travelling ? null : `edge ${item.id} ${rest} ${selected}`, () => {
      const { items, isDrawn } = cellEdge({
        layout,
        edge: item,
        placed: layout.edges.get(item.id) as PlacedEdge,
        source: nodes.get(item.source) as MechanismNode,
        target: nodes.get(item.target) as MechanismNode,
        transition,
        beforeEndMs: frameState.beforeEndMs,
        selected,
      });
      return group(item.id, items, {
        // An arrow that is acted out is there for hand and keyboard, and to be seen in the other views.
        ...(!isDrawn && { opacity: 0 }),
        target: { kind: 'edge', id: item.id, name: nameWithWords(edgeName(item, nodes), items), selected },
      });
    });
  };
  const node = (item: MechanismNode): GroupItem => {
    const transition = frameState.transition(item.id);
    const selected = isSelected('node', item.id);
    const rest = restOf(frameState, [item.id, ...painterOf(item.id).watches]);
    return keep(rest === null ? null : `node ${item.id} ${rest} ${selected}`, () => {
      const spot = layout.nodes.get(item.id) as PlacedNode;
      const items = nodeItems({ layout, frameState, node: item, spot, transition }, selected);
      return group(item.id, items, {
        target: { kind: 'node', id: item.id, name: nameWithWords(nodeName(item, transition.to), items), selected },
      });
    });
  };

  return {
    backdrop: backdrop(layout, frameState),
    edges: graph.edges.map(edge),
    nodes: graph.nodes.map(node),
    overlay: [
      keep(frameState.scenery >= 1 && frameState.beforeEndMs === 0 ? `labels ${frameState.stepIndex}` : null, () =>
        labels(graph, layout, frameState),
      ),
      ...(showLegend
        ? [keep(`legend ${frameState.stepIndex}`, () => legend(graph, LEGEND_AT, frameState.stepIndex))]
        : []),
    ],
  };
}

/** The mechanism as anatomy: an interneuron, a terminal, a cleft, a spine and its dendrite, with what moves in them. */
export const cellView: View = {
  layout: cellLayout,
  picture,
  key(graph, stepIndex) {
    const card = legend(graph, [0, 0], stepIndex);
    return { width: card.width, height: card.height, gradients: cellView.gradients, items: [card] };
  },
  parts: anatomyParts,
  gradients: cellGradients(),
};
