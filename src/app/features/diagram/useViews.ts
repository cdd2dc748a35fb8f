import { useCallback, useEffect, useState } from 'react';
import { loadReadyView } from '../../../live/animatedDiagram';
import type { ViewId } from '../../../scene/views/ids';
import type { View } from '../../../scene/views/view';
import { useSession } from '../../session/session';

export interface LoadedViews {
  /** The views that have loaded. */
  views: ReadonlyMap<ViewId, View>;
  error: unknown;
  /** Tries again what failed. */
  retry(): void;
}

/** Loads the wanted view and keeps those loaded before. */
export function useViews(wanted: ViewId): LoadedViews {
  const { entry, clock, graph, player, prepareView } = useSession();
  const [state, setState] = useState<Omit<LoadedViews, 'retry'>>(() => ({
    views: new Map(),
    error: null,
  }));
  const load = useCallback(() => {
    let gone = false;
    const ready = async (): Promise<View> => {
      const view = await loadReadyView(wanted, { entry, clock });
      await prepareView(view, graph, player.getState());
      return view;
    };
    ready().then(
      (view) =>
        !gone &&
        setState((now) =>
          now.views.get(wanted) === view ? now : { views: new Map(now.views).set(wanted, view), error: null },
        ),
      (error: unknown) => !gone && setState(({ views }) => ({ views, error })),
    );
    return () => {
      gone = true;
    };
  }, [wanted, entry, clock, graph, player, prepareView]);
  useEffect(load, [load]);
  const retry = useCallback(() => {
    setState(({ views }) => ({ views, error: null }));
    load();
  }, [load]);
  return { ...state, retry };
}
