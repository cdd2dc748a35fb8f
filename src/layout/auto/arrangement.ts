import type { MechanismGraph } from '../../model/mechanism';
import type { LayoutOptions, PathwayPlacement } from '../pathway/types';
import { autoPathway } from './autoPathway';
import { hasPlaces } from './hasPlaces';
import { freePathway } from './freePathway';
import { tangle } from './tangle';

/** How a pathway that brings no drawing is arranged: as its file has it, or in columns by its steps. */
export type Arrangement = 'file' | 'steps';

/** Up to so many nodes and arrows columns and lanes serve: they tell when and where. */
const IN_COLUMNS = { nodes: 64, edges: 200 };
/** What that is worth: one crossing more, or one for so many arrows. */
const ARROWS_PER_CROSSING = 20;
/** Up to so many nodes, and nodes and arrows, layers are worked out, which takes seconds at most. */
const IN_LAYERS = { nodes: 260, all: 500 };

/** The arrangements among which a reader can choose, the better first. */
export function arrangementsOf(graph: MechanismGraph): readonly Arrangement[] {
  if (!hasPlaces(graph)) return ['steps'];
  return ['file', 'steps'];
}

/** The placement whose arrows are easiest to follow, the first of equals. */
const clearest = (graph: MechanismGraph, placements: readonly PathwayPlacement[]): PathwayPlacement =>
  placements
    .map((placement) => ({ placement, count: tangle(graph.edges, placement) }))
    .reduce((best, next) => (next.count < best.count ? next : best)).placement;

/** In columns by step, or, where those would tangle its arrows more than a layered drawing does, in layers. */
function columnsOrLayers(graph: MechanismGraph, options: LayoutOptions): PathwayPlacement {
  const columns = autoPathway(graph, options);
  const spare = tangle(graph.edges, columns) - Math.max(1, graph.edges.length / ARROWS_PER_CROSSING);
  if (spare <= 0) return columns;
  const layers = freePathway(graph, 'layers');
  return spare <= tangle(graph.edges, layers) ? columns : layers;
}

/**
 * The pathway of any graph: as the file arranges it where it does, else in columns by step, else, where columns would be too
 * many or its arrows would cross too often, in layers or by the forces of its arrows.
 */
export function placePathway(
  graph: MechanismGraph,
  wanted: Arrangement = arrangementsOf(graph)[0] as Arrangement,
  options: LayoutOptions = {},
): PathwayPlacement {
  if (wanted === 'file' && hasPlaces(graph)) return freePathway(graph, 'file', options);
  const { length: nodes } = graph.nodes;
  const { length: edges } = graph.edges;
  if (nodes <= IN_COLUMNS.nodes && edges <= IN_COLUMNS.edges) return columnsOrLayers(graph, options);
  if (nodes > IN_LAYERS.nodes || nodes + edges > IN_LAYERS.all) return freePathway(graph, 'forces', options);
  const { onProgress } = options;
  const layers = freePathway(graph, 'layers', { onProgress: onProgress && ((share) => onProgress(share * 0.9)) });
  const forces = freePathway(graph, 'forces', { onProgress: onProgress && ((share) => onProgress(0.9 + share * 0.1)) });
  return clearest(graph, [layers, forces]);
}
