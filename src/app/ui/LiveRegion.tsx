import { useEffect } from 'react';
import { stepNumberAt } from '../../model/mechanism';
import { useSession, useStore } from '../session/session';

/** The page's live region: announces each new step, and whatever other parts say. */
export function LiveRegion() {
  const { announcer, graph: mechanism, highlighting, player } = useSession();
  const sentence = useStore(announcer, String);

  useEffect(
    () =>
      player.subscribe((state, before) => {
        const step = mechanism.steps[state.stepIndex];
        if (!step || state.stepIndex === before.stepIndex) return;
        const changed = highlighting.getState()?.whatIf?.sentenceAt(state.stepIndex);
        const words = changed === undefined ? step.caption : `What if: ${changed}`;
        announcer.say(`${stepNumberAt(mechanism, state.stepIndex).label}: ${step.title}. ${words}`);
      }),
    [announcer, highlighting, mechanism, player],
  );

  return (
    <output className="visually-hidden" aria-live="polite">
      {sentence}
    </output>
  );
}
