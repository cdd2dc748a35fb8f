import { showOf } from '../present/show';
import { obeyShared } from '../session/obeyShared';
import type { Session } from '../session/session';
import type { Link } from './bindChannel';

/** Next or Back: what is black comes back first, and a question is asked what they mean to it. */
export function walk(session: Session, way: 'next' | 'previous'): void {
  const { black } = showOf(session);
  if (black.getState()) black.set(false);
  else obeyShared({ kind: way }, session);
}

/** Plays on by itself or holds, also where it is the hall's window that plays. */
export function playOrHold({ player }: Session, link: Link | null): void {
  const moves = player.getState().motion === 'play';
  if (!moves && link?.other.getState().playing) link.hold();
  else player.togglePlay();
}

export function toggleBlack(session: Session): void {
  const { black } = showOf(session);
  const on = !black.getState();
  black.set(on);
  session.announcer.say(on ? 'The hall is black.' : 'The hall sees the picture again.');
}
