import type { Session } from '../../session/session';
import type { WindowLink } from './speakerLink';
import { audienceWindowName, channelOfWindow, randomName } from './speakerWindows';

const channels = new WeakMap<Session, string>();
const links = new WeakMap<Session, Promise<WindowLink>>();

/** One name for as long as the page lives, and after it was loaded again in the same window. */
export function channelNameOf(session: Session): string {
  const known = channels.get(session) ?? channelOfWindow(session) ?? randomName(session);
  channels.set(session, known);
  // A name that was given by someone else stays: another page may look for it.
  if (session.window.name === '') session.window.name = audienceWindowName(known);
  return known;
}

/** The tie of a hall's window, which is made once. `leads` says that what stands here is what counts. */
export function connectToSpeaker(session: Session, channel: string, leads: boolean): Promise<WindowLink> {
  const known = links.get(session);
  if (known) return known;
  // A page that leads was opened by whoever it may be.
  const peer = leads ? null : (session.window.opener as Window | null);
  const link = import('./speakerLink').then(({ linkWindows: bindChannel }) =>
    bindChannel(session, channel, { leads, peer }),
  );
  links.set(session, link);
  link.catch(() => {
    links.delete(session);
    session.player.notify('The speaker view did not load. Check the connection and open it again.');
  });
  return link;
}

/** Ties a page that was loaded again, or opened by the speaker view, to the speaker view that is already there. */
export function resumeSpeaker(session: Session): void {
  const channel = channelOfWindow(session);
  if (channel !== null) connectToSpeaker(session, channel, false).catch(() => undefined);
}
