import { useEffect, useState } from 'react';
import { memoize } from '../../../model/memoize';
import { viewIds, viewNames } from '../../../scene/views/ids';
import { createValue, type Session, useSession, useStore, type ValueStore } from '../../session/session';

/** Time spent presenting: what had passed when it last started or stopped, and when it last started. */
export interface PresentationTimer {
  elapsedMs: number;
  /** In the time of the session's clock; null while the timer stands. */
  sinceMs: number | null;
}

/** What a presentation has that the player does not. */
export interface PresentationState {
  /** The hall sees nothing. */
  black: ValueStore<boolean>;
  timer: ValueStore<PresentationTimer>;
}

/** The presentation of a page; one for as long as the page lives. */
export const presentationOf = memoize(
  (_session: Session): PresentationState => ({
    black: createValue(false),
    timer: createValue<PresentationTimer>({ elapsedMs: 0, sinceMs: null }),
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

/** The time spent presenting as it is now, in ms, anew at each full second. */
export function useElapsed(): number {
  const session = useSession();
  const { clock } = session;
  const timer = useStore(presentationOf(session).timer, (state) => state);
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

/** Goes round the views, for a clicker that has a single button to spare. */
export function showNextView({ player, announcer, showView }: Session): void {
  const view = viewIds[(viewIds.indexOf(player.getState().view) + 1) % viewIds.length] ?? viewIds[0];
  showView(view);
  announcer.say(`View: ${viewNames[view]}.`);
}
