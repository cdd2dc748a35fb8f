import { useCallback, useEffect, useRef, useState } from 'react';
import type { Session } from '../session/session';
import { useSession } from '../session/useSession';

/** A pointer that only passes opens nothing, and one on its way from the word to its card closes nothing. */
const REST_MS = 200;
const LEAVE_MS = 250;

/** Closes the card that is open on the page: there is never more than one. */
const closers = new WeakMap<Session, () => void>();

interface OpenTerm {
  at: number;
  /** Pressed, so that it stays when the pointer leaves. */
  held: boolean;
}

/** Which term of a text has its card open, by where it begins. */
export function useOpenTerm() {
  const session = useSession();
  const { clock } = session;
  const [open, setOpen] = useState<OpenTerm | null>(null);
  const cancel = useRef<(() => void) | null>(null);

  const stay = useCallback((): void => {
    cancel.current?.();
    cancel.current = null;
  }, []);

  const close = useCallback((): void => {
    stay();
    setOpen(null);
  }, [stay]);

  const show = (next: OpenTerm): void => {
    const other = closers.get(session);
    if (other !== close) other?.();
    closers.set(session, close);
    stay();
    setOpen(next);
  };

  useEffect(
    () => () => {
      stay();
      if (closers.get(session) === close) closers.delete(session);
    },
    [session, stay, close],
  );

  return {
    open: open?.at ?? null,
    press: (at: number): void => (open?.at === at && open.held ? close() : show({ at, held: true })),
    rest(at: number): void {
      stay();
      if (open?.at !== at) cancel.current = clock.after(REST_MS, () => show({ at, held: false }));
    },
    leave(): void {
      stay();
      if (open && !open.held) cancel.current = clock.after(LEAVE_MS, close);
    },
    stay,
    close,
  };
}
