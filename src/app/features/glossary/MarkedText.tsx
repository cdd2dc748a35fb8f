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

/** A text whose terms open a card that tells what they mean: on a press, or while the pointer rests on one. */
export function MarkedText({ mechanism, text }: { mechanism: Mechanism; text: string }) {
  const pieces = useMemo(() => findTerms(mechanism, text), [mechanism, text]);
  const selected = useStore(useSession().player, ({ selection }) => selection?.id);
  const { open, press, rest, leave, stay, close } = useOpenTerm();
  const anchor = useRef<HTMLSpanElement>(null);
  const cardId = useId();

  return pieces.map(({ at, text: words, term }) => {
    // A text about the thing itself says more of it than its card.
    const own = selected !== undefined && term?.nodes?.length === 1 && term.nodes[0] === selected;
    if (!term || own) return <Fragment key={at}>{words}</Fragment>;
    const here = open === at;
    return (
      <Fragment key={at}>
        {/* A real button would not break between its words at the end of a line. */}
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
            onPointerEnter={stay}
            onPointerLeave={leave}
          />
        )}
      </Fragment>
    );
  });
}
