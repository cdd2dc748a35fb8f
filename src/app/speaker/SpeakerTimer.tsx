import { Pause, Play, RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { asTime } from '../present/Elapsed';
import { elapsedMs, showOf } from '../present/show';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';

const SECOND_MS = 1000;

/** How long the presentation has been going on, the same in both windows. */
export function SpeakerTimer() {
  const session = useSession();
  const { clock } = session;
  const { timer } = showOf(session);
  const held = useStore(timer, (state) => state);
  const [nowMs, setNowMs] = useState(() => clock.now());
  const runs = held.sinceMs !== null;
  // The last tick may be older than the start.
  const passedMs = elapsedMs(held, Math.max(nowMs, held.sinceMs ?? 0));

  useEffect(() => {
    if (!runs) return undefined;
    return clock.after(SECOND_MS - (passedMs % SECOND_MS), () => setNowMs(clock.now()));
  }, [clock, runs, passedMs]);

  const startOrPause = (): void => {
    const now = clock.now();
    setNowMs(now);
    timer.set({ elapsedMs: elapsedMs(held, now), sinceMs: runs ? null : now });
  };
  const reset = (): void => {
    const now = clock.now();
    setNowMs(now);
    timer.set({ elapsedMs: 0, sinceMs: runs ? now : null });
  };
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
