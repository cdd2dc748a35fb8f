import { useEffect, useMemo, useRef } from 'react';
import type { Mechanism } from '../../../model/mechanism';
import { createPlayer, type Player } from '../../../player/createPlayer';
import type { ViewId } from '../../../scene/views/ids';
import { useSession } from '../../session/session';

/**
 * A player of the draft as it is now. With each change there is another one, at the same step and in the same view: going through
 * the steps of a draft is playing it.
 */
export function useDraftPlayer(draft: Mechanism, firstView: ViewId): Player {
  const { clock, player: pagePlayer } = useSession();
  /** Where the last one was; a step is known by its id, because others may come before it. */
  const place = useRef({ step: draft.steps[0]?.id ?? '', at: 0, view: firstView });
  const player = useMemo(() => {
    // oxlint-disable-next-line react-compiler/refs
    const { step, at, view } = place.current;
    const index = draft.steps.findIndex(({ id }) => id === step);
    const stepIndex = index < 0 ? Math.min(at, draft.steps.length - 1) : index;
    const { reducedMotion } = pagePlayer.getState();
    return createPlayer({ mechanism: draft, clock, reducedMotion, initial: { stepIndex, view } });
  }, [draft, clock, pagePlayer]);
  useEffect(() => {
    const keep = (): void => {
      const { stepIndex, view } = player.getState();
      place.current = { step: draft.steps[stepIndex]?.id ?? '', at: stepIndex, view };
    };
    keep();
    const stop = player.subscribe(keep);
    return () => {
      stop();
      player.destroy();
    };
  }, [player, draft]);
  return player;
}
