import { type AutoCellLayout, freestCorner, layOutCells } from '../../layout/auto/cellLayout';
import type { NodeKind } from '../../model/graph';
import type { MechanismGraph } from '../../model/mechanism';
import { memoize } from '../../model/memoize';
import type { Point } from '../../layout/geometry';
import type { CellDrawing, CellEdgeInput } from '../drawing';
import { plateShape } from '../glyphs/plate';
import { kindWords } from '../names';
import { nodeStyle } from '../nodeStyle';
import type { SceneItem } from '../scene';
import { type } from '../type';
import { autoBackdrop } from './autoBackdrop';
import { autoLabels, EVENT_SIZE, LABEL_SIZE } from './autoLabels';
import { particle } from './autoMolecules';
import { autoNode } from './autoNodes';
import { autoCellGradients, tonesOf } from './autoTones';
import { innerArrow } from './edgeShapes';
import { arrowRows, legendCard, type LegendRow } from './legend';

/** An arrow. Where molecules move, they are what travels along it. */
function autoEdge(input: CellEdgeInput<AutoCellLayout>): SceneItem[] {
  const { edge, source, target } = input;
  const moves = edge.kind === 'transport' || edge.kind === 'production';
  const carried = (moves ? [target, source] : [source]).find(({ kind }) => kind === 'simple chemical');
  return innerArrow(input).map((item) =>
    carried && item.role === 'edge-bead' && item.kind === 'ellipse'
      ? { ...particle(item.id, item.cx, item.cy, carried.voice, { scale: 0.72 }), role: item.role }
      : item,
  );
}

const PLATES: readonly NodeKind[] = ['macromolecule', 'complex', 'process', 'phenotype', 'perturbing agent'];

/** What the key explains: the kinds of things and arrows that the graph has, and nothing else. */
function autoLegend(graph: MechanismGraph): readonly LegendRow[] {
  const kinds = new Set(graph.nodes.map(({ kind }) => kind));
  const style = nodeStyle('visited', 'signal');
  const molecules = [particle('a', -12, 4, 'excite', { scale: 0.8 }), particle('b', 6, -4, 'excite', { scale: 0.8 })];
  return [
    ...(kinds.has('simple chemical') ? [{ words: kindWords['simple chemical'], sample: molecules }] : []),
    ...PLATES.filter((kind) => kinds.has(kind)).map((kind) => ({
      words: kindWords[kind],
      sample: plateShape(kind, 48, 22, style),
    })),
    ...arrowRows(new Set(graph.edges.map(({ kind }) => kind))),
  ];
}

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

/** Asked for with every picture. */
const legendPlaceOf = memoize((graph: MechanismGraph): Point | null => {
  const { width, height } = legendCard(autoLegend(graph), [0, 0]);
  return freestCorner(layoutOf(graph), width, height);
});

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
      return legendPlaceOf(graph);
    },
    gradients,
    parts: Array.from({ length: PARTS }, () => () => layoutJob(graph).advance()),
  };
}
