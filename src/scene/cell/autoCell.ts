import { type AutoCellLayout, freestCorner, layOutCells } from '../../layout/auto/cellLayout';
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

const sizes = {
  plate: type.plate,
  label: LABEL_SIZE,
  sublabel: type.sublabel,
  territory: type.territory,
  event: EVENT_SIZE,
};

/** A layout in the making: each `advance` does a share of the work. */
const layoutJob = memoize((graph: MechanismGraph) => {
  const work = layOutCells(graph, sizes);
  let layout: AutoCellLayout | undefined;
  const advance = (): AutoCellLayout | undefined => {
    if (layout) return layout;
    const { done, value } = work.next();
    if (done) layout = value;
    return layout;
  };
  return {
    advance,
    finish(): AutoCellLayout {
      for (;;) {
        const made = advance();
        if (made) return made;
      }
    },
  };
});

const layoutOf = (graph: MechanismGraph): AutoCellLayout => layoutJob(graph).finish();

/** About as many as the work of a graph of middling size has. */
const PARTS = 16;

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
    parts: Array.from({ length: PARTS }, () => () => layoutJob(graph).advance()),
  };
}
