import { ChevronLeft, ChevronRight, Square } from 'lucide-react';
import { isPlaying } from '../../player/playerState';
import { showOf } from '../present/show';
import { createHeld } from '../session/held';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { MotionButtons } from '../story/MotionButtons';
import type { Link } from './bindChannel';
import { playOrHold, toggleBlack, walk } from './speakerActs';

const NOBODY = createHeld({ playing: false });

/** What the next press of a clicker will do, in a word. */
function useNextWord(): string {
  const session = useSession();
  const black = useStore(showOf(session).black, Boolean);
  const asked = useStore(session.player, ({ question, revealed }) =>
    question === null ? null : revealed ? 'Go on' : 'Reveal',
  );
  return black ? 'Show' : (asked ?? 'Next');
}

/** The way on and back, large enough to be hit without looking. */
export function SpeakerControls({ link }: { link: Link | null }) {
  const session = useSession();
  const { graph, player } = session;
  const black = useStore(showOf(session).black, Boolean);
  const theirs = useStore<{ playing: boolean }, boolean>(link?.other ?? NOBODY, ({ playing }) => playing);
  const mine = useStore(player, isPlaying);
  const atStart = useStore(player, (state) => state.stepIndex === 0 && state.question === null);
  const atEnd = useStore(player, (state) => state.stepIndex === graph.steps.length - 1 && state.question === null);
  const nextWord = useNextWord();
  return (
    <div className="speaker-controls" role="toolbar" aria-label="Presentation">
      <button
        type="button"
        className="button"
        aria-pressed={black}
        aria-keyshortcuts="B"
        title="Black screen in the hall (B)"
        onClick={() => toggleBlack(session)}
      >
        <Square className="icon" aria-hidden="true" fill={black ? 'currentcolor' : 'none'} />
        Black
      </button>
      <MotionButtons className="speaker-play" moving={mine || theirs} onPlay={() => playOrHold(session, link)} />
      <div className="speaker-walk">
        <button
          type="button"
          className="button speaker-back"
          aria-keyshortcuts="PageUp ArrowLeft"
          aria-disabled={atStart}
          title="Back (Page Up)"
          onClick={() => walk(session, 'previous')}
        >
          <ChevronLeft className="icon" aria-hidden="true" />
          Back
        </button>
        <button
          type="button"
          className="button button-primary speaker-on"
          aria-keyshortcuts="PageDown ArrowRight"
          aria-disabled={atEnd && !black}
          title={`${nextWord} (Page Down)`}
          onClick={() => walk(session, 'next')}
        >
          {nextWord}
          <ChevronRight className="icon" aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}
