import { Fragment, type KeyboardEvent, type PointerEvent, useId, useMemo, useRef } from 'react';
import type { Mechanism } from '../../model/mechanism';
import { findTerms } from '../../search/findTerms';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { TermCard } from './TermCard';
import { useOpenTerm } from './useOpenTerm';
import './glossary.css';

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
