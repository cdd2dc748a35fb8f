import { type Arrangement, placePathway } from '../../layout/auto/arrangement';
import { autoLayers } from '../../layout/auto/autoLayers';
import type { PathwayPlacement } from '../../layout/pathway/types';
import { memoize } from '../../model/memoize';
import type { MechanismGraph } from '../../model/mechanism';
import type { View } from '../views/view';
import { pathwayViewOf } from './pathwayView';

/** Placements that were worked out beforehand, as in a worker. */
const known = memoize((_graph: MechanismGraph) => new Map<Arrangement | undefined, PathwayPlacement>());

/** Has a graph drawn by a placement that was worked out elsewhere. */
export function usePlacement(
  graph: MechanismGraph,
  arrangement: Arrangement | undefined,
  placement: PathwayPlacement,
): void {
  known(graph).set(arrangement, placement);
}

const viewFor = (arrangement: Arrangement | undefined): View =>
  pathwayViewOf((graph) => known(graph).get(arrangement) ?? placePathway(graph, arrangement), autoLayers);

/**
 * The pathway of any mechanism that brings no placement. In a module of its own, because the layout and what it is made
 * with (d3-dag) are as large as the rest of the view.
 *
 * @example
 * sceneAt({ mechanism, view: autoPathwayView, playhead });
 */
export const autoPathwayView: View = viewFor(undefined);

const byArrangement: Readonly<Record<Arrangement, View>> = { file: viewFor('file'), steps: viewFor('steps') };

/** The same in an arrangement that a reader chose. */
export function autoPathwayViewIn(arrangement: Arrangement | undefined): View {
  return arrangement ? byArrangement[arrangement] : autoPathwayView;
}
