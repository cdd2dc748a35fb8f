import { asTime } from './asTime';
import { useElapsed } from './useElapsed';

/** The time spent presenting, once a second. */
export function Elapsed() {
  return (
    <p className="present-time" role="timer" aria-label="Time spent presenting" aria-live="off">
      {asTime(useElapsed())}
    </p>
  );
}
