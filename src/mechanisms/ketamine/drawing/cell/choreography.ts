import { clamp, lerp } from '../../../../layout/geometry';
import { isLit, staggered, swell, tweenState } from '../../../../scene/cell/motion';
import type { FrameState } from '../../../../scene/frameState';
import type { VisualState } from '../../../../scene/visualState';
import { spineSpots } from './landmarks';

/** How open each of the three vesicles is, 0 to 1: all in the burst, and the middle one while release goes on. */
export function openings(frameState: FrameState): number[] {
  const { from, to, progress } = frameState.transition('release-glutamate');
  const opening = (state: VisualState, i: number) => (state === 'active' || (state === 'visited' && i === 1) ? 1 : 0);
  return [0, 1, 2].map((i) => {
    const t = to === 'active' ? clamp((progress - 0.04 - i * 0.16) / 0.42, 0, 1) : progress;
    return lerp(opening(from, i), opening(to, i), progress >= 1 ? 1 : t);
  });
}

/** How open the vesicle with BDNF is, 0 to 1. It has closed again by the next step. */
export function shoulderOpening(frameState: FrameState): number {
  return tweenState(frameState.transition('release-bdnf'), (state) => (state === 'active' ? 1 : 0));
}

/** How silent the interneuron is, 0 to 1. */
export function quietness(frameState: FrameState): number {
  return tweenState(frameState.transition('gaba-firing'), (state) => (state === 'silenced' ? 1 : 0));
}

/** How a neighbouring spine stands. */
export interface Growth {
  /** 0 is a stub, 1 a grown spine. */
  grown: number;
  /** 0 is old tissue, 1 is new. */
  fresh: number;
}

/** How far a new spine has budded before it grows. */
const BUD = 0.16;

/** How each neighbouring spine stands: stress takes them, the right ones grow anew, the left ones come back. */
export function growths(frameState: FrameState): Growth[] {
  const loss = frameState.transition('synapse-loss');
  const spines = frameState.transition('spines');
  const lit = (state: VisualState) => (isLit(state) ? 1 : 0);
  const bud = BUD * tweenState(frameState.transition('synaptogenesis'), lit);
  return spineSpots.map(({ side }, i) => {
    // From the middle of the picture outwards; in the loss, the right side goes first.
    const k = side === 'left' ? 2 - i : i - 3;
    if (side === 'left') {
      const whole = (state: VisualState) => (state === 'idle' || state === 'reversed' ? 1 : 0);
      const rising = whole(loss.to) > whole(loss.from);
      const t = staggered(loss.progress, rising ? k : k + 3, rising ? 0.2 : 0.12, rising ? 3 : 6);
      return {
        grown: lerp(whole(loss.from), whole(loss.to), rising ? swell(t) : t),
        fresh: tweenState(loss, (state) => (state === 'reversed' ? 1 : 0)),
      };
    }
    const old = (state: VisualState) => (state === 'idle' ? 1 : 0);
    const left = lerp(old(loss.from), old(loss.to), staggered(loss.progress, k, 0.12, 6));
    const t = staggered(spines.progress, k, 0.2, 3);
    const rising = lit(spines.to) > lit(spines.from);
    const anew = lerp(lit(spines.from), lit(spines.to), rising ? swell(t) : t);
    return { grown: Math.max(left, anew, bud), fresh: tweenState(spines, lit) };
  });
}

/** The key to cache a picture of the spines by; null unless each is a stub or a grown spine, all old or all new. */
export function growthKey(all: readonly Growth[]): string | null {
  const settled = all.every(({ grown, fresh }) => (grown === 0 || grown === 1) && (fresh === 0 || fresh === 1));
  return settled ? all.map(({ grown, fresh }) => `${grown}${fresh}`).join(' ') : null;
}
