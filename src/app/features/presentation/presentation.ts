import { useEffect, useState } from 'react';
import { memoize } from '../../../model/memoize';
import { viewIds } from '../../../scene/views/ids';
import { createValueStore, type ValueStore } from '../../../player/valueStore';
import { type Session, useSession, useStore } from '../../session/session';

/** Elapsed time: what had passed at the last start or stop, and when it was last started. */
export interface PresentationTimer {
  elapsedMs: number;
  /** Time of the session's clock; null while stopped. */
  sinceMs: number | null;
}

/** State shared by the slides and the speaker view, beside the player. */
export interface PresentationState {
  /** Whether the audience's screen is black. */
  black: ValueStore<boolean>;
  timer: ValueStore<PresentationTimer>;
}

/** The presentation state of a page, created on first use. */
export const presentationOf = memoize(
  (_session: Session): PresentationState => ({
    black: createValueStore(false),
    timer: createValueStore<PresentationTimer>({ elapsedMs: 0, sinceMs: null }),
  }),
);

export function elapsedMs({ elapsedMs, sinceMs }: PresentationTimer, nowMs: number): number {
  return elapsedMs + (sinceMs === null ? 0 : nowMs - sinceMs);
}

const MS_PER_SECOND = 1000;

/** "7:05", and with hours "1:07:05". */
export function formatElapsed(ms: number): string {
  const seconds = Math.floor(ms / MS_PER_SECOND);
  const two = (part: number): string => String(part % 60).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes}:${two(seconds)}` : `${Math.floor(minutes / 60)}:${two(minutes)}:${two(seconds)}`;
}

const SECOND_MS = 1000;

/** The elapsed time in ms, updated every full second. */
export function useElapsed(): number {
  const session = useSession();
  const { clock } = session;
  const timer = useStore(presentationOf(session).timer, (state) => state);
  const [nowMs, setNowMs] = useState(() => clock.now());
  // The last tick may be older than the start.
  const passedMs = elapsedMs(timer, Math.max(nowMs, timer.sinceMs ?? 0));
  const isStopped = timer.sinceMs === null;

  useEffect(() => {
    if (isStopped) return undefined;
    // Aligned to full seconds, so that none is repeated or skipped.
    return clock.after(SECOND_MS - (passedMs % SECOND_MS), () => setNowMs(clock.now()));
  }, [clock, isStopped, passedMs]);
  return passedMs;
}

/** Cycles through the views, for a remote control with a single spare button. */
export function showNextView({ player, showView }: Session): void {
  const view = viewIds[(viewIds.indexOf(player.getState().view) + 1) % viewIds.length] ?? viewIds[0];
  showView(view);
}
