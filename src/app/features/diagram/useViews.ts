import { useEffect, useState } from 'react';
import type { Clock } from '../../../clock/clock';
import { loadReadyView } from '../../../live/animatedDiagram';
import type { ViewId } from '../../../scene/views/ids';
import type { View } from '../../../scene/views/view';

export interface LoadedViews {
  /** The views whose code is here. */
  views: ReadonlyMap<ViewId, View>;
  error: unknown;
}

/** The views that have been asked for, as their code arrives. */
export function useViews(wanted: ViewId, clock: Clock): LoadedViews {
  const [state, setState] = useState<LoadedViews>({ views: new Map(), error: null });
  useEffect(() => {
    let gone = false;
    loadReadyView(wanted, clock).then(
      (view) => !gone && setState(({ views }) => ({ views: new Map(views).set(wanted, view), error: null })),
      (error: unknown) => !gone && setState(({ views }) => ({ views, error })),
    );
    return () => {
      gone = true;
    };
  }, [wanted, clock]);
  return state;
}
