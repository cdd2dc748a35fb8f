import type { PlayerState } from '../../player/playerState';
import type { Act } from './shared';

/** A motion that ends so near to its end was not cut short by anyone. */
const NEAR_MS = 250;

type Moment = Pick<PlayerState, 'stepIndex' | 'motion' | 'tMs' | 'paused' | 'reducedMotion'>;

/** What a change of the player means for a window that is to do the same; null for time that merely passes. */
export function actOf(now: Moment, before: Moment): Act | null {
  const acting = now.motion === 'play';
  if (now.stepIndex !== before.stepIndex) {
    if (acting) return now.paused ? 'hold' : 'play';
    // Where nothing moves, the step after is what Next would have acted out.
    return now.reducedMotion && now.stepIndex === before.stepIndex + 1 ? 'play' : 'land';
  }
  if (acting && now.paused) return before.paused && before.tMs === now.tMs ? null : 'hold';
  if (acting && before.paused) return now.tMs === before.tMs ? 'go' : 'play';
  if (acting) return before.motion !== 'play' || now.tMs < before.tMs ? 'play' : null;
  const cutShort = before.motion === 'play' && now.motion === 'still' && before.tMs < now.tMs - NEAR_MS;
  return cutShort || (before.paused && !now.paused) ? 'land' : null;
}
