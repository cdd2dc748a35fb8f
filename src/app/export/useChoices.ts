import { useState } from 'react';
import { localStorageOf } from '../../player/settings';
import type { Session } from '../session/session';
import { useSession } from '../session/useSession';
import { type Choices, DEFAULT_CHOICES, type Part, parts } from './choices';

export const EXPORT_KEY = 'pathlight.export';

/** As long as the page is open, the dialog opens as it was left. */
const kept = new WeakMap<Session, Choices>();

/** The parts of a picture are kept from visit to visit; what is not understood is passed over. */
function storedParts(window: Window): Choices['parts'] {
  try {
    const stored = JSON.parse(localStorageOf(window)?.getItem(EXPORT_KEY) ?? 'null') as Record<string, unknown> | null;
    const known = (part: Part): boolean => (stored?.[part] === false ? false : DEFAULT_CHOICES.parts[part]);
    return Object.fromEntries(parts.map((part) => [part, known(part)])) as Record<Part, boolean>;
  } catch {
    return DEFAULT_CHOICES.parts;
  }
}

export type Change = (some: Partial<Choices>) => void;

/** What is chosen, and how to choose otherwise. */
export function useChoices(): [Choices, Change] {
  const session = useSession();
  const [choices, setChoices] = useState(
    () => kept.get(session) ?? { ...DEFAULT_CHOICES, parts: storedParts(session.window) },
  );
  const change: Change = (some) => {
    const next = { ...choices, ...some };
    kept.set(session, next);
    setChoices(next);
    if (!some.parts) return;
    try {
      localStorageOf(session.window)?.setItem(EXPORT_KEY, JSON.stringify(some.parts));
    } catch {
      // Full or forbidden: the choice lasts as long as the page.
    }
  };
  return [choices, change];
}
