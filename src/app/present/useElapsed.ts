import { useEffect, useState } from 'react';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { elapsedMs, showOf } from './show';

const SECOND_MS = 1000;

/** The time spent presenting as it is now, in ms, anew at each full second. */
export function useElapsed(): number {
  const session = useSession();
  const { clock } = session;
  const timer = useStore(showOf(session).timer, (state) => state);
  const [nowMs, setNowMs] = useState(() => clock.now());
  // The last tick may be older than the start.
  const passedMs = elapsedMs(timer, Math.max(nowMs, timer.sinceMs ?? 0));
  const stands = timer.sinceMs === null;

  useEffect(() => {
    if (stands) return undefined;
    // At the next full second, so that none is shown twice or left out.
    return clock.after(SECOND_MS - (passedMs % SECOND_MS), () => setNowMs(clock.now()));
  }, [clock, stands, passedMs]);
  return passedMs;
}
