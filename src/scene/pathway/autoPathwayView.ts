import { autoLayers } from '../../layout/auto/autoLayers';
import { autoPathway } from '../../layout/auto/autoPathway';
import type { View } from '../views/view';
import { pathwayViewOf } from './pathwayView';

/**
 * The pathway of any mechanism that brings no placement. In a module of its own, because the layout and what it is made
 * with (d3-dag) are as large as the rest of the view.
 *
 * @example
 * sceneAt({ mechanism, view: autoPathwayView, playhead });
 */
export const autoPathwayView: View = pathwayViewOf(autoPathway, autoLayers);
