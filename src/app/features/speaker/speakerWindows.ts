import { serializePageOptions } from '../../../player/pageOptions';
import type { Session } from '../../session/session';

/** Of the window that shows and of the window of whoever presents: a second press finds the first window by its name. */
const AUDIENCE_PREFIX = 'pathlight-hall-';
const SPEAKER_PREFIX = 'pathlight-speaker-';

export const audienceWindowName = (channel: string): string => `${AUDIENCE_PREFIX}${channel}`;
export const speakerWindowName = (channel: string): string => `${SPEAKER_PREFIX}${channel}`;

/** The channel of a window that was a hall's before it was loaded again; a window keeps its name. */
export function channelOfWindow({ window }: Session): string | null {
  const [, channel] = new RegExp(`^${AUDIENCE_PREFIX}([\\w-]{1,40})$`).exec(window.name) ?? [];
  return channel ?? null;
}

/** A name that nobody guesses. `randomUUID` is missing where a page was not fetched by https. */
export function randomName({ window }: Session): string {
  const { crypto } = window as Window & typeof globalThis;
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Opens the window for the hall again, from the speaker view. Null where the browser holds windows back. */
export function openAudienceWindow({ player, window }: Session, channel: string): Window | null {
  const { pathname, protocol, origin, search } = window.location;
  const asked = serializePageOptions({ speaker: null, theme: null, present: true }, search);
  const hall = window.open(
    `${protocol === 'file:' ? 'file://' : origin}${pathname}${asked}`,
    audienceWindowName(channel),
  );
  if (!hall) {
    player.notify('The browser held back the window for the hall. Allow pop-ups for this page and try again.');
  }
  return hall;
}
