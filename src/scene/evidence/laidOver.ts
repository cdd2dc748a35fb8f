import { ketamineCellLayers } from '../../layout/cell/ketamineLayers';
import type { Box } from '../../layout/geometry';
import { boxOfLayers, type LayerPlacement, placeLayers, type PlacedLayers } from '../../layout/layers';
import { ketaminePathwayLayers } from '../../layout/pathway/ketamineLayers';
import type { ViewLayout } from '../../layout/view';
import { layoutCache } from '../layoutCache';
import type { ViewId } from '../views/ids';
import type { Overlays } from './overlays';

/** Nothing is laid over the time view: what an explanation adds has no times to draw. */
const placements: Readonly<Record<ViewId, LayerPlacement | null>> = {
  cell: ketamineCellLayers,
  pathway: ketaminePathwayLayers,
  time: null,
};

/** What tells one set of layers from another. */
export function layersKey({ nodes, edges }: Overlays['layers']): string {
  return [...nodes, ...edges].map(({ id }) => id).join(' ');
}

/** Where layers stand in a view; null where they are not drawn. The same object for the same layers. */
export function placedLayers(viewId: ViewId, layout: ViewLayout, layers: Overlays['layers']): PlacedLayers | null {
  const placement = placements[viewId];
  if (!placement || layers.nodes.length + layers.edges.length === 0) return null;
  return layoutCache(layout)(`placed layers ${layersKey(layers)}`, () => placeLayers(placement, layout, layers));
}

/** The box of what is laid over a view, so that a camera can bring it into sight; null where nothing is. */
export function layerFocus(viewId: ViewId, layout: ViewLayout, layers: Overlays['layers']): Box | null {
  const placed = placedLayers(viewId, layout, layers);
  return placed && boxOfLayers(placed);
}
