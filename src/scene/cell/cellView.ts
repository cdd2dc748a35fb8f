import { memoize } from '../../model/memoize';
import type { LayerPlacement } from '../../layout/layers';
import { pathData } from '../../layout/polyline';
import type { PlacedEdge, PlacedNode } from '../../layout/view';
import type { MechanismEdge, MechanismNode } from '../../model/graph';
import type { MechanismGraph } from '../../model/mechanism';
import type { CellDrawing } from '../drawing';
import { restKey } from '../frameState';
import { group, path, rect } from '../items';
import { layoutCache } from '../layoutCache';
import { edgeName, nameWithWords, nodeName } from '../names';
import type { GroupItem, SceneItem } from '../scene';
import type { View, ViewInput, ViewPicture } from '../views/view';
import { labelItems, type LabelSpec, placedLabels } from './labels';
import { legendCard } from './legend';
import { restKeyOf } from './motion';

/** A node's picture with room to click and to touch around it, and a ring when it is selected. */
function withHitArea({ x, y, w, h }: PlacedNode['box'], items: readonly SceneItem[], selected: boolean): SceneItem[] {
  return [
    rect('hit', x - 6, y - 6, w + 12, h + 12, 10, { role: 'hit', fill: 'stage', fillOpacity: 0 }),
    ...items,
    ...(selected
      ? [
          rect('ring', x - 8, y - 8, w + 16, h + 16, 16, {
            role: 'selection',
            fill: 'none',
            stroke: 'ink',
            strokeWidth: 2.8,
          }),
        ]
      : []),
  ];
}

/** An arrow's picture with room along its line. A selected one shows its line even where the tissue acts it out. */
function withHitLine({ line }: PlacedEdge, items: readonly SceneItem[], selected: boolean): SceneItem[] {
  const d = pathData(line.points);
  const inked = { fill: 'none', stroke: 'ink', cap: 'round' } as const;
  return [
    path('hit', d, { role: 'hit', fill: 'none', stroke: 'stage', strokeOpacity: 0, strokeWidth: 18 }),
    ...(selected ? [path('selected', d, { role: 'selection', ...inked, strokeOpacity: 0.28, strokeWidth: 13 })] : []),
    ...(selected && items.length === 0 ? [path('way', d, { ...inked, strokeWidth: 2.4, dash: [0.1, 6] })] : []),
    ...items,
  ];
}

function planOf(drawing: CellDrawing, graph: MechanismGraph): readonly LabelSpec[] {
  const layout = drawing.layout(graph);
  return layoutCache(layout)('label plan', () => drawing.labels(graph, layout));
}

function pictureOf(drawing: CellDrawing, { graph, frameState, selection, legend }: ViewInput): ViewPicture {
  const layout = drawing.layout(graph);
  const cached = layoutCache(layout);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const isSelected = (kind: 'node' | 'edge', id: string) => selection?.kind === kind && selection.id === id;

  const edge = (item: MechanismEdge): GroupItem => {
    const transition = frameState.transition(item.id);
    const selected = isSelected('edge', item.id);
    const rest = restKey(transition);
    const carries = frameState.beforeEndMs > 0 && transition.to === 'active' && transition.progress > 0;
    return cached(rest === null || carries ? null : `edge ${item.id} ${rest} ${selected}`, () => {
      const placed = layout.edges.get(item.id) as PlacedEdge;
      const drawn = drawing.edge({
        layout,
        edge: item,
        placed,
        source: nodes.get(item.source) as MechanismNode,
        target: nodes.get(item.target) as MechanismNode,
        transition,
        beforeEndMs: frameState.beforeEndMs,
      });
      const items = withHitLine(placed, drawn, selected);
      return group(item.id, items, {
        // An arrow that is acted out can still be pointed at and reached by keyboard, and moves to the other views.
        ...(!selected && drawn.length === 0 && { opacity: 0 }),
        target: {
          kind: 'edge',
          id: item.id,
          name: nameWithWords(edgeName(item, nodes, transition.to), items),
          selected,
        },
      });
    });
  };

  const node = (item: MechanismNode): GroupItem => {
    const transition = frameState.transition(item.id);
    const selected = isSelected('node', item.id);
    const rest = restKeyOf(frameState, [item.id, ...(drawing.watches?.(item.id) ?? [])]);
    return cached(rest === null ? null : `node ${item.id} ${rest} ${selected}`, () => {
      const spot = layout.nodes.get(item.id) as PlacedNode;
      const drawn = drawing.node({ graph, layout, frameState, node: item, spot, transition });
      const items = withHitArea(spot.box, drawn, selected);
      return group(item.id, items, {
        target: { kind: 'node', id: item.id, name: nameWithWords(nodeName(item, transition.to), items), selected },
      });
    });
  };

  const { stepIndex, scenery, beforeEndMs } = frameState;
  const { legendAt } = drawing;
  const plan = planOf(drawing, graph);
  const isAtRest = scenery >= 1 && beforeEndMs === 0;
  // A reader who moves through time has other states at the same step.
  const labelled = cached(`labelled ${stepIndex}`, () =>
    plan.flatMap(({ node: id, steps }) => (id !== undefined && steps.includes(stepIndex) ? [id] : [])),
  );
  const states = restKeyOf(frameState, labelled);
  return {
    backdrop: drawing.backdrop(layout, frameState, graph),
    edges: graph.edges.map(edge),
    nodes: graph.nodes.map(node),
    overlay: [
      cached(isAtRest && states !== null ? `labels ${stepIndex} ${states}` : null, () =>
        labelItems(graph, layout, plan, frameState),
      ),
      ...(legend && legendAt
        ? [cached(`legend ${stepIndex}`, () => legendCard(drawing.legend(graph, stepIndex), legendAt))]
        : drawing.inset
          ? [cached('inset', () => group('inset', drawing.inset?.() ?? [], { role: 'inset' }))]
          : []),
    ],
  };
}

/**
 * The mechanism as anatomy. The engine caches what has come to rest, gives each node and arrow its name, its hit area and
 * its selection ring, and lays labels and legend over them; all else is the drawing's. The same view for the same drawing.
 *
 * @example
 * const view = createCellView(cellDrawing);
 * sceneAt({ mechanism, view, playhead: { stepIndex: 0, fromIndex: null, motion: 'still', tMs: 0 } });
 */
export const createCellView: (drawing: CellDrawing) => View = memoize((drawing: CellDrawing): View => {
  const { gradients, parts, layers, loadMotion, shots } = drawing;
  let placed: LayerPlacement | undefined;
  return {
    id: 'cell',
    layout: (graph) => drawing.layout(graph),
    picture: (input) => pictureOf(drawing, input),
    labels(graph) {
      const layout = drawing.layout(graph);
      return layoutCache(layout)('labels', () => placedLabels(graph, layout, planOf(drawing, graph)));
    },
    key(graph, stepIndex) {
      const card = legendCard(drawing.legend(graph, stepIndex), [0, 0]);
      return { width: card.width, height: card.height, gradients, items: [card] };
    },
    hasLegendRoom: () => drawing.legendAt !== null,
    gradients,
    ...(parts && { parts }),
    ...(layers && { layers: () => placed }),
    async complete() {
      [placed] = await Promise.all([layers?.(), loadMotion?.()]);
    },
    ...(shots && { shots }),
  };
});
