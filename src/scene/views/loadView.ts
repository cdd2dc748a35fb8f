import { memoize } from '../../model/memoize';
import type { MechanismGraph } from '../../model/mechanism';
import type { Drawing } from '../drawing';
import { isLargeGraph } from '../largeGraph';
import type { MechanismEntry } from '../mechanismEntry';
import { type ViewId, viewIds } from './ids';
import type { View } from './view';

/** As much of a mechanism as a view is made from. */
type Drawn = Pick<MechanismEntry, 'graph' | 'drawing'>;

/**
 * The views that a mechanism offers, in the order of the switch. One without compartments has no cells to draw, unless
 * it brings a drawing of them; a large one is drawn as a pathway, which alone is laid out at any size.
 */
export function viewsOf(graph: MechanismGraph, drawing: Drawing): readonly ViewId[] {
  if (isLargeGraph(graph)) return ['pathway'];
  const hasCells = drawing.cell !== undefined || graph.compartments.length > 0;
  return viewIds.filter((id) => id !== 'cell' || hasCells);
}

async function loadCell({ graph, drawing }: Drawn): Promise<View> {
  const [{ createCellView }, own] = await Promise.all([
    import('../cell/cellView'),
    drawing.cell?.() ?? import('../cell/autoCell').then(({ autoCellDrawing }) => autoCellDrawing(graph)),
  ]);
  if (!own) throw new Error(`The mechanism “${graph.id}” has no compartments to draw as cells.`);
  return createCellView(own);
}

const loaders: Readonly<Record<ViewId, (mechanism: Drawn) => Promise<View>>> = {
  cell: loadCell,
  async pathway({ drawing }) {
    if (!drawing.pathway) return (await import('../pathway/autoPathwayView')).autoPathwayViewIn(drawing.arrangement);
    const [{ createPathwayView }, own] = await Promise.all([import('../pathway/pathwayView'), drawing.pathway()]);
    return createPathwayView(own);
  },
  async time({ drawing }) {
    const [{ createTimeView }, own] = await Promise.all([import('../time/timeView'), drawing.time?.()]);
    return createTimeView(own);
  },
};

const loadingBy = memoize((_owner: object) => new Map<ViewId, Promise<View>>());

/**
 * The code of a view and what a mechanism draws in it, as far as a picture of the story at rest needs it; what else there
 * is comes with `complete`. Fetched once. A failed download is forgotten, so that it can be tried again.
 */
export function loadViewAtRest(id: ViewId, mechanism: Drawn): Promise<View> {
  const { graph, drawing } = mechanism;
  // Cells that are not drawn by hand are made for one graph; every other view of a drawing serves all graphs.
  const loading = loadingBy(id === 'cell' && !drawing.cell ? graph : drawing);
  const known = loading.get(id);
  if (known) return known;
  const view = loaders[id](mechanism);
  loading.set(id, view);
  view.catch(() => loading.delete(id));
  return view;
}

/**
 * A view with all that a mechanism draws in it.
 *
 * @example
 * const view = await loadView('time', defaultMechanism);
 */
export async function loadView(id: ViewId, mechanism: Drawn): Promise<View> {
  const view = await loadViewAtRest(id, mechanism);
  await view.complete?.();
  return view;
}
