import type { Session } from '../../session/session';
import type { WindowLink } from './speakerLink';
import { audienceWindowName, channelOfWindow, randomName } from './speakerWindows';

const channels = new WeakMap<Session, string>();
const links = new WeakMap<Session, Promise<WindowLink>>();

/** The channel name of the page; kept when the window is reloaded. */
export function channelNameOf(session: Session): string {
  const known = channels.get(session) ?? channelOfWindow(session) ?? randomName(session);
  channels.set(session, known);
  // A window name set by another page is kept.
  if (session.window.name === '') session.window.name = audienceWindowName(known);
  return known;
}

/** Links an audience window with its speaker view, once. With `leads`, its state is the one that counts. */
export function connectToSpeaker(session: Session, channel: string, leads: boolean): Promise<WindowLink> {
  const known = links.get(session);
  if (known) return known;
  // The opener of a leading page is unrelated.
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

/** Reconnects a page that was reloaded, or opened by the speaker view. */
export function resumeSpeaker(session: Session): void {
  const channel = channelOfWindow(session);
  if (channel !== null) connectToSpeaker(session, channel, false).catch(() => undefined);
}
