import { easeBackOut } from 'd3-ease';
import { clamp, lerp } from '../../layout/geometry';
import { type FrameState, restKey, type Transition } from '../frameState';
import type { VisualState } from '../visualState';

/** Whether a thing is active or was in an earlier step. */
export const isLit = (state: VisualState): boolean => state === 'active' || state === 'visited';

/** A number that each state has, on its way from one state's to the other's. */
export function tweenState({ from, to, progress }: Transition, value: (state: VisualState) => number): number {
  return lerp(value(from), value(to), progress);
}

/** How active a thing is, 0 to 1: rises while it becomes active and falls once it no longer is. */
export function activity(transition: Transition): number {
  return tweenState(transition, (state) => (state === 'active' ? 1 : 0));
}

/** The share of a progress in which the k-th of some things moves, each starting `delay` after the one before. */
export function staggered(progress: number, k: number, delay: number, count: number): number {
  return clamp(progress * (1 + delay * (count - 1)) - delay * k, 0, 1);
}

/** Overshoots by a few per cent and settles, as what grows does. */
export const swell: (t: number) => number = easeBackOut.overshoot(1.1);

/** Opacity in steps of 0.02: finer shows nowhere, and equal pictures stay equal. */
export function roundOpacity(opacity: number): number {
  return Math.round(opacity * 50) / 50;
}

/** The key to cache a picture of several things by; null while one of them moves. */
export function restKeyOf(frameState: FrameState, ids: readonly string[]): string | null {
  const keys = ids.map((id) => restKey(frameState.transition(id)));
  return keys.includes(null) ? null : keys.join(' ');
}
