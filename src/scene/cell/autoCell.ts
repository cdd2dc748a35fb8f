import { autoCellLayout, type AutoCellLayout, freestCorner } from '../../layout/auto/cellLayout';
import { memoize } from '../../model/memoize';
import type { MechanismGraph } from '../../model/mechanism';
import type { CellDrawing } from '../drawing';
import { type } from '../type';
import { autoBackdrop } from './autoBackdrop';
import { autoEdge } from './autoEdges';
import { autoLabels, EVENT_SIZE, LABEL_SIZE } from './autoLabels';
import { autoLegend } from './autoLegend';
import { autoNode } from './autoNodes';
import { autoCellGradients, tonesOf } from './autoTones';
import { legendCard } from './legend';

const layoutOf = memoize(
  (graph: MechanismGraph): AutoCellLayout =>
    autoCellLayout(graph, {
      plate: type.plate,
      label: LABEL_SIZE,
      sublabel: type.sublabel,
      territory: type.territory,
      event: EVENT_SIZE,
    }),
);

const gradients = autoCellGradients();

/**
 * The cell view of a mechanism that brings none: its compartments as cells and organelles, its things in them. Null
 * where the graph has no compartments, for then there is nothing to draw it in.
 *
 * @example
 * const drawing = autoCellDrawing(graph);
 * if (drawing) createCellView(drawing);
 */
export function autoCellDrawing(graph: MechanismGraph): CellDrawing<AutoCellLayout> | null {
  if (graph.compartments.length === 0) return null;
  return {
    layout: layoutOf,
    backdrop: (layout, frameState, shown) => autoBackdrop(layout, frameState, shown, tonesOf(layout.model)),
    node: autoNode,
    edge: autoEdge,
    labels: (shown, layout) => autoLabels(shown, layout, tonesOf(layout.model)),
    legend: autoLegend,
    get legendAt() {
      const { width, height } = legendCard(autoLegend(graph), [0, 0]);
      return freestCorner(layoutOf(graph), width, height);
    },
    gradients,
    parts: [() => layoutOf(graph)],
  };
}
