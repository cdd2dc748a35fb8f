import type { Session } from '../../session/session';
import type { WindowLink } from './speakerLink';
import { audienceWindowName, channelOfWindow, randomName } from './speakerWindows';

const channels = new WeakMap<Session, string>();
const links = new WeakMap<Session, Promise<WindowLink>>();

/** The channel name of the page; kept when the window is reloaded. */
export function channelNameOf(session: Session): string {
  const name = channels.get(session) ?? channelOfWindow(session) ?? randomName(session);
  channels.set(session, name);
  // A window name set by another page is kept.
  if (session.window.name === '') session.window.name = audienceWindowName(name);
  return name;
}

/** Links an audience window with its speaker view, once. With `leads`, its state is the one that counts. */
export function connectToSpeaker(session: Session, channel: string, isAuthoritative: boolean): Promise<WindowLink> {
  const existing = links.get(session);
  if (existing) return existing;
  // The opener of a leading page is unrelated.
  const peer = isAuthoritative ? null : (session.window.opener as Window | null);
  const link = import('./speakerLink').then(({ linkWindows: bindChannel }) =>
    bindChannel(session, channel, { isAuthoritative, peer }),
  );
  links.set(session, link);
  link.catch(() => {
    links.delete(session);
    session.player.notify('The speaker view did not load. Check the connection and open it again.');
  });
  return link;
}

/** Reconnects a page that was reloaded, or opened by the speaker view. */
export function resumeSpeaker(session: Session): void {
  const channel = channelOfWindow(session);
  if (channel !== null) connectToSpeaker(session, channel, false).catch(() => undefined);
}
