import type { Session } from '../session/session';

/** Of the window that shows and of the window of whoever presents: a second press finds the first window by its name. */
const HALL = 'pathlight-hall-';
const SPEAKER = 'pathlight-speaker-';

export const hallWindow = (channel: string): string => `${HALL}${channel}`;
export const speakerWindow = (channel: string): string => `${SPEAKER}${channel}`;

/** The channel of a window that was a hall's before it was loaded again; a window keeps its name. */
export function channelOfHall({ window }: Session): string | null {
  const [, channel] = new RegExp(`^${HALL}([\\w-]{1,40})$`).exec(window.name) ?? [];
  return channel ?? null;
}

/** A name that nobody guesses. `randomUUID` is missing where a page was not fetched by https. */
export function randomName({ window }: Session): string {
  const { crypto } = window as Window & typeof globalThis;
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
