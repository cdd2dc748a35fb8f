import { stepNumberAt } from '../../../model/mechanism';
import { useSession, useStore } from '../../session/session';
import './whatIfBanner.css';

/** What is changed, over the picture while a what-if is on, with the ways to where the chain breaks and back to the story. */
export function WhatIfBanner() {
  const { graph, player, highlighting, options } = useSession();
  const words = useStore(highlighting, (now) => now?.whatIf ?? null);
  const stepIndex = useStore(player, (state) => state.stepIndex);
  const title = words?.title;
  if (!words || title === undefined) return null;
  const { broken } = words;
  return (
    <div className="what-if-banner">
      <strong>What if: {title}</strong>
      {!options.speaker && (
        <span>
          {broken !== undefined && broken !== stepIndex && (
            <button type="button" onClick={() => player.goTo(broken)}>
              Go to step {stepNumberAt(graph, broken).number}
            </button>
          )}
          <button type="button" onClick={() => player.setWhatIf([])}>
            Reset
          </button>
        </span>
      )}
    </div>
  );
}
