import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { Term } from '../../../model/contextRecords';
import { indexMechanism } from '../../../model/indexMechanism';
import type { Mechanism } from '../../../model/mechanism';
import { navigateToItem } from '../../session/navigation';
import { useSession, useStore } from '../../session/session';

const GAP = 6;
const EDGE = 8;

/** Positions a fixed card below its term, or above where there is more room, within the window. */
function positionPopover(card: HTMLElement, word: HTMLElement): void {
  const window = card.ownerDocument.defaultView;
  // A term may wrap; the card aligns with its first line.
  const [line] = word.getClientRects();
  if (!window || !line) return;
  const { width, height } = card.getBoundingClientRect();
  const { innerHeight } = window;
  const { clientWidth } = window.document.documentElement;
  const room = innerHeight - line.bottom;
  const under = room > height + GAP + EDGE || room > line.top;
  card.style.left = `${Math.max(EDGE, Math.min(line.left, clientWidth - width - EDGE))}px`;
  card.style.top = under ? `${line.bottom + GAP}px` : 'auto';
  card.style.bottom = under ? 'auto' : `${innerHeight - line.top + GAP}px`;
}

/** Closes the card on Esc, on a press or focus elsewhere, and on scrolling. */
function useDismiss(
  card: RefObject<HTMLElement | null>,
  anchor: RefObject<HTMLElement | null>,
  onClose: () => void,
): void {
  useEffect(() => {
    const document = card.current?.ownerDocument;
    const window = document?.defaultView;
    if (!document || !window) return;
    const isOwn = ({ target }: Event): boolean => {
      const node = target as Node | null;
      return card.current?.contains(node) === true || anchor.current?.contains(node) === true;
    };
    const onElsewhere = (event: Event): void => {
      if (!isOwn(event)) onClose();
    };
    const onScroll = (event: Event): void => {
      if (card.current?.contains(event.target as Node) !== true) onClose();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // Otherwise the page would clear its selection.
      event.preventDefault();
      event.stopPropagation();
      if (card.current?.contains(document.activeElement) === true) anchor.current?.focus();
      onClose();
    };
    document.addEventListener('pointerdown', onElsewhere, true);
    document.addEventListener('focusin', onElsewhere);
    document.addEventListener('keydown', onKey, true);
    window.addEventListener('scroll', onScroll, true);
    window.addEventListener('resize', onClose);
    return () => {
      document.removeEventListener('pointerdown', onElsewhere, true);
      document.removeEventListener('focusin', onElsewhere);
      document.removeEventListener('keydown', onKey, true);
      window.removeEventListener('scroll', onScroll, true);
      window.removeEventListener('resize', onClose);
    };
  }, [card, anchor, onClose]);
}

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
 * The meaning of a term on a card. It follows the term in the text, so that Tab and screen readers reach it next; hence
 * spans, which a paragraph may contain.
 */
export function TermCard({ id, mechanism, term, anchor, onClose, onPointerEnter, onPointerLeave }: TermCardProps) {
  const { player, window } = useSession();
  const selected = useStore(player, ({ selection }) => selection?.id);
  const card = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (card.current && anchor.current) positionPopover(card.current, anchor.current);
  }, [anchor]);
  useDismiss(card, anchor, onClose);

  const { nodes } = indexMechanism(mechanism);
  // Skip what the panel already shows.
  const shown = (term.nodes ?? []).flatMap((node) => (node === selected ? [] : (nodes.get(node) ?? [])));
  const go = (node: string): void => {
    onClose();
    navigateToItem(player, mechanism, 'node', node);
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
