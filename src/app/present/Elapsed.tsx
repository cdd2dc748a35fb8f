import { useEffect, useState } from 'react';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import type { Deck } from './deck';
import { elapsedMs } from './show';

const SECOND_MS = 1000;

/** "7:05", and with hours "1:07:05". */
export function asTime(ms: number): string {
  const seconds = Math.floor(ms / SECOND_MS);
  const two = (part: number): string => String(part % 60).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes}:${two(seconds)}` : `${Math.floor(minutes / 60)}:${two(minutes)}:${two(seconds)}`;
}

/** The time spent presenting, once a second. */
export function Elapsed({ deck: { timer } }: { deck: Deck }) {
  const { clock } = useSession();
  const running = useStore(timer, (state) => state);
  const [nowMs, setNowMs] = useState(() => clock.now());
  const passedMs = Math.max(0, elapsedMs(running, nowMs));
  const stands = running.sinceMs === null;

  useEffect(() => {
    if (stands) return undefined;
    // At the next full second, so that none is shown twice or left out.
    return clock.after(SECOND_MS - (passedMs % SECOND_MS), () => setNowMs(clock.now()));
  }, [clock, stands, passedMs]);

  return (
    <p className="present-time" role="timer" aria-label="Time spent presenting" aria-live="off">
      {asTime(passedMs)}
    </p>
  );
}
