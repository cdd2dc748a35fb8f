import { ExternalLink, Pause, Play, RotateCcw } from 'lucide-react';
import { type MechanismGraph, stepNumberAt } from '../../../model/mechanism';
import { createValue, useSession, useStore } from '../../session/session';
import { elapsedMs, formatElapsed, presentationOf, useElapsed } from '../presentation/presentation';
import { toggleBlack } from './speakerCommands';
import type { OtherWindow, WindowLink } from './speakerLink';
import { openAudienceWindow } from './speakerWindows';

/** How long the presentation has been going on, the same in both windows. */
function SpeakerTimer() {
  const session = useSession();
  const { clock } = session;
  const { timer } = presentationOf(session);
  const held = useStore(timer, (state) => state);
  const passedMs = useElapsed();
  const runs = held.sinceMs !== null;

  const startOrPause = (): void => {
    const now = clock.now();
    timer.set({ elapsedMs: elapsedMs(held, now), sinceMs: runs ? null : now });
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
        aria-label="Set the timer to zero"
        title="Set the timer to zero"
        onClick={reset}
      >
        <RotateCcw className="icon" aria-hidden="true" />
      </button>
    </div>
  );
}

const NO_WINDOW = createValue<OtherWindow>({ state: 'waiting', step: null, playing: false });

function connectionText(graph: MechanismGraph, { state, step, playing }: OtherWindow): string {
  if (state === 'waiting') return 'No hall window';
  if (state === 'gone') return 'The hall’s window is closed';
  const at = graph.steps.findIndex(({ id }) => id === step);
  if (at < 0) return 'The hall follows';
  const { number, label } = stepNumberAt(graph, at);
  const where = graph.steps[at]?.role === 'canonical' ? `step ${number}` : `the ${label.toLowerCase()}`;
  return `The hall is at ${where}${playing ? ' and plays by itself' : ''}`;
}

/** Whether the hall follows, and how long it has been listening. */
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
            const hall = options.speaker === null ? null : openAudienceWindow(session, options.speaker);
            if (hall) link?.addPeer(hall);
          }}
        >
          <ExternalLink className="icon" aria-hidden="true" />
          Open the hall’s window
        </button>
      )}
      {black && (
        <div className="speaker-black">
          <p>
            <strong>The hall is black.</strong> <span>Only you see the picture.</span>
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
