import type { ViewId } from './ids';
import type { View } from './view';

const loaders: Readonly<Record<ViewId, () => Promise<View>>> = {
  cell: async () => (await import('../cell/cellView')).cellView,
  pathway: async () => (await import('../pathway/pathwayView')).pathwayView,
  time: async () => (await import('../time/timeView')).timeView,
};

const loading = new Map<ViewId, Promise<View>>();

/** A view's code, fetched once. A failed download is forgotten, so that it can be tried again. */
export function loadView(id: ViewId): Promise<View> {
  const known = loading.get(id);
  if (known) return known;
  const view = loaders[id]();
  loading.set(id, view);
  view.catch(() => loading.delete(id));
  return view;
}
