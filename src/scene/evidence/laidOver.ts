import type { Box } from '../../layout/geometry';
import { boxOfLayers, placeLayers, type PlacedLayers } from '../../layout/layers';
import type { MechanismGraph } from '../../model/mechanism';
import { layoutCache } from '../layoutCache';
import type { View } from '../views/view';
import type { Overlays } from './overlays';

/** What tells one set of layers from another. */
export function layersKey({ nodes, edges }: Overlays['layers']): string {
  return [...nodes, ...edges].map(({ id }) => id).join(' ');
}

/** Where layers stand in a view; null where they are not drawn. The same object for the same layers. */
export function placedLayers(view: View, graph: MechanismGraph, layers: Overlays['layers']): PlacedLayers | null {
  const placement = view.layers?.(graph);
  if (!placement || layers.nodes.length + layers.edges.length === 0) return null;
  const layout = view.layout(graph);
  return layoutCache(layout)(`placed layers ${layersKey(layers)}`, () => placeLayers(placement, layout, layers));
}

/** The box of what is laid over a view, so that a camera can bring it into sight; null where nothing is. */
export function layerFocus(view: View, graph: MechanismGraph, layers: Overlays['layers']): Box | null {
  const placed = placedLayers(view, graph, layers);
  return placed && boxOfLayers(placed);
}
