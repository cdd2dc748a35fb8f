import { Info, X } from 'lucide-react';
import { useEffect } from 'react';
import { stepNumberAt } from '../../model/mechanism';
import { useSession, useStore } from '../session/session';
import './common.css';

/** Dismissible notices, such as for an address that asks for something unknown. */
export function Notices() {
  const { player, window } = useSession();
  const notices = useStore(player, (state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <ul className="notices" aria-label="Notices">
      {notices.map((notice) => (
        <li key={notice} className="notice">
          <Info className="icon" aria-hidden="true" />
          <p>{notice}</p>
          <button
            type="button"
            className="button button-icon button-quiet"
            aria-label="Dismiss this notice"
            onClick={() => {
              player.dismissNotice(notice);
              window.document.getElementById('diagram')?.focus({ preventScroll: true });
            }}
          >
            <X className="icon" aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}

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
