import type { Session } from '../session/session';
import { linkTo } from './linkTo';
import { channelOfHall } from './names';

/** Ties a page that was loaded again, or opened by the speaker view, to the speaker view that is already there. */
export function resumeSpeaker(session: Session): void {
  const channel = channelOfHall(session);
  if (channel !== null) linkTo(session, channel, false).catch(() => undefined);
}
