import type { MechanismGraph } from '../../model/mechanism';
import type { LayoutOptions, PathwayPlacement } from '../pathway/types';
import { autoPathway } from './autoPathway';
import { hasPlaces } from './hasPlaces';
import { freePathway } from './freePathway';
import { tangle } from './tangle';

/** How a pathway that brings no drawing is arranged: as its file has it, or in columns by its steps. */
export type Arrangement = 'file' | 'steps';

/** Up to so many nodes and arrows columns and lanes serve best: they tell when and where. */
const IN_COLUMNS = { nodes: 64, edges: 200 };
/** Up to so many nodes, and nodes and arrows, they are worked out as well, which takes seconds at most. */
const TRIED_IN_COLUMNS = { nodes: 260, all: 500 };

/** The arrangements among which a reader can choose, the better first. */
export function arrangementsOf(graph: MechanismGraph): readonly Arrangement[] {
  if (!hasPlaces(graph)) return ['steps'];
  return ['file', 'steps'];
}

/** In columns by step, or by the forces of the arrows where those leave fewer that cross. */
function lessTangled(graph: MechanismGraph, { onProgress }: LayoutOptions): PathwayPlacement {
  const columns = autoPathway(graph, { onProgress: onProgress && ((share) => onProgress(share * 0.9)) });
  const forces = freePathway(graph, 'forces', { onProgress: onProgress && ((share) => onProgress(0.9 + share * 0.1)) });
  return tangle(graph.edges, columns) <= tangle(graph.edges, forces) ? columns : forces;
}

/**
 * The pathway of any graph: as the file arranges it where it does, else in columns by step, else, for a graph too large for
 * columns, by the forces of its arrows.
 */
export function placePathway(
  graph: MechanismGraph,
  wanted: Arrangement = arrangementsOf(graph)[0] as Arrangement,
  options: LayoutOptions = {},
): PathwayPlacement {
  if (wanted === 'file' && hasPlaces(graph)) return freePathway(graph, 'file', options);
  const { length: nodes } = graph.nodes;
  const { length: edges } = graph.edges;
  if (nodes <= IN_COLUMNS.nodes && edges <= IN_COLUMNS.edges) return autoPathway(graph, options);
  const isTried = nodes <= TRIED_IN_COLUMNS.nodes && nodes + edges <= TRIED_IN_COLUMNS.all;
  return isTried ? lessTangled(graph, options) : freePathway(graph, 'forces', options);
}
