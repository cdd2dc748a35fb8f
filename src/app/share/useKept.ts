import { useState } from 'react';
import type { Session } from '../session/session';
import { useSession } from '../session/useSession';
import { DEFAULT_EMBED, type EmbedChoices } from './embedChoices';

export const pageIds = ['link', 'embed', 'copy'] as const;
/** The pages of the dialog. */
export type SharePage = (typeof pageIds)[number];

interface Kept {
  page: SharePage;
  embed: EmbedChoices;
}

/** As long as the page is open, the dialog opens as it was left. */
const kept = new WeakMap<Session, Kept>();

/** A part of what was chosen last time, and how to choose otherwise. */
export function useKept<K extends keyof Kept>(name: K): [Kept[K], (value: Kept[K]) => void] {
  const session = useSession();
  const last = (): Kept => kept.get(session) ?? { page: 'link', embed: DEFAULT_EMBED };
  const [value, setValue] = useState(() => last()[name]);
  return [
    value,
    (next) => {
      kept.set(session, { ...last(), [name]: next });
      setValue(next);
    },
  ];
}
