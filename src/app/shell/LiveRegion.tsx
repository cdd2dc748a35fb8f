import { useEffect } from 'react';
import { stepNumberAt } from '../../model/mechanism';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';

/** Tells a screen reader the step whenever it changes, and what other parts have to say in passing. */
export function LiveRegion() {
  const { announcer, graph: mechanism, player } = useSession();
  const sentence = useStore(announcer, String);

  useEffect(
    () =>
      player.subscribe((state, before) => {
        const step = mechanism.steps[state.stepIndex];
        if (!step || state.stepIndex === before.stepIndex) return;
        announcer.say(`${stepNumberAt(mechanism, state.stepIndex).label}: ${step.title}. ${step.caption}`);
      }),
    [announcer, mechanism, player],
  );

  return (
    <output className="visually-hidden" aria-live="polite">
      {sentence}
    </output>
  );
}
