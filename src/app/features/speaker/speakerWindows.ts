import { serializePageOptions } from '../../../player/pageOptions';
import type { Session } from '../../session/session';

/** Window names: opening by name finds a window that exists already. */
const AUDIENCE_PREFIX = 'pathlight-hall-';
const SPEAKER_PREFIX = 'pathlight-speaker-';

export const audienceWindowName = (channel: string): string => `${AUDIENCE_PREFIX}${channel}`;
export const speakerWindowName = (channel: string): string => `${SPEAKER_PREFIX}${channel}`;

/** The channel of an audience window that was reloaded; a window keeps its name. */
export function channelOfWindow({ window }: Session): string | null {
  const [, channel] = new RegExp(`^${AUDIENCE_PREFIX}([\\w-]{1,40})$`).exec(window.name) ?? [];
  return channel ?? null;
}

/** An unguessable name. `randomUUID` is missing outside secure contexts. */
export function randomName({ window }: Session): string {
  const { crypto } = window as Window & typeof globalThis;
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Reopens the audience window from the speaker view. Null if pop-ups are blocked. */
export function openAudienceWindow({ player, hash, window }: Session, channel: string): Window | null {
  const { pathname, protocol, origin, search } = window.location;
  const asked = serializePageOptions({ speaker: null, theme: null, present: true }, search);
  const audience = window.open(
    `${protocol === 'file:' ? 'file://' : origin}${pathname}${asked}${hash.getState()}`,
    audienceWindowName(channel),
  );
  if (!audience) {
    player.notify('The browser blocked the audience window. Allow pop-ups for this page and try again.');
  }
  return audience;
}
