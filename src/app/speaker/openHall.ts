import { serializePageOptions } from '../../player/pageOptions';
import type { Session } from '../session/session';
import { hallWindow } from './names';

/** Opens the window for the hall again, from the speaker view. Null where the browser holds windows back. */
export function openHall({ player, window }: Session, channel: string): Window | null {
  const { pathname, protocol, origin, search } = window.location;
  const asked = serializePageOptions({ speaker: null, theme: null, present: true }, search);
  const hall = window.open(`${protocol === 'file:' ? 'file://' : origin}${pathname}${asked}`, hallWindow(channel));
  if (!hall) {
    player.notify('The browser held back the window for the hall. Allow pop-ups for this page and try again.');
  }
  return hall;
}
