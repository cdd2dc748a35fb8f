import { ExternalLink, Pause, Play, RotateCcw } from 'lucide-react';
import { type MechanismGraph, stepNumberAt } from '../../../model/mechanism';
import { createValueStore } from '../../../player/valueStore';
import { useSession, useStore } from '../../session/session';
import { elapsedMs, formatElapsed, presentationOf, useElapsed } from '../presentation/presentation';
import { toggleBlack } from './speakerCommands';
import type { OtherWindow, WindowLink } from './speakerLink';
import { openAudienceWindow } from './speakerWindows';
import './speakerTop.css';

/** The elapsed time, shared by both windows. */
function SpeakerTimer() {
  const session = useSession();
  const { clock } = session;
  const { timer } = presentationOf(session);
  const timerState = useStore(timer, (state) => state);
  const passedMs = useElapsed();
  const runs = timerState.sinceMs !== null;

  const startOrPause = (): void => {
    const now = clock.now();
    timer.set({ elapsedMs: elapsedMs(timerState, now), sinceMs: runs ? null : now });
  };
  const reset = (): void => timer.set({ elapsedMs: 0, sinceMs: runs ? clock.now() : null });
  const Icon = runs ? Pause : Play;
  return (
    <div className="speaker-timer">
      <p role="timer" aria-label="Time spent presenting" aria-live="off">
        {formatElapsed(passedMs)}
      </p>
      <button
        type="button"
        className="button button-icon button-quiet"
        aria-label={runs ? 'Pause the timer' : 'Start the timer'}
        title={runs ? 'Pause the timer' : 'Start the timer'}
        onClick={startOrPause}
      >
        <Icon className="icon" aria-hidden="true" />
      </button>
      <button
        type="button"
        className="button button-icon button-quiet"
        aria-label="Reset the timer"
        title="Reset the timer"
        onClick={reset}
      >
        <RotateCcw className="icon" aria-hidden="true" />
      </button>
    </div>
  );
}

const NO_WINDOW = createValueStore<OtherWindow>({ state: 'waiting', step: null, playing: false });

function connectionText(graph: MechanismGraph, { state, step, playing }: OtherWindow): string {
  if (state === 'waiting') return 'No audience window';
  if (state === 'gone') return 'The audience window is closed';
  const at = graph.steps.findIndex(({ id }) => id === step);
  if (at < 0) return 'The audience window follows';
  const { number, label } = stepNumberAt(graph, at);
  const where = graph.steps[at]?.role === 'canonical' ? `step ${number}` : `the ${label.toLowerCase()}`;
  return `The audience is at ${where}${playing ? ' and plays by itself' : ''}`;
}

/** State of the audience window, and the timer. */
export function SpeakerTop({ link }: { link: WindowLink | null }) {
  const session = useSession();
  const { graph, options } = session;
  const black = useStore(presentationOf(session).black, Boolean);
  const other = useStore(link?.other ?? NO_WINDOW, (state) => state);
  return (
    <header className="speaker-top">
      <h1>Speaker view</h1>
      <p className="speaker-link" data-state={other.state} role="status">
        <span className="speaker-lamp" aria-hidden="true" />
        {connectionText(graph, other)}
      </p>
      {other.state !== 'here' && (
        <button
          type="button"
          className="button"
          onClick={() => {
            const audience = options.speaker === null ? null : openAudienceWindow(session, options.speaker);
            if (audience) link?.addPeer(audience);
          }}
        >
          <ExternalLink className="icon" aria-hidden="true" />
          Open the audience window
        </button>
      )}
      {black && (
        <div className="speaker-black">
          <p>
            <strong>The audience sees a black screen.</strong> <span>Only you see the picture.</span>
          </p>
          <button type="button" className="button" onClick={() => toggleBlack(session)}>
            Show the picture
          </button>
        </div>
      )}
      <SpeakerTimer />
    </header>
  );
}
