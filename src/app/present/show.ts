import { createHeld, type Held } from '../session/held';
import type { Session } from '../session/session';

/** Time spent presenting: what had passed when it last started or stopped, and when it last started. */
export interface Timer {
  elapsedMs: number;
  /** In the time of the session's clock; null while the timer stands. */
  sinceMs: number | null;
}

/** What a presentation has that the player does not. */
export interface Show {
  /** The hall sees nothing. */
  black: Held<boolean>;
  timer: Held<Timer>;
}

const shows = new WeakMap<Session, Show>();

/** The presentation of a page; one for as long as the page lives. */
export function showOf(session: Session): Show {
  const known = shows.get(session);
  if (known) return known;
  const made: Show = { black: createHeld(false), timer: createHeld<Timer>({ elapsedMs: 0, sinceMs: null }) };
  shows.set(session, made);
  return made;
}

export function elapsedMs({ elapsedMs, sinceMs }: Timer, nowMs: number): number {
  return elapsedMs + (sinceMs === null ? 0 : nowMs - sinceMs);
}
