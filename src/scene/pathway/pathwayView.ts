import { type Box, overlaps, union } from '../../layout/geometry';
import type { LayerPlacement, LayerSource } from '../../layout/layers';
import { memoize } from '../../model/memoize';
import { pathwayLayout } from '../../layout/pathway/pathwayLayout';
import type { PathwayLayout, PathwayNode, PathwayPlacement } from '../../layout/pathway/types';
import type { PlacedEdge } from '../../layout/view';
import type { MechanismEdge, MechanismNode } from '../../model/graph';
import type { MechanismGraph } from '../../model/mechanism';
import type { PathwayDrawing } from '../drawing';
import { edgeItems } from '../edgeItems';
import { glyphKind } from '../glyphs';
import { group } from '../items';
import { layoutCache } from '../layoutCache';
import { type FrameState, restKey } from '../frameState';
import { bodyGradients } from '../nodeStyle';
import { edgeName, nameWithWords, nodeName } from '../names';
import type { Gradient, GroupItem } from '../scene';
import type { View, ViewInput, ViewPicture } from '../views/view';
import { bandLevel, bands, headers } from './bands';
import { cellGradients, cells, lipids } from './cells';
import { legend } from './legend';
import { nodeItems } from './nodes';

function glows(): Gradient[] {
  return (['drug', 'inhibit', 'excite', 'signal', 'growth', 'idle'] as const).map((voice) => ({
    id: `glow-${voice}`,
    kind: 'radial',
    units: 'box',
    at: [0.5, 0.5, 0.5],
    stops: [
      { offset: 0.35, paint: voice === 'idle' ? 'idle-line' : voice, opacity: 0.42 },
      { offset: 1, paint: voice === 'idle' ? 'idle-line' : voice, opacity: 0 },
    ],
  }));
}

/** The node that shows the activity of its cell. */
function activityOf(graph: MechanismGraph): MechanismNode | undefined {
  return graph.nodes.find((node) => glyphKind(node.glyph)?.isActivity);
}

/** How quiet that cell is, 0 to 1: its fill pales while its activity is silenced. */
function quietness(firing: MechanismNode | undefined, frameState: FrameState): number {
  if (!firing) return 0;
  const { from, to, progress } = frameState.transition(firing.id);
  const level = (look: string) => (look === 'silenced' ? 1 : 0);
  return level(from) + (level(to) - level(from)) * progress;
}

/** The room that each arrow takes. */
const lineBoxes = memoize(
  ({ edges }: PathwayLayout): ReadonlyMap<string, Box> =>
    new Map([...edges].map(([id, { line }]) => [id, union(line.points.map(([x, y]) => ({ x, y, w: 0, h: 0 })))])),
);

const touches = (box: Box | undefined, within: Box): boolean => box !== undefined && overlaps(box, within);

/**
 * Parts that have come to rest are the very same objects from call to call, so that whoever draws the scene touches
 * only what moves.
 */
function picture(
  layout: PathwayLayout,
  { graph, frameState, selection, legend: showLegend, within }: ViewInput,
): ViewPicture {
  const keep = layoutCache(layout);
  const settled = frameState.scenery >= 1;
  const { stepIndex } = frameState;
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const isSelected = (kind: 'node' | 'edge', id: string) => selection?.kind === kind && selection.id === id;
  const activity = activityOf(graph);
  const quiet = quietness(activity, frameState);
  const column = layout.columns[stepIndex];

  const edge = (item: MechanismEdge): GroupItem => {
    const transition = frameState.transition(item.id);
    const selected = isSelected('edge', item.id);
    const rest = restKey(transition);
    const travelling = frameState.beforeEndMs > 0 && transition.to === 'active' && transition.progress > 0;
    return keep(rest === null || travelling ? null : `edge ${item.id} ${rest} ${selected}`, () => {
      const items = edgeItems({
        edge: item,
        placed: layout.edges.get(item.id) as PlacedEdge,
        source: nodes.get(item.source) as MechanismNode,
        target: nodes.get(item.target) as MechanismNode,
        transition,
        beforeEndMs: frameState.beforeEndMs,
        selected,
      });
      return group(item.id, items, {
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
    const rest = restKey(transition);
    return keep(rest === null ? null : `node ${item.id} ${rest} ${selected}`, () => {
      const items = nodeItems({ node: item, spot: layout.nodes.get(item.id) as PathwayNode, transition, selected });
      return group(item.id, items, {
        target: { kind: 'node', id: item.id, name: nameWithWords(nodeName(item, transition.to), items), selected },
      });
    });
  };

  return {
    backdrop: [
      keep(settled ? `bands ${stepIndex}` : null, () => group('bands', bands(graph, layout, frameState))),
      keep(quiet === 0 || quiet === 1 ? `cells ${quiet}` : null, () =>
        group('cells', cells(layout, { id: activity?.compartment, level: quiet }), { role: 'cells' }),
      ),
      keep(settled ? `lipids ${stepIndex}` : null, () =>
        group('lipids', column ? lipids(layout, column.x0 - 20, column.x1 + 20) : [], {
          opacity: bandLevel(frameState, stepIndex),
        }),
      ),
      keep(settled ? `headers ${stepIndex}` : null, () =>
        group('headers', headers(graph, layout, frameState), { role: 'headers' }),
      ),
    ],
    edges: (within ? graph.edges.filter(({ id }) => touches(lineBoxes(layout).get(id), within)) : graph.edges).map(
      edge,
    ),
    nodes: (within ? graph.nodes.filter(({ id }) => touches(layout.nodes.get(id)?.box, within)) : graph.nodes).map(
      node,
    ),
    overlay: showLegend ? [keep(`legend ${stepIndex}`, () => legend(graph, layout.legend, stepIndex))] : [],
  };
}

const gradients: readonly Gradient[] = [...cellGradients(), ...glows(), ...bodyGradients];

/** A view of pathways whose places come from a drawing or are worked out. */
export function pathwayViewOf(
  placementOf: (graph: MechanismGraph) => PathwayPlacement,
  layersOf: ((over: LayerSource, layout: PathwayLayout) => LayerPlacement | undefined) | undefined,
  own: Pick<View, 'shots' | 'complete'> = {},
): View {
  const layout = memoize((graph: MechanismGraph) => pathwayLayout(graph, placementOf(graph)));
  // Explanations without a place of their own stand where the key would, which gives way to them.
  const inFreeRoom = memoize(
    (graph: MechanismGraph): LayerPlacement => ({
      nodes: {},
      edges: {},
      standIns: {},
      captions: [],
      free: layout(graph).legend,
    }),
  );
  return {
    id: 'pathway',
    layout,
    picture: (input) => picture(layout(input.graph), input),
    key(graph, stepIndex) {
      const { legend: box } = layout(graph);
      const card = legend(graph, { ...box, x: 0, y: 0 }, stepIndex);
      return { width: box.w, height: card.height, gradients, items: [card] };
    },
    layers: (graph, over) => (layersOf ? layersOf(over, layout(graph)) : inFreeRoom(graph)),
    ...own,
    gradients,
  };
}

/**
 * The mechanism as flattened tissue: columns are steps, rows are cells. The same view for the same drawing.
 *
 * @example
 * sceneAt({ mechanism, view: createPathwayView(drawing), playhead });
 */
export const createPathwayView: (drawing: PathwayDrawing) => View = memoize((drawing: PathwayDrawing) => {
  const { placement, layers, shots } = drawing;
  let placed: LayerPlacement | undefined;
  return pathwayViewOf(() => placement, layers && (() => placed), {
    ...(shots && { shots }),
    async complete() {
      placed = await layers?.();
    },
  });
});
