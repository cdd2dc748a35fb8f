import {
  Fragment,
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Mechanism } from '../../../model/mechanism';
import { findTerms } from '../../../search/findTerms';
import { type Session, useSession, useStore } from '../../session/session';
import { TermCard } from './TermCard';
import './glossary.css';

/** Hover delays: passing over a term opens nothing, and moving from the term to its card does not close it. */
const REST_MS = 200;
const LEAVE_MS = 250;

/** Closes the open card: there is never more than one on the page. */
const closers = new WeakMap<Session, () => void>();

interface OpenTerm {
  at: number;
  /** Opened by a press, so that it stays open when the pointer leaves. */
  pinned: boolean;
}

/** Which term of a text has its card open, by its position. */
export function useOpenTerm() {
  const session = useSession();
  const { clock } = session;
  const [open, setOpen] = useState<OpenTerm | null>(null);
  const cancel = useRef<(() => void) | null>(null);

  const cancelTimer = useCallback((): void => {
    cancel.current?.();
    cancel.current = null;
  }, []);

  const close = useCallback((): void => {
    cancelTimer();
    setOpen(null);
  }, [cancelTimer]);

  const show = (next: OpenTerm): void => {
    const other = closers.get(session);
    if (other !== close) other?.();
    closers.set(session, close);
    cancelTimer();
    setOpen(next);
  };

  useEffect(
    () => () => {
      cancelTimer();
      if (closers.get(session) === close) closers.delete(session);
    },
    [session, cancelTimer, close],
  );

  return {
    open: open?.at ?? null,
    press: (at: number): void => (open?.at === at && open.pinned ? close() : show({ at, pinned: true })),
    rest(at: number): void {
      cancelTimer();
      if (open?.at !== at) cancel.current = clock.after(REST_MS, () => show({ at, pinned: false }));
    },
    leave(): void {
      cancelTimer();
      if (open && !open.pinned) cancel.current = clock.after(LEAVE_MS, close);
    },
    cancelTimer,
    close,
  };
}

/** A text whose terms open a card with their meaning, on press or hover. */
export function MarkedText({ mechanism, text }: { mechanism: Mechanism; text: string }) {
  const pieces = useMemo(() => findTerms(mechanism, text), [mechanism, text]);
  const selected = useStore(useSession().player, ({ selection }) => selection?.id);
  const { open, press, rest, leave, cancelTimer, close } = useOpenTerm();
  const anchor = useRef<HTMLSpanElement>(null);
  const cardId = useId();

  return pieces.map(({ at, text: words, term }) => {
    // No card for the thing the text itself is about.
    const own = selected !== undefined && term?.nodes?.length === 1 && term.nodes[0] === selected;
    if (!term || own) return <Fragment key={at}>{words}</Fragment>;
    const here = open === at;
    return (
      <Fragment key={at}>
        {/* A real button would not wrap between its words. */}
        <span
          ref={here ? anchor : undefined}
          role="button"
          tabIndex={0}
          className="term"
          aria-expanded={here}
          aria-describedby={here ? cardId : undefined}
          onClick={() => press(at)}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            press(at);
          }}
          onPointerEnter={(event: PointerEvent) => event.pointerType === 'mouse' && rest(at)}
          onPointerLeave={leave}
        >
          {words}
        </span>
        {here && (
          <TermCard
            id={cardId}
            mechanism={mechanism}
            term={term}
            anchor={anchor}
            onClose={close}
            onPointerEnter={cancelTimer}
            onPointerLeave={leave}
          />
        )}
      </Fragment>
    );
  });
}
