import type { Clock } from '../../clock/clock';

/** More than a person or a sensible host asks for. */
const MOST = 60;
const WITHIN_MS = 1000;

/** `pass`: fine. `tell`: too many, and it is time to say so. `drop`: too many, and it was said. */
export type Passage = 'pass' | 'tell' | 'drop';

/** Counts what comes and lets no more than 60 through in a second. */
export function createFloodGate(clock: Clock): () => Passage {
  let sinceMs = Number.NEGATIVE_INFINITY;
  let count = 0;
  return () => {
    const nowMs = clock.now();
    if (nowMs - sinceMs >= WITHIN_MS) {
      sinceMs = nowMs;
      count = 0;
    }
    count++;
    if (count <= MOST) return 'pass';
    return count === MOST + 1 ? 'tell' : 'drop';
  };
}
