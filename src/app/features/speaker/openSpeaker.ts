import { createSystemPreferences, resolveTheme } from '../../../live/systemPreferences';
import { serializePageOptions } from '../../../player/pageOptions';
import { serializeUrl } from '../../../player/urlCodec';
import type { Session } from '../../session/session';
import { channelNameOf, connectToSpeaker } from './connectSpeaker';
import { speakerWindowName } from './speakerWindows';

/** Preferred size in px, limited by the screen. */
const WIDTH = 1280;
const HEIGHT = 800;

const windows = new WeakMap<Session, Window>();

/** The address of the speaker view: the current state, in the system's theme if this page is in the projector theme. */
function addressFor({ graph, player, settings, hash, window }: Session, channel: string): string {
  const { origin, pathname, protocol, search } = window.location;
  const projected = settings.getState().theme === 'projector';
  const asked = serializePageOptions(
    {
      embed: false,
      present: false,
      autoplay: false,
      controls: true,
      links: true,
      resize: null,
      theme: projected ? resolveTheme(createSystemPreferences(window), null) : null,
      speaker: channel,
    },
    serializeUrl(graph, player.getState(), search),
  );
  return `${protocol === 'file:' ? 'file://' : origin}${pathname}${asked}${hash.getState()}`;
}

/**
 * Opens the speaker view in a second window, or focuses it. Returns false and shows a notice if pop-ups are blocked.
 */
export function openSpeaker(session: Session): boolean {
  const { player, window } = session;
  const open = windows.get(session);
  if (open && !open.closed) {
    open.focus();
    return true;
  }
  const channel = channelNameOf(session);
  const address = addressFor(session, channel);
  const { availWidth, availHeight } = window.screen;
  const size = `width=${Math.min(WIDTH, availWidth)},height=${Math.min(HEIGHT, availHeight)}`;
  const speaker = window.open(address, speakerWindowName(channel), `popup,${size}`);
  const link = connectToSpeaker(session, channel, true);
  if (!speaker) {
    player.notify(
      `The browser blocked the speaker window. Allow pop-ups for this page and try again, or open this address in a window of its own: ${address}`,
    );
    return false;
  }
  windows.set(session, speaker);
  link.then(
    ({ addPeer }) => addPeer(speaker),
    () => undefined,
  );
  return true;
}
