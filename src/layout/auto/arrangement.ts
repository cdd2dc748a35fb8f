import type { MechanismGraph } from '../../model/mechanism';
import type { PathwayPlacement } from '../pathway/types';
import { autoPathway } from './autoPathway';
import { hasPlaces } from './hasPlaces';
import { type FreeOptions, freePathway } from './freePathway';

/** How a pathway that brings no drawing is arranged: as its file has it, or in columns by its steps. */
export type Arrangement = 'file' | 'steps';

/** Up to so many nodes and arrows are arranged in columns and lanes, which takes seconds at most. */
const IN_COLUMNS = { nodes: 64, edges: 200 };

function fitsColumns({ nodes, edges }: MechanismGraph): boolean {
  return nodes.length <= IN_COLUMNS.nodes && edges.length <= IN_COLUMNS.edges;
}

/** The arrangements among which a reader can choose, the better first. */
export function arrangementsOf(graph: MechanismGraph): readonly Arrangement[] {
  if (!hasPlaces(graph)) return ['steps'];
  return ['file', 'steps'];
}

/**
 * The pathway of any graph: as the file arranges it where it does, else in columns by step, else, for a graph too large for
 * columns, by the forces of its arrows.
 */
export function placePathway(
  graph: MechanismGraph,
  wanted: Arrangement = arrangementsOf(graph)[0] as Arrangement,
  options: FreeOptions = {},
): PathwayPlacement {
  if (wanted === 'file' && hasPlaces(graph)) return freePathway(graph, 'file', options);
  return fitsColumns(graph) ? autoPathway(graph) : freePathway(graph, 'forces', options);
}
