import { useEffect, useMemo, useState } from 'react';
import type { Mechanism } from '../../../model/mechanism';
import { createPlayer, type Player } from '../../../player/createPlayer';
import { createValueStore } from '../../../player/valueStore';
import type { ViewId } from '../../../scene/views/ids';
import { useSession } from '../../session/session';

/**
 * A player of the draft as it is now. With each change there is another one, at the same step and in the same view: going
 * through the steps of a draft is playing it.
 */
export function useDraftPlayer(draft: Mechanism, firstView: ViewId): Player {
  const { clock, player: pagePlayer } = useSession();
  /** Where the last one was; a step is known by its id, because others may come before it. */
  const [place] = useState(() => createValueStore({ step: draft.steps[0]?.id ?? '', at: 0, view: firstView }));
  const player = useMemo(() => {
    const { step, at, view } = place.getState();
    const index = draft.steps.findIndex(({ id }) => id === step);
    const stepIndex = index < 0 ? Math.min(at, draft.steps.length - 1) : index;
    return createPlayer({ mechanism: draft, clock, initial: { stepIndex, view } });
  }, [draft, clock, place]);
  useEffect(() => {
    const keep = (): void => {
      const { stepIndex, view } = player.getState();
      place.set({ step: draft.steps[stepIndex]?.id ?? '', at: stepIndex, view });
    };
    const follow = (): void => {
      const { reducedMotion } = pagePlayer.getState();
      if (player.getState().reducedMotion !== reducedMotion) player.setReducedMotion(reducedMotion);
    };
    keep();
    follow();
    const stop = [player.subscribe(keep), pagePlayer.subscribe(follow)];
    return () => {
      for (const end of stop) end();
      player.destroy();
    };
  }, [player, pagePlayer, draft, place]);
  return player;
}
