import { spineSpots } from '../../layout/cell/spines';
import { clamp, lerp } from '../../layout/geometry';
import type { VisualState } from '../visualState';
import { type FrameState, restKey, type Transition } from '../frameState';

/** The ids of the ketamine mechanism that the tissue itself answers to. */
const cues = {
  release: 'release-glutamate',
  firing: 'gaba-firing',
  loss: 'synapse-loss',
  growth: 'synaptogenesis',
  spines: 'spines',
  shoulder: 'release-bdnf',
} as const;

export const isLit = (look: VisualState): boolean => look === 'active' || look === 'visited';

/** A value that a look has, on the way from look to look. */
export function valueOf({ from, to, progress }: Transition, value: (look: VisualState) => number): number {
  return lerp(value(from), value(to), progress);
}

/** The part of a progress in which the k-th of some things moves, each a little after the one before. */
export function staggered(progress: number, k: number, delay: number, count: number): number {
  return clamp(progress * (1 + delay * (count - 1)) - delay * k, 0, 1);
}

/** An overshoot that settles, as in swelling. */
function swell(t: number): number {
  const u = t - 1;
  return t >= 1 ? 1 : 1 + 2.1 * u * u * u + 1.1 * u * u;
}

/** Under which key a picture of several passages is kept; null while one of them moves. */
export function restOf(frameState: FrameState, ids: readonly string[]): string | null {
  const keys = ids.map((id) => restKey(frameState.transition(id)));
  return keys.includes(null) ? null : keys.join(' ');
}

/** How open each of the three vesicles is: all in the burst, and the middle one while release goes on. */
export function openings(frameState: FrameState): number[] {
  const { from, to, progress } = frameState.transition(cues.release);
  const value = (look: VisualState, i: number) => (look === 'active' ? 1 : look === 'visited' && i === 1 ? 1 : 0);
  return [0, 1, 2].map((i) => {
    const t = to === 'active' ? clamp((progress - 0.04 - i * 0.16) / 0.42, 0, 1) : progress;
    return lerp(value(from, i), value(to, i), progress >= 1 ? 1 : t);
  });
}

/** How open the vesicle with BDNF is. It has sunk back by the next step. */
export function shoulderOpening(frameState: FrameState): number {
  return valueOf(frameState.transition(cues.shoulder), (look) => (look === 'active' ? 1 : 0));
}

export function quietness(frameState: FrameState): number {
  return valueOf(frameState.transition(cues.firing), (look) => (look === 'silenced' ? 1 : 0));
}

export interface Growth {
  /** 0 is a stub, 1 a grown spine. */
  grown: number;
  /** 0 is old tissue, 1 is new. */
  fresh: number;
}

const BUD = 0.16;

/** How each neighbouring spine stands: stress takes them, the right ones grow anew, the left ones come back. */
export function growths(frameState: FrameState): Growth[] {
  const loss = frameState.transition(cues.loss);
  const spines = frameState.transition(cues.spines);
  const bud = BUD * valueOf(frameState.transition(cues.growth), (look) => (isLit(look) ? 1 : 0));
  const whole = (look: VisualState) => (look === 'idle' || look === 'reversed' ? 1 : 0);
  return spineSpots.map(({ side }, i) => {
    // From the middle of the picture outwards; in the loss, the right side goes first.
    const k = side === 'left' ? 2 - i : i - 3;
    if (side === 'left') {
      const rising = whole(loss.to) > whole(loss.from);
      const t = staggered(loss.progress, rising ? k : k + 3, rising ? 0.2 : 0.12, rising ? 3 : 6);
      return {
        grown: lerp(whole(loss.from), whole(loss.to), rising ? swell(t) : t),
        fresh: valueOf(loss, (look) => (look === 'reversed' ? 1 : 0)),
      };
    }
    const old = (look: VisualState) => (look === 'idle' ? 1 : 0);
    const left = lerp(old(loss.from), old(loss.to), staggered(loss.progress, k, 0.12, 6));
    const lit = (look: VisualState) => (isLit(look) ? 1 : 0);
    const t = staggered(spines.progress, k, 0.2, 3);
    const rising = lit(spines.to) > lit(spines.from);
    const anew = lerp(lit(spines.from), lit(spines.to), rising ? swell(t) : t);
    return { grown: Math.max(left, anew, bud), fresh: valueOf(spines, lit) };
  });
}

/** Whether all have come to rest at a stub or at a grown spine. */
export function growthKey(all: readonly Growth[]): string | null {
  const settled = all.every(({ grown, fresh }) => (grown === 0 || grown === 1) && (fresh === 0 || fresh === 1));
  return settled ? all.map(({ grown, fresh }) => `${grown}${fresh}`).join(' ') : null;
}
