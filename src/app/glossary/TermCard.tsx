import { type RefObject, useLayoutEffect, useRef } from 'react';
import { indexMechanism } from '../../model/indexMechanism';
import type { Mechanism } from '../../model/mechanism';
import type { Term } from '../../model/contextRecords';
import { takeToThing } from '../search/takeTo';
import { useSession } from '../session/useSession';
import { useStore } from '../session/useStore';
import { putBeside } from './putBeside';
import { useDismiss } from './useDismiss';

interface TermCardProps {
  id: string;
  mechanism: Mechanism;
  term: Term;
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  onPointerEnter: () => void;
  onPointerLeave: () => void;
}

/**
 * What a word means, on a card beside it. It stands in the text right after the word, so that Tab and a screen reader
 * come to it next; hence the spans, which a paragraph may hold.
 */
export function TermCard({ id, mechanism, term, anchor, onClose, onPointerEnter, onPointerLeave }: TermCardProps) {
  const { player, window } = useSession();
  const selected = useStore(player, ({ selection }) => selection?.id);
  const card = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (card.current && anchor.current) putBeside(card.current, anchor.current);
  }, [anchor]);
  useDismiss(card, anchor, onClose);

  const { nodes } = indexMechanism(mechanism);
  // The panel may tell of that thing already.
  const shown = (term.nodes ?? []).flatMap((node) => (node === selected ? [] : (nodes.get(node) ?? [])));
  const go = (node: string): void => {
    onClose();
    takeToThing(player, mechanism, 'node', node);
    window.document.getElementById('diagram')?.focus();
  };
  return (
    <span className="term-card" ref={card} onPointerEnter={onPointerEnter} onPointerLeave={onPointerLeave}>
      <span id={id} className="term-card-words">
        <strong>{term.term}</strong>
        <span>{term.text}</span>
      </span>
      {shown.length > 0 && (
        <span className="term-card-nodes">
          {shown.map((node) => (
            <button key={node.id} type="button" className="link-button" onClick={() => go(node.id)}>
              {shown.length === 1 ? 'Show in the diagram' : `Show ${node.name.replace(/\s+/g, ' ')}`}
            </button>
          ))}
        </span>
      )}
    </span>
  );
}
