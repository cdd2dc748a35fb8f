import { Pause, Play, RotateCcw } from 'lucide-react';
import { asTime } from '../present/asTime';
import { elapsedMs, showOf } from '../present/show';
import { useElapsed } from '../present/useElapsed';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';

/** How long the presentation has been going on, the same in both windows. */
export function SpeakerTimer() {
  const session = useSession();
  const { clock } = session;
  const { timer } = showOf(session);
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
        {asTime(passedMs)}
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
